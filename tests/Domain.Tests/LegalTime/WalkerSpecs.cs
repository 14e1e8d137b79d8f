using NodaTime;

namespace Privatization.Domain.Tests.LegalTime;

/// <summary>A million draws: counting as the service does it against counting on one's fingers.</summary>
public class WalkerSpecs
{
    private const int Seed = 20191127, Count = 250_000;

    [Theory]
    [InlineData(TermUnit.CalendarDays), InlineData(TermUnit.WorkingDays), InlineData(TermUnit.OfficeHours), InlineData(TermUnit.OfficeMinutes)]
    public void a_quarter_of_a_million_terms_are_counted_as_on_fingers(TermUnit unit)
    {
        foreach (var (draw, number) in Draw.Of(unit, Seed).Take(Count).Select((draw, number) => (draw, number)))
            if (Differences(draw).FirstOrDefault() is { } difference)
                Assert.Fail($"{difference}\nin draw {number} of seed {Seed}: {draw}");
    }

    /// <summary>What is walked in microseconds is right by the hand-written days of the law as well.</summary>
    [Theory, MemberData(nameof(DeadlineVectorSpecs.Days), MemberType = typeof(DeadlineVectorSpecs))]
    public void the_walker_that_counts_on_fingers_knows_the_law_itself(int amount, TermUnit unit, string start, string due) =>
        Almaty.DateOf(Almaty.DayOf(DrawnCalendar.Base.Walker.Due(new(amount, unit), Almaty.StartOf(DeadlineVectorSpecs.Day(start)))) - 1)
            .Should().Be(Almaty.DateOf(DeadlineVectorSpecs.Day(due)));

    [Fact]
    public void the_walkers_days_begin_and_end_with_those_of_the_time_zone()
    {
        var zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];
        for (var day = DrawnCalendar.First - 1; day <= DrawnCalendar.Last + 1; day++)
        {
            var start = Almaty.At(Almaty.StartOf(day));
            start.Should().Be(zone.AtStartOfDay(Almaty.DateOf(day)).ToInstant());
            (Almaty.DayOf(Almaty.Of(start)), Almaty.DayOf(Almaty.Of(start) - 1)).Should().Be((day, day - 1));
        }
    }

    private static IEnumerable<string> Differences(Draw draw)
    {
        var ((time, walker, _), term, start, at, finishBy) = draw;
        var deadline = Deadline.Of(term, Almaty.At(start), time);
        if (Differs("due", walker.Due(term, start), deadline.Due) is { } due) yield return due;
        if (Differs("half", walker.Quarters(term, start, 2), deadline.Half) is { } half) yield return half;
        if (Differs("three quarters", walker.Quarters(term, start, 3), deadline.ThreeQuarters) is { } quarters) yield return quarters;
        if (Differs("latest start", walker.LatestStart(term, finishBy), Deadline.LatestStart(term, Almaty.At(finishBy), time)) is { } latest)
            yield return latest;
        if (Differs("used", walker.Used(term, start, at), deadline.UsedAt(Almaty.At(at), time)) is { } used) yield return used;
        if (Differs("unused", new Term(walker.Unused(term, start, at), term.Unit), deadline.UnusedAt(Almaty.At(at), time)) is { } unused)
            yield return unused;
        if (!deadline.Skipped(time).Select(day => Almaty.Of(day.Day)).SequenceEqual(walker.Skipped(term, start, Almaty.Of(deadline.Due))))
            yield return "other days are skipped";
    }

    private static string? Differs(string what, long walked, Instant found) => Differs(what, Almaty.At(walked), found);

    private static string? Differs(string what, decimal walked, decimal found) =>
        Math.Abs(walked - found) < 1e-18m ? null : $"{what} should be {walked}, but is {found}";

    private static string? Differs<T>(string what, T walked, T found) where T : IEquatable<T> =>
        walked.Equals(found) ? null : $"{what} should be {walked}, but is {found}";
}
