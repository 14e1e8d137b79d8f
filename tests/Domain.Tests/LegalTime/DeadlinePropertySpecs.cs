using NodaTime;

namespace Privatization.Domain.Tests.LegalTime;

public class DeadlinePropertySpecs
{
    private const int Seed = 3393, Count = 10_000;

    private static readonly Duration Microsecond = Duration.FromTicks(10);

    public static TheoryData<TermUnit> Units => [.. Enum.GetValues<TermUnit>()];

    [Theory, MemberData(nameof(Units))]
    public void a_term_that_starts_later_is_due_no_earlier(TermUnit unit) => Each(unit, (draw, deadline, time) =>
    {
        var later = Deadline.Of(draw.Term, Almaty.At(draw.At), time);
        (later.Due >= deadline.Due && later.Half >= deadline.Half && later.ThreeQuarters >= deadline.ThreeQuarters).Should().BeTrue();
    });

    [Theory, MemberData(nameof(Units))]
    public void a_term_begun_before_the_latest_start_is_in_time_and_after_it_is_not(TermUnit unit) => Each(unit, (draw, deadline, time) =>
    {
        var finishBy = Almaty.At(draw.FinishBy);
        var latest = Deadline.LatestStart(draw.Term, finishBy, time);
        Deadline.Of(draw.Term, latest - Microsecond, time).Due.Should().BeLessThanOrEqualTo(finishBy);
        Deadline.Of(draw.Term, latest + Microsecond, time).Due.Should().BeGreaterThan(finishBy);
        Deadline.LatestStart(draw.Term, deadline.Due, time).Should().BeGreaterThanOrEqualTo(deadline.Start);
    });

    [Theory, InlineData(TermUnit.CalendarDays), InlineData(TermUnit.WorkingDays)]
    public void a_term_in_days_ends_at_a_midnight_after_a_working_day(TermUnit unit) => Each(unit, (draw, deadline, time) =>
    {
        var zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];
        deadline.Due.InZone(zone).TimeOfDay.Should().Be(LocalTime.Midnight);
        time.Calendar.IsWorking(deadline.Due.InZone(zone).Date.PlusDays(-1)).Should().BeTrue();
    });

    [Theory, InlineData(TermUnit.OfficeHours), InlineData(TermUnit.OfficeMinutes)]
    public void a_term_in_office_time_ends_within_the_hours_of_a_working_day(TermUnit unit) => Each(unit, (draw, deadline, time) =>
    {
        var due = deadline.Due.InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]);
        var hours = time.Hours.On(due.Date);
        time.Calendar.IsWorking(due.Date).Should().BeTrue();
        ((due.TimeOfDay > hours.Opens && due.TimeOfDay <= hours.BreakFrom) || (due.TimeOfDay > hours.BreakTo && due.TimeOfDay <= hours.Closes))
            .Should().BeTrue();
    });

    [Theory, MemberData(nameof(Units))]
    public void half_and_three_quarters_of_a_term_are_used_at_the_instants_it_tells(TermUnit unit) => Each(unit, (draw, deadline, time) =>
    {
        deadline.UsedAt(deadline.Start, time).Should().Be(0);
        deadline.UsedAt(deadline.Half, time).Should().BeApproximately(draw.Term.Amount / 2m, 1e-18m);
        deadline.UsedAt(deadline.ThreeQuarters, time).Should().BeApproximately(draw.Term.Amount * 3 / 4m, 1e-18m);
        deadline.UsedAt(deadline.Due, time).Should().BeInRange(draw.Term.Amount, unit is TermUnit.CalendarDays ? decimal.MaxValue : draw.Term.Amount);
        (deadline.Start <= deadline.Half && deadline.Half <= deadline.ThreeQuarters && deadline.ThreeQuarters <= deadline.Due).Should().BeTrue();
    });

    [Theory, MemberData(nameof(Units))]
    public void the_used_part_of_a_term_never_falls_and_the_rest_never_rises(TermUnit unit) => Each(unit, (draw, deadline, time) =>
    {
        var (at, later) = (Almaty.At(draw.At), Almaty.At(draw.At + Almaty.Hour));
        deadline.UsedAt(later, time).Should().BeGreaterThanOrEqualTo(deadline.UsedAt(at, time));
        deadline.UnusedAt(at, time).Amount.Should().BeInRange(1, draw.Term.Amount);
        deadline.UnusedAt(later, time).Amount.Should().BeLessThanOrEqualTo(deadline.UnusedAt(at, time).Amount);
        deadline.UnusedAt(at, time).Unit.Should().Be(unit);
    });

    [Theory, MemberData(nameof(Units))]
    public void every_day_that_a_term_skips_is_off_and_says_why(TermUnit unit) => Each(unit, (draw, deadline, time) =>
    {
        var skipped = deadline.Skipped(time);
        skipped.Where(day => time.Calendar.IsWorking(day.Day) || day.Why != time.Calendar.WhyOff(day.Day)).Should().BeEmpty();
        skipped.Zip(skipped.Skip(1)).All(pair => pair.First.Day < pair.Second.Day).Should().BeTrue();
    });

    [Theory, MemberData(nameof(Units))]
    public void a_deadline_says_what_it_was_counted_by(TermUnit unit) => Each(unit, (draw, deadline, time) =>
    {
        (deadline.Term, deadline.Start, deadline.Calendar).Should().Be((draw.Term, Almaty.At(draw.Start), time.Calendar.Version));
        (deadline.Hours is null).Should().Be(unit is TermUnit.CalendarDays or TermUnit.WorkingDays);
    });

    private static void Each(TermUnit unit, Action<Draw, Deadline, WorkingTime> holds)
    {
        foreach (var draw in Draw.Of(unit, Seed).Take(Count))
        {
            using var scope = new FluentAssertions.Execution.AssertionScope(new Lazy<string>(() => $"seed {Seed}: {draw}"));
            holds(draw, Deadline.Of(draw.Term, Almaty.At(draw.Start), draw.Calendar.Time), draw.Calendar.Time);
        }
    }
}
