using System.Globalization;

namespace Privatization.Domain.Values;

/// <summary>A floor area in square metres, to two places.</summary>
public readonly record struct Area : IText<Area>
{
    private Area(decimal squareMetres) => SquareMetres = squareMetres;

    public decimal SquareMetres { get; }

    public static Area Parse(string text) =>
        Decimals.Read(text, longest: 7, places: 2) is { } metres and > 0 and < 10_000
            ? new(metres)
            : throw new NotSuchValue(new(
                "Аудан шаршы метрмен көрсетіледі: 0-ден артық, 10 000-нан кем, нүктеден кейін екі цифрдан аспайды, мысалы \"54.30\".",
                "Площадь указывается в квадратных метрах: больше 0 и меньше 10 000, не более двух цифр после точки, например \"54.30\".",
                "An area is square metres with at most two places, above 0 and below 10,000, as \"54.30\"."));

    public override string ToString() => SquareMetres.ToString("0.00", CultureInfo.InvariantCulture);
}
