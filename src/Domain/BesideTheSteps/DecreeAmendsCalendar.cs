using System.ComponentModel.DataAnnotations;
using NodaTime;
using Privatization.Domain.LegalTime;
using Privatization.Domain.Values;

namespace Privatization.Domain.BesideTheSteps;

/// <summary>A decree on a calendar that is already published: which days are off, and which are worked.</summary>
/// <param name="Act">The number of the decree.</param>
/// <param name="Date">The day of the decree.</param>
/// <param name="Provider">The only provider for whom it holds; all where it is left out.</param>
public sealed record AmendCalendar(
    DocumentNumber Act, LocalDate Date, [property: MaxLength(Limits.DaysOfYear)] IReadOnlyList<LocalDate>? DaysOff = null,
    [property: MaxLength(Limits.DaysOfYear)] IReadOnlyList<LocalDate>? Worked = null, ProviderCode? Provider = null)
{
    public CalendarAmendment Recorded(int serial, int year, Instant at) => new(serial, year, Act, Date, DaysOff ?? [], Worked ?? [], Provider, at);
}

/// <summary>Whether a decree says something new of a year, and nothing that contradicts it (Labour Code, art. 84 and 85).</summary>
public static class DecreeAmendsCalendar
{
    /// <param name="calendar">As it stands for those for whom the decree holds.</param>
    /// <returns>All that is wrong with it, each with the member at fault.</returns>
    public static IReadOnlyList<Objection> Check(AmendCalendar decree, int year, WorkingCalendar calendar, Instant now)
    {
        if (calendar.StatusOf(year) is YearStatus.NotPublished) return [DecreeObjections.YearNotPublished];
        var amended = calendar.Amendments.Where(earlier => earlier.Provider == decree.Provider)
            .SelectMany(earlier => earlier.DaysOff.Concat(earlier.Worked)).ToHashSet();
        var named = new HashSet<LocalDate>();
        return [.. Against(), .. AgainstDays(decree.DaysOff, "/daysOff", isWorked: false), .. AgainstDays(decree.Worked, "/worked", isWorked: true)];

        IEnumerable<Objection> Against()
        {
            if (decree.Date > Kazakhstan.DayOf(now)) yield return DecreeObjections.DecreeNotMadeYet;
            if (decree is { DaysOff: null or [], Worked: null or [] }) yield return DecreeObjections.NothingAmended;
        }

        IEnumerable<Objection> AgainstDays(IReadOnlyList<LocalDate>? days, string pointer, bool isWorked) =>
            (days ?? []).Select((day, index) => AgainstDay(day, isWorked) is { } it ? it with { Pointer = $"{pointer}/{index}" } : null)
                .OfType<Objection>();

        Objection? AgainstDay(LocalDate day, bool isWorked) =>
            day.Year != year ? DecreeObjections.DayOutsideYear
            : !named.Add(day) ? DecreeObjections.DayNamedTwice
            : amended.Contains(day) ? DecreeObjections.DayAlreadyAmended
            : calendar.IsWorking(day) != isWorked ? null
            : isWorked ? DecreeObjections.AlreadyWorked : DecreeObjections.AlreadyDayOff;
    }
}
