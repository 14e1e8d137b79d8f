using NodaTime;
using NodaTime.Text;

namespace Privatization.Domain.Tests.LegalTime;

/// <summary>Terms counted by hand with the calendar on the wall. The due instants are written in UTC.</summary>
public class DeadlineVectorSpecs
{
    private static readonly WorkingTime Time = new(WorkingCalendar.Kazakhstan, OfficeHours.Usual);

    /// <summary>Amount, unit, day of the start, last day.</summary>
    public static TheoryData<int, TermUnit, string, string> Days => new()
    {
        { 30, TermUnit.CalendarDays, "2019-12-20", "2020-01-20" }, // a Sunday moves on
        { 30, TermUnit.CalendarDays, "2019-12-06", "2020-01-05" }, // a worked Sunday does not
        { 2, TermUnit.CalendarDays, "2019-12-19", "2019-12-23" },
        { 30, TermUnit.CalendarDays, "2020-02-20", "2020-03-26" }, // Nauryz
        { 30, TermUnit.CalendarDays, "2020-04-10", "2020-05-11" }, // a worked Monday
        { 30, TermUnit.CalendarDays, "2020-07-31", "2020-09-01" }, // starts on a day off
        { 13, TermUnit.CalendarDays, "2020-02-18", "2020-03-02" },
        { 15, TermUnit.WorkingDays, "2020-03-02", "2020-03-27" },
        { 5, TermUnit.WorkingDays, "2020-04-29", "2020-05-11" },
        { 5, TermUnit.WorkingDays, "2020-12-14", "2020-12-23" }, // the 20th is a worked Sunday
        { 1, TermUnit.WorkingDays, "2019-12-13", "2019-12-18" },
        { 2, TermUnit.WorkingDays, "2019-12-27", "2019-12-31" },
        { 3, TermUnit.WorkingDays, "2022-10-20", "2022-10-26" },
        { 3, TermUnit.WorkingDays, "2024-05-03", "2024-05-10" },
        { 2, TermUnit.WorkingDays, "2026-10-22", "2026-10-27" },
        { 5, TermUnit.WorkingDays, "2027-03-12", "2027-03-25" },
        { 1, TermUnit.CalendarDays, "2024-02-28", "2024-02-29" }, // to the end of the day of 25 hours
        { 2, TermUnit.CalendarDays, "2024-02-28", "2024-03-01" },
        { 1, TermUnit.WorkingDays, "2024-02-28", "2024-02-29" },
        { 1, TermUnit.WorkingDays, "2024-02-29", "2024-03-01" },
    };

    /// <summary>24:00 of the last days in UTC: 18:00 of the same day, and 19:00 since the zone went to UTC+5.</summary>
    private static readonly string[] EndsOfDays =
    [
        "2020-01-20T18:00:00Z", "2020-01-05T18:00:00Z", "2019-12-23T18:00:00Z", "2020-03-26T18:00:00Z", "2020-05-11T18:00:00Z",
        "2020-09-01T18:00:00Z", "2020-03-02T18:00:00Z", "2020-03-27T18:00:00Z", "2020-12-23T18:00:00Z", "2019-12-18T18:00:00Z",
        "2019-12-31T18:00:00Z", "2022-10-26T18:00:00Z", "2024-05-10T19:00:00Z", "2026-10-27T19:00:00Z", "2027-03-25T19:00:00Z",
        "2024-02-29T19:00:00Z", "2024-03-01T19:00:00Z",
    ];

