using Privatization.Domain.Values;

namespace Privatization.Domain.Valuations;

/// <summary>
/// An assumption to be confirmed, shipped so that the service can be tried: replacement value less physical wear. What Rules № 673 prescribe is not
/// at hand.
/// </summary>
public static class ReplacementValueLessWear
{
    public static readonly ValueName ReplacementValue = ValueName.Parse("replacement-value");
    public static readonly ValueName PhysicalWear = ValueName.Parse("physical-wear");

    private static readonly ShortText Passport = ShortText.Parse("Technical passport of the dwelling");

    public static readonly ValuationPolicy Policy = new(
        PolicyVersion.Parse("replacement-value-less-wear"),
        new(2013, 7, 2),
        new("Қалпына келтіру құнынан табиғи тозуды шегеру (расталуға тиіс болжам)",
            "Восстановительная стоимость за вычетом физического износа (допущение, требует подтверждения)",
            "Replacement value less physical wear (an assumption to be confirmed)"),
        ShortText.Parse("Law on Housing Relations, art. 13(1); Rules № 673 (text not at hand)"),
        Confidence.NotVerified,
        [
            new(ReplacementValue, new("Қалпына келтіру құны", "Восстановительная стоимость", "Replacement value"),
                ShortText.Parse("tenge"), Passport),
            new(PhysicalWear, new("Табиғи тозу", "Физический износ", "Physical wear"), ShortText.Parse("percent"), Passport),
        ],
        [
            new(ValueName.Parse("share-of-wear"), new("Тозу үлесі", "Доля износа", "Share of wear"), Arithmetic.Divide, Of(PhysicalWear),
                Operand.Parse("100")),
            new(ValueName.Parse("sum-of-wear"), new("Тозу сомасы", "Сумма износа", "Sum of wear"), Arithmetic.Multiply, Of(ReplacementValue),
                Operand.Parse("share-of-wear")),
            new(ValueName.Parse("residual-value"), new("Қалдық құн", "Остаточная стоимость", "Residual value"), Arithmetic.Subtract,
                Of(ReplacementValue), Operand.Parse("sum-of-wear")),
        ],
        new(2, RoundingMode.HalfUp));

    private static Operand Of(ValueName name) => Operand.Parse(name.ToString());
}
