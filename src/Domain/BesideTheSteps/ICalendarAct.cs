using NodaTime;
using Privatization.Domain.LegalTime;
using Privatization.Domain.Values;

namespace Privatization.Domain.BesideTheSteps;

/// <summary>What an operator records on the calendar: all of it is checked, kept and carried to running clocks in one way.</summary>
public interface ICalendarAct
{
    /// <summary>The only provider for whom it holds; null for all.</summary>
    ProviderCode? Provider { get; }

    /// <param name="year">Under which it is filed.</param>
    /// <param name="calendar">As it stands for those for whom it holds.</param>
    /// <returns>All that is wrong with it, each with the member at fault.</returns>
    IReadOnlyList<Objection> Check(int year, WorkingCalendar calendar, Instant now);

    CalendarAmendment Recorded(int serial, int year, Instant at);
}

/// <summary>The days of acts on the calendar.</summary>
internal static class ActDates
{
    /// <summary>On the law of that day the holidays rest; no act on them is older.</summary>
    public static readonly LocalDate LawOnHolidays = new(2001, 12, 13);

    public static Objection? Against(LocalDate date, string pointer, Instant now) =>
        date > Kazakhstan.DayOf(now) ? DecreeObjections.DecreeNotMadeYet with { Pointer = pointer }
        : date < LawOnHolidays ? DecreeObjections.DecreeTooOld with { Pointer = pointer }
        : null;
}
