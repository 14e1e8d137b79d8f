using System.ComponentModel.DataAnnotations;
using NodaTime;
using Privatization.Domain.LegalTime;
using Privatization.Domain.Values;

namespace Privatization.Domain.BesideTheSteps;

/// <summary>A decree on the calendar: which days are off, which are worked, of one year or several; and which earlier decrees it cancels.</summary>
/// <param name="Act">The number of the decree.</param>
/// <param name="Date">The day of the decree.</param>
/// <param name="Provider">The only provider for whom it holds; all where it is left out.</param>
/// <param name="Cancels">The serials of earlier decrees for the same providers, whose days hold no more: they stay on record.</param>
public sealed record AmendCalendar(
    DocumentNumber Act, LocalDate Date, [property: MaxLength(Limits.DaysOfYear)] IReadOnlyList<LocalDate>? DaysOff = null,
    [property: MaxLength(Limits.DaysOfYear)] IReadOnlyList<LocalDate>? Worked = null, ProviderCode? Provider = null,
    [property: MaxLength(Limits.Cancelled)] IReadOnlyList<int>? Cancels = null) : ICalendarAct
{
    public CalendarAmendment Recorded(int serial, int year, Instant at) =>
        new(serial, year, Act, Date, DaysOff ?? [], Worked ?? [], Provider, at, Cancels);

    IReadOnlyList<Objection> ICalendarAct.Check(int year, WorkingCalendar calendar, Instant now) =>
        DecreeAmendsCalendar.Check(this, year, calendar, now);
}

/// <summary>Whether a decree says something new of the calendar, and nothing that contradicts it (Labour Code, art. 84 and 85).</summary>
public static class DecreeAmendsCalendar
{
    /// <summary>Civil Code, art. 178: after three years no claim hangs on a day any more.</summary>
    public const int YearsBack = 3;

    /// <param name="year">Under which the decree is filed: it concerns that year, and may concern others.</param>
    /// <param name="calendar">As it stands for those for whom the decree holds.</param>
    /// <returns>All that is wrong with it, each with the member at fault.</returns>
    public static IReadOnlyList<Objection> Check(AmendCalendar decree, int year, WorkingCalendar calendar, Instant now)
    {
        var (today, named) = (Kazakhstan.DayOf(now), new HashSet<LocalDate>());
        var ofTheSame = calendar.Amendments.Where(earlier => earlier.Provider == decree.Provider && earlier.NamesDays).ToList();
        // The days are weighed as they stand once what it cancels is gone.
        var standing = calendar.With((decree with { DaysOff = null, Worked = null }).Recorded(0, year, now));
        return
        [
            .. Against(), .. Each(decree.Cancels, "/cancels", AgainstCancelling),
            .. Each(decree.DaysOff, "/daysOff", day => AgainstDay(day, isWorked: false)),
            .. Each(decree.Worked, "/worked", day => AgainstDay(day, isWorked: true)),
        ];

        IEnumerable<Objection> Against()
        {
            if (ActDates.Against(decree.Date, "/date", now) is { } date) yield return date;
            if (decree is { DaysOff: null or [], Worked: null or [], Cancels: null or [] }) yield return DecreeObjections.NothingAmended;
            else if (!ConcernsTheYear()) yield return DecreeObjections.DayOutsideYear with { Pointer = FirstNamed() };
        }

        bool ConcernsTheYear() => (decree.DaysOff ?? []).Concat(decree.Worked ?? []).Any(day => day.Year == year)
            || ofTheSame.Exists(earlier => decree.Cancels?.Contains(earlier.Serial) is true && earlier.Concerns(year));

        string FirstNamed() => decree is { DaysOff: [_, ..] } ? "/daysOff/0" : decree is { Worked: [_, ..] } ? "/worked/0" : "/cancels/0";

        Objection? AgainstCancelling((int Serial, int Index) pair) =>
            decree.Cancels!.Take(pair.Index).Contains(pair.Serial)
                || calendar.CancellerOf(pair.Serial) is not null ? DecreeObjections.AlreadyCancelled
            : ofTheSame.Find(earlier => earlier.Serial == pair.Serial) is not { } cancelled ? DecreeObjections.NoSuchAmendment
            : decree.Date < cancelled.Date ? DecreeObjections.OlderThanCancelled
            : null;

        Objection? AgainstDay((LocalDate Day, int) pair, bool isWorked) =>
            !named.Add(pair.Day) ? DecreeObjections.DayNamedTwice
            : pair.Day.Year < today.Year - YearsBack ? DecreeObjections.DayLongPast
            : pair.Day.Year > today.Year + WorkingCalendar.YearsAhead ? DecreeObjections.DayTooFar
            : ofTheSame.Exists(earlier => earlier.Date > decree.Date && earlier.Names(pair.Day) && standing.CancellerOf(earlier.Serial) is null)
                ? DecreeObjections.DayAlreadyAmended
            : standing.IsWorking(pair.Day) != isWorked ? null
            : isWorked ? DecreeObjections.AlreadyWorked : DecreeObjections.AlreadyDayOff;
    }

    private static IEnumerable<Objection> Each<T>(IReadOnlyList<T>? all, string pointer, Func<(T, int Index), Objection?> against) =>
        (all ?? []).Select((it, index) => against((it, index)) is { } objection ? objection with { Pointer = $"{pointer}/{index}" } : null)
            .OfType<Objection>();
}
