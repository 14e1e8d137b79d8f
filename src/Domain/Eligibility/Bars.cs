using NodaTime;
using Privatization.Domain.Regulation;

namespace Privatization.Domain.Eligibility;

/// <summary>Housing law, art. 13(7), (9), (10): who may not privatize, and what may not be privatized.</summary>
public static class Bars
{
    public static IReadOnlyList<EligibilityRule> All { get; } =
    [
        Bar("dwelling-not-privatizable", it => it.Known.Exclusions is { } exclusions ? exclusions.Count > 0 : null, nameof(Particulars.Exclusions)),
        Bar("right-already-used", it => it.Known.EarlierPrivatizations is { } earlier
            ? UsesTheRight(earlier) : null, nameof(Particulars.EarlierPrivatizations))
            with { Concerns = other => other is { SameApplicant: true, IsConcluded: true } },
        // Art. 13(10), 1): a share of less than 50 % is ignored.
        Bar("owns-other-dwelling", it => it.Known.OtherDwellings?.Any(share => share.PerCent >= 50), nameof(Particulars.OtherDwellings)),
        Bar("mortgage-obligation", it => it.Known.MortgageLoan, nameof(Particulars.MortgageLoan)),
        Bar("dwelling-alienated", it => it.Known.AlienatedOn?.Any(day => IsWithinFiveYears(day, it.AppliedOn)), nameof(Particulars.AlienatedOn)),
        Bar("housing-payment-received", it => it.Known.HousingPayments, nameof(Particulars.HousingPayments)),
        EligibilityRule.Of(
            Grounds.Housing("dwelling-already-privatized", "13(1)", new(
                "Тұрғын үй жекешелендірілген", "Жилище уже приватизировано", "The dwelling has been privatized")),
            RuleEffect.Bars, _ => true, _ => false) with { Concerns = other => other is { SameDwelling: true, IsConcluded: true } },
    ];

    /// <summary>
    /// Art. 13(9): one dwelling in Kazakhstan; coupons do not count; the share of a member of the family bars where it is above 50 %. Null where a
    /// share is not known.
    /// </summary>
    private static bool? UsesTheRight(IEnumerable<EarlierPrivatization> earlier) => earlier
        .Select(it => it switch
        {
            { ForCoupons: true } => false,
            { As: PrivatizedAs.Tenant } => true,
            { Share: { } share } => share.PerCent > 50,
            _ => (bool?)null,
        })
        .Aggregate((bool?)false, (any, one) => any | one);

    /// <summary>
    /// Civil Code, art. 173, 174(1): the five years end with the day of the same month and number; of 29 February, with the last of the month.
    /// </summary>
    private static bool IsWithinFiveYears(LocalDate alienated, LocalDate applied) => alienated <= applied && applied <= alienated.PlusYears(5);

    private static EligibilityRule Bar(string code, Func<Inquiry, bool?> holds, string asks) =>
        EligibilityRule.Of(Grounds.OfService.Single(ground => ground.Code == code), RuleEffect.Bars, _ => true, holds, asks);
}
