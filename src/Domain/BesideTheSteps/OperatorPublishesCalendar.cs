using System.ComponentModel.DataAnnotations;
using NodaTime;
using Privatization.Domain.LegalTime;
using Privatization.Domain.Values;

namespace Privatization.Domain.BesideTheSteps;

/// <summary>The calendar of a year, of which until then only the holidays of the law were known: each day with the act that says so.</summary>
/// <param name="Act">The number of the act that publishes the calendar.</param>
/// <param name="Date">The day of that act.</param>
/// <param name="KurbanAit">The first days of Kurban Ait that fall into the year, as announced: one, in some years two.</param>
/// <param name="Moved">Days off that were moved within the year.</param>
/// <param name="Holidays">All holidays of the year, where the law has changed; left out, they are those of the law as this service knows it.</param>
public sealed record PublishCalendar(
    DocumentNumber Act, LocalDate Date, [property: MaxLength(Limits.KurbanAits)] IReadOnlyList<AnnouncedDay> KurbanAit,
    [property: MaxLength(Limits.DaysOfYear)] IReadOnlyList<PublishedMove>? Moved = null,
    [property: MaxLength(Limits.HolidaysOfYear)] IReadOnlyList<PublishedHoliday>? Holidays = null) : ICalendarAct
{
    /// <summary>A year is the same for all providers.</summary>
    ProviderCode? ICalendarAct.Provider => null;

    public CalendarAmendment Recorded(int serial, int year, Instant at) =>
        new(serial, year, Act, Date, [], [], null, at, Published: new(KurbanAit, Moved, Holidays));

    IReadOnlyList<Objection> ICalendarAct.Check(int year, WorkingCalendar calendar, Instant now) =>
        OperatorPublishesCalendar.Check(this, year, calendar, now);
}

/// <summary>Added by the product: an operator publishes a year, once, from the one that runs on. What comes later is a decree.</summary>
public static class OperatorPublishesCalendar
{
    /// <param name="calendar">As it stands for all.</param>
    /// <returns>All that is wrong with it, each with the member at fault.</returns>
    public static IReadOnlyList<Objection> Check(PublishCalendar act, int year, WorkingCalendar calendar, Instant now)
    {
        var today = Kazakhstan.DayOf(now);
        if (year < today.Year) return [DecreeObjections.YearPast];
        if (year > today.Year + WorkingCalendar.YearsAhead) return [DecreeObjections.YearTooFar];
        if (calendar.StatusOf(year) is YearStatus.Published) return [DecreeObjections.AlreadyPublished];
        var (kurbanAit, moved, holidays) = (act.KurbanAit, act.Moved ?? [], act.Holidays);
        return
        [
            .. Dates(), .. kurbanAit is [] ? [DecreeObjections.NoKurbanAit] : Array.Empty<Objection>(),
            .. holidays is [] ? [DecreeObjections.NoHolidays] : Array.Empty<Objection>(),
            .. Days("/kurbanAit", kurbanAit.Select(it => it.Day)), .. Days("/holidays", (holidays ?? []).Select(it => it.Day)), .. Names(),
            .. Moves(),
        ];

        IEnumerable<Objection> Dates() => new[] { (act.Date, Pointer: "/date") }
            .Concat(kurbanAit.Select((it, n) => (it.Date, Pointer: $"/kurbanAit/{n}/date")))
            .Concat(moved.Select((it, n) => (it.Date, Pointer: $"/moved/{n}/date")))
            .Concat((holidays ?? []).Select((it, n) => (it.Date, Pointer: $"/holidays/{n}/date")))
            .Select(it => ActDates.Against(it.Date, it.Pointer, now)).OfType<Objection>();

        IEnumerable<Objection> Days(string pointer, IEnumerable<LocalDate> days)
        {
            var named = new HashSet<LocalDate>();
            return days.Select((day, n) => (
                day.Year != year ? DecreeObjections.DayOutsideYear : !named.Add(day) ? DecreeObjections.DayNamedTwice : null) is { } objection
                ? objection with { Pointer = $"{pointer}/{n}/day" } : null).OfType<Objection>();
        }

        IEnumerable<Objection> Names() => (holidays ?? []).Select((holiday, n) =>
            new[] { holiday.Name.Kk, holiday.Name.Ru, holiday.Name.En }.Any(string.IsNullOrWhiteSpace)
                ? DecreeObjections.HolidayUnnamed with { Pointer = $"/holidays/{n}/name" } : null).OfType<Objection>();

        IEnumerable<Objection> Moves()
        {
            if (kurbanAit.Any(it => it.Day.Year != year) || holidays?.Any(it => it.Day.Year != year) is true) return [];
            var unmoved = calendar.With((act with { Moved = null }).Recorded(0, year, now));
            var named = new HashSet<LocalDate>();
            return moved.SelectMany((move, n) => new[]
            {
                Against(move.Worked, $"/moved/{n}/worked", isWorked: true), Against(move.Off, $"/moved/{n}/off", isWorked: false),
            }).OfType<Objection>();

            Objection? Against(LocalDate day, string pointer, bool isWorked) => (
                day.Year != year ? DecreeObjections.DayOutsideYear
                : !named.Add(day) ? DecreeObjections.DayNamedTwice
                : calendar.Amendments.Any(it => it.Names(day) && calendar.CancellerOf(it.Serial) is null) ? DecreeObjections.DayAlreadyAmended
                : unmoved.IsWorking(day) != isWorked ? null
                : isWorked ? DecreeObjections.AlreadyWorked : DecreeObjections.AlreadyDayOff) is { } objection
                ? objection with { Pointer = pointer } : null;
        }
    }
}
