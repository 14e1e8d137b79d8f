using System.Globalization;
using Privatization.Domain.Values;

namespace Privatization.Domain.Valuations;

/// <summary>A number that goes into a calculation, in the unit that the policy names: exact, not negative, at most six places.</summary>
public readonly record struct Quantity : IText<Quantity>
{
    private Quantity(decimal number) => Number = number;

    public decimal Number { get; }

    public static Quantity Parse(string text) =>
        Decimals.Read(text, longest: 19, places: 6) is { } number and < 1_000_000_000_000m
            ? new(number)
            : throw new NotSuchValue(new(
                "Сан теріс емес, 1 000 000 000 000-нан кем, нүктеден кейін алты цифрдан аспайды, мысалы \"12.5\".",
                "Число не отрицательно и меньше 1 000 000 000 000, не более шести цифр после точки, например \"12.5\".",
                "A number is from 0 to below 1,000,000,000,000 with at most six places, as \"12.5\"."));

    public override string ToString() => Exactly(Number);

    /// <summary>All digits that there are, and no more.</summary>
    public static string Exactly(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
