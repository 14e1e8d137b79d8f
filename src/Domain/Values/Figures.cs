using System.Globalization;

namespace Privatization.Domain.Values;

/// <summary>
/// Sums and areas as texts have them, in Kazakh and Russian <c>1 200 000,00</c> with spaces that do not break. JSON has them otherwise, as they are
/// read.
/// </summary>
public static class Figures
{
    private const string TwoPlaces = "#,##0.00";

    private static readonly NumberFormatInfo Spaced = new() { NumberGroupSeparator = "\u00a0", NumberDecimalSeparator = "," };

    public static Sentence Of(Money sum) => Of(sum.Tenge);

    public static Sentence Of(Area area) => Of(area.SquareMetres);

    private static Sentence Of(decimal number) => new(
        number.ToString(TwoPlaces, Spaced), number.ToString(TwoPlaces, Spaced), number.ToString(TwoPlaces, CultureInfo.InvariantCulture));
}
