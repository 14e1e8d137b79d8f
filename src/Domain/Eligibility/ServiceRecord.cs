using System.ComponentModel.DataAnnotations;
using NodaTime;
using Privatization.Domain.Values;

namespace Privatization.Domain.Eligibility;

/// <summary>Service or work on which a dwelling may be privatized (housing law, art. 13(8), 7); 101; 109).</summary>
/// <param name="EndedBy">Absent while it goes on.</param>
/// <param name="DependentChildWithDisability">Art. 13(8), 7): with one, ten years of service are enough.</param>
public sealed record ServiceRecord(
    ServiceKind Kind, [property: MaxLength(Limits.Particulars)] IReadOnlyList<ServicePeriod> Periods, ServiceEnd? EndedBy = null,
    bool? DependentChildWithDisability = null)
{
    /// <summary>Whether so many calendar years were complete when that day began. Periods are laid end to end; a day is counted once.</summary>
    public bool Reaches(int years, LocalDate day) => Total(day) is var (start, end) && start.PlusYears(years) <= end;

    /// <summary>Whether it was longer than so many calendar years when that day began.</summary>
    public bool Exceeds(int years, LocalDate day) => Total(day) is var (start, end) && start.PlusYears(years) < end;

    private (LocalDate Start, LocalDate End)? Total(LocalDate day)
    {
        (LocalDate Start, LocalDate End)? total = null;
        var counted = LocalDate.MinIsoValue;
        foreach (var period in Periods.Where(period => period.From < day).OrderBy(period => period.From))
        {
            var (from, until) = (LocalDate.Max(period.From, counted), period.To is { } last && last < day ? last.PlusDays(1) : day);
            if (until <= from) continue;
            total = total is var (start, end) ? (start, end + Period.Between(from, until)) : (from, until);
            counted = until;
        }
        return total;
    }
}

/// <param name="From">First day, inclusive.</param>
/// <param name="To">Last day, inclusive; absent while it goes on.</param>
public sealed record ServicePeriod(LocalDate From, LocalDate? To = null);

public enum ServiceKind
{
    /// <summary>
    /// Art. 101(3), 109(2): civil servants, workers of budget organisations, state enterprises and institutions, elected officials, judges.
    /// </summary>
    Civil,

    /// <summary>Art. 13(8), 7); 101(4); 109(2-1): servicemen, staff of law-enforcement, special bodies and civil protection.</summary>
    Uniformed,

    /// <summary>Art. 109(2): participants of active measures of employment.</summary>
    EmploymentMeasures,

    /// <summary>Art. 101(3).</summary>
    Cosmonaut,
}

/// <summary>How service ended. On death the right passes to the family (art. 101(3)).</summary>
public enum ServiceEnd
{
    Liquidation,
    StaffCut,
    Illness,
    Retirement,
    Death,
    Otherwise,
}
