using System.Globalization;

namespace Privatization.Domain.Values;

/// <summary>A sum in tenge, never negative, exact to the tiyn (two places).</summary>
public readonly record struct Money : IText<Money>
{
    public static readonly Money None = new(0m);

    private Money(decimal tenge) => Tenge = tenge;

    public decimal Tenge { get; }

    /// <returns>Null where it is no sum: below zero, not exact to the tiyn, or too large to be written.</returns>
    public static Money? Exactly(decimal tenge) => IsSum(tenge) ? new(tenge) : null;

    public static Money Parse(string text) =>
        Decimals.Read(text, longest: 15, places: 2) is { } tenge && IsSum(tenge)
            ? new(tenge)
            : throw new NotSuchValue(new(
                "Сома теңгемен көрсетіледі: 0-ден кем емес, 1 000 000 000 000-нан кем, нүктеден кейін екі цифрдан аспайды, мысалы \"1234567.50\".",
                "Сумма указывается в тенге: не меньше 0 и меньше 1 000 000 000 000, не более двух цифр после точки, например \"1234567.50\".",
                "A sum is tenge with at most two places, from 0 to below 1,000,000,000,000, as \"1234567.50\"."));

    /// <summary>What sums add up to; it may be more than one sum can be.</summary>
    public static Money Sum(decimal tenge) => new(tenge);

    private static bool IsSum(decimal tenge) => decimal.Round(tenge, 2) == tenge && tenge is >= 0 and < 1_000_000_000_000m;

    public override string ToString() => Tenge.ToString("0.00", CultureInfo.InvariantCulture);
}