    [Theory, MemberData(nameof(Days))]
    public void a_term_in_days_ends_with_its_last_day_at_whatever_time_it_started(int amount, TermUnit unit, string start, string due)
    {
        var day = Day(start);
        foreach (var at in new[] { Almaty.StartOf(day), Almaty.StartOf(day) + (12 * Almaty.Hour), Almaty.StartOf(day + 1) - 1 })
            Due(new(amount, unit), Almaty.At(at)).Should().Be(Utc(EndsOfDays.Single(end => end.StartsWith(due, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("2020-03-02T04:00:00Z", "2020-03-02T06:00:00Z", "within the morning")]
    [InlineData("2020-03-02T06:00:00Z", "2020-03-02T09:30:00Z", "over the break")]
    [InlineData("2020-03-02T05:00:00Z", "2020-03-02T07:00:00Z", "up to the break, not to its end")]
    [InlineData("2020-03-02T05:00:00.000001Z", "2020-03-02T08:30:00.000001Z", "a microsecond into the afternoon")]
    [InlineData("2020-03-02T07:00:00Z", "2020-03-02T10:30:00Z", "from the beginning of the break")]
    [InlineData("2020-03-02T07:45:00Z", "2020-03-02T10:30:00Z", "from within the break")]
    [InlineData("2020-03-02T10:30:00Z", "2020-03-02T12:30:00Z", "up to closing, not to the next opening")]
    [InlineData("2020-03-02T11:30:00Z", "2020-03-03T04:00:00Z", "over the night")]
    [InlineData("2020-03-02T12:30:00Z", "2020-03-03T05:00:00Z", "from closing")]
    [InlineData("2020-03-02T17:30:00Z", "2020-03-03T05:00:00Z", "from 23:30")]
    [InlineData("2020-03-02T18:00:00Z", "2020-03-03T05:00:00Z", "from midnight")]
    [InlineData("2020-02-29T05:00:00Z", "2020-03-02T05:00:00Z", "from a Saturday")]
    [InlineData("2020-02-28T11:30:00Z", "2020-03-02T04:00:00Z", "over a weekend")]
    [InlineData("2020-03-06T11:30:00Z", "2020-03-10T04:00:00Z", "over a weekend and the Monday for Women's Day")]
    [InlineData("2020-03-20T12:00:00Z", "2020-03-26T04:30:00Z", "over Nauryz and the days it moved on to")]
    [InlineData("2019-12-31T11:30:00Z", "2020-01-05T04:00:00Z", "over New Year to the worked Sunday")]
    [InlineData("2020-01-05T04:00:00Z", "2020-01-05T06:00:00Z", "within the worked Sunday")]
    [InlineData("2020-01-06T11:30:00Z", "2020-01-08T04:00:00Z", "over Christmas")]
    [InlineData("2024-02-29T11:30:00Z", "2024-03-01T05:00:00Z", "over the night in which the clocks went back")]
    [InlineData("2024-02-29T17:30:00Z", "2024-03-01T06:00:00Z", "from 23:30 the first time")]
    [InlineData("2024-02-29T18:30:00Z", "2024-03-01T06:00:00Z", "from 23:30 once more")]
    [InlineData("2024-03-01T04:00:00Z", "2024-03-01T06:00:00Z", "from nine by the new time")]
    public void a_term_of_two_hours_is_counted_in_hours_of_the_office(string start, string due, string why)
    {
        Due(Term.OfficeHours(2), Utc(start)).Should().Be(Utc(due), why);
        Due(Term.OfficeMinutes(120), Utc(start)).Should().Be(Utc(due), why);
    }

    [Theory]
    [InlineData("2020-03-02T03:00:00Z", "2020-03-02T03:15:00Z", "from the opening")]
    [InlineData("2020-03-02T02:59:59.999999Z", "2020-03-02T03:15:00Z", "from just before the opening")]
    [InlineData("2020-03-02T06:50:00Z", "2020-03-02T08:35:00Z", "over the break")]
    [InlineData("2020-03-02T06:45:00Z", "2020-03-02T07:00:00Z", "up to the break")]
    [InlineData("2020-03-02T12:15:00Z", "2020-03-02T12:30:00Z", "up to closing")]
    [InlineData("2020-03-02T12:20:00Z", "2020-03-03T03:05:00Z", "over closing")]
    [InlineData("2020-03-02T12:29:59.999999Z", "2020-03-03T03:14:59.999999Z", "from the last microsecond of the day")]
    [InlineData("2020-03-02T17:30:00Z", "2020-03-03T03:15:00Z", "from 23:30")]
    [InlineData("2020-01-05T12:20:00Z", "2020-01-06T03:05:00Z", "from the worked Sunday to Monday")]
    [InlineData("2020-01-04T06:00:00Z", "2020-01-05T03:15:00Z", "from Saturday to the worked Sunday")]
    [InlineData("2020-05-10T06:00:00Z", "2020-05-11T03:15:00Z", "from Sunday to the worked Monday")]
    [InlineData("2020-12-18T06:00:00Z", "2020-12-20T03:15:00Z", "from the Friday off to the worked Sunday")]
    [InlineData("2024-02-28T12:20:00Z", "2024-02-29T03:05:00Z", "to the day on whose night the clocks went back")]
    [InlineData("2024-02-29T12:20:00Z", "2024-03-01T04:05:00Z", "over the night in which the clocks went back")]
    public void a_term_of_fifteen_minutes_is_counted_in_minutes_of_the_office(string start, string due, string why) =>
        Due(Term.OfficeMinutes(15), Utc(start)).Should().Be(Utc(due), why);

    [Theory]
    [InlineData(30, TermUnit.CalendarDays, "2019-12-20T05:00:00Z", "2020-01-04T18:00:00Z", "2020-01-12T06:00:00Z",
        "of 30 days, not of the 31 to the due day")]
    [InlineData(1, TermUnit.CalendarDays, "2024-02-28T05:00:00Z", "2024-02-29T06:30:00Z", "2024-02-29T12:45:00Z", "of 25 hours")]
    [InlineData(15, TermUnit.WorkingDays, "2020-03-02T05:00:00Z", "2020-03-13T06:00:00Z", "2020-03-19T00:00:00Z", "of working days")]
    [InlineData(2, TermUnit.WorkingDays, "2020-02-13T05:00:00Z", "2020-02-14T18:00:00Z", "2020-02-17T06:00:00Z",
        "the end of Friday, not the beginning of Monday")]
    [InlineData(2, TermUnit.OfficeHours, "2020-03-02T11:30:00Z", "2020-03-02T12:30:00Z", "2020-03-03T03:30:00Z", "closing, not the next opening")]
    [InlineData(15, TermUnit.OfficeMinutes, "2020-03-02T06:50:00Z", "2020-03-02T06:57:30Z", "2020-03-02T08:31:15Z", "around the break")]
    public void half_and_three_quarters_of_a_term_are_counted_in_its_own_unit(int amount, TermUnit unit, string start, string half, string quarters,
        string why)
    {
        var deadline = Deadline.Of(new(amount, unit), Utc(start), Time);
        (deadline.Half, deadline.ThreeQuarters).Should().Be((Utc(half), Utc(quarters)), why);
    }

    public static int Day(string day) => Almaty.Of(LocalDatePattern.Iso.Parse(day).Value);

    private static Instant Due(Term term, Instant start) => Deadline.Of(term, start, Time).Due;

    private static Instant Utc(string text) => InstantPattern.ExtendedIso.Parse(text).Value;
}
