using System.Globalization;

namespace Privatization.Domain.Values;

/// <summary>A share in the ownership of a dwelling, in per cent: above 0, at most 100, to four places.</summary>
public readonly record struct Share : IText<Share>
{
    private Share(decimal perCent) => PerCent = perCent;

    public decimal PerCent { get; }

    public static Share Parse(string text) =>
        Decimals.Read(text, longest: 8, places: 4) is { } perCent and > 0 and <= 100
            ? new(perCent)
            : throw new NotSuchValue(new(
                "Үлес пайызбен көрсетіледі: 0-ден артық, 100-ден аспайды, нүктеден кейін төрт цифрдан аспайды, мысалы \"33.3333\".",
                "Доля указывается в процентах: больше 0 и не больше 100, не более четырёх цифр после точки, например \"33.3333\".",
                "A share is per cent with at most four places, above 0 and at most 100, as \"33.3333\"."));

    public override string ToString() => PerCent.ToString("0.####", CultureInfo.InvariantCulture);
}
