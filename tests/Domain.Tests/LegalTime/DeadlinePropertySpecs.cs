using NodaTime;

namespace Privatization.Domain.Tests.LegalTime;

public class DeadlinePropertySpecs
{
    private const int Seed = 3393, Count = 10_000;

    private static readonly Duration Microsecond = Duration.FromTicks(10);

    public static TheoryData<TermUnit> Units => [.. Enum.GetValues<TermUnit>()];

    [Theory, MemberData(nameof(Units))]
    public void a_term_that_starts_later_is_due_no_earlier(TermUnit unit) => Each(unit, (draw, it, time) =>
    {
        var later = Deadline.Of(draw.Term, Almaty.At(draw.At), time);
        (later.Due >= it.Due && later.Half >= it.Half && later.ThreeQuarters >= it.ThreeQuarters).Should().BeTrue();
    });

    [Theory, MemberData(nameof(Units))]
    public void a_term_begun_before_the_latest_start_is_in_time_and_after_it_is_not(TermUnit unit) => Each(unit, (draw, it, time) =>
    {
        var finishBy = Almaty.At(draw.FinishBy);
        var latest = Deadline.LatestStart(draw.Term, finishBy, time);
        Deadline.Of(draw.Term, latest - Microsecond, time).Due.Should().BeLessThanOrEqualTo(finishBy);
        Deadline.Of(draw.Term, latest + Microsecond, time).Due.Should().BeGreaterThan(finishBy);
        Deadline.LatestStart(draw.Term, it.Due, time).Should().BeGreaterThanOrEqualTo(it.Start);
    });

    [Theory, InlineData(TermUnit.CalendarDays), InlineData(TermUnit.WorkingDays)]
    public void a_term_in_days_ends_at_a_midnight_after_a_working_day(TermUnit unit) => Each(unit, (draw, it, time) =>
    {
        var zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];
        it.Due.InZone(zone).TimeOfDay.Should().Be(LocalTime.Midnight);
        time.Calendar.IsWorking(it.Due.InZone(zone).Date.PlusDays(-1)).Should().BeTrue();
    });

    [Theory, InlineData(TermUnit.OfficeHours), InlineData(TermUnit.OfficeMinutes)]
    public void a_term_in_office_time_ends_within_the_hours_of_a_working_day(TermUnit unit) => Each(unit, (draw, it, time) =>
    {
        var due = it.Due.InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]);
        var hours = time.Hours.On(due.Date);
        time.Calendar.IsWorking(due.Date).Should().BeTrue();
        ((due.TimeOfDay > hours.Opens && due.TimeOfDay <= hours.BreakFrom) || (due.TimeOfDay > hours.BreakTo && due.TimeOfDay <= hours.Closes))
            .Should().BeTrue();
    });

    [Theory, MemberData(nameof(Units))]
    public void half_and_three_quarters_of_a_term_are_used_at_the_instants_it_tells(TermUnit unit) => Each(unit, (draw, it, time) =>
    {
        it.UsedAt(it.Start, time).Should().Be(0);
        it.UsedAt(it.Half, time).Should().BeApproximately(draw.Term.Amount / 2m, 1e-18m);
        it.UsedAt(it.ThreeQuarters, time).Should().BeApproximately(draw.Term.Amount * 3 / 4m, 1e-18m);
        it.UsedAt(it.Due, time).Should().BeInRange(draw.Term.Amount, unit is TermUnit.CalendarDays ? decimal.MaxValue : draw.Term.Amount);
        (it.Start <= it.Half && it.Half <= it.ThreeQuarters && it.ThreeQuarters <= it.Due).Should().BeTrue();
    });

    [Theory, MemberData(nameof(Units))]
    public void the_used_part_of_a_term_never_falls_and_the_rest_never_rises(TermUnit unit) => Each(unit, (draw, it, time) =>
    {
        var (at, later) = (Almaty.At(draw.At), Almaty.At(draw.At + Almaty.Hour));
        it.UsedAt(later, time).Should().BeGreaterThanOrEqualTo(it.UsedAt(at, time));
        it.UnusedAt(at, time).Amount.Should().BeInRange(1, draw.Term.Amount);
        it.UnusedAt(later, time).Amount.Should().BeLessThanOrEqualTo(it.UnusedAt(at, time).Amount);
        it.UnusedAt(at, time).Unit.Should().Be(unit);
    });

    [Theory, MemberData(nameof(Units))]
    public void every_day_that_a_term_skips_is_off_and_says_why(TermUnit unit) => Each(unit, (draw, it, time) =>
    {
        var skipped = it.Skipped(time);
        skipped.Where(day => time.Calendar.IsWorking(day.Day) || day.Why != time.Calendar.WhyOff(day.Day)).Should().BeEmpty();
        skipped.Zip(skipped.Skip(1)).All(pair => pair.First.Day < pair.Second.Day).Should().BeTrue();
    });

    [Theory, MemberData(nameof(Units))]
    public void a_deadline_says_what_it_was_counted_by(TermUnit unit) => Each(unit, (draw, it, time) =>
    {
        (it.Term, it.Start, it.Calendar).Should().Be((draw.Term, Almaty.At(draw.Start), time.Calendar.Version));
        (it.Hours is null).Should().Be(unit is TermUnit.CalendarDays or TermUnit.WorkingDays);
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
