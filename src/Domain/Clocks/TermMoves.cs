using NodaTime;
using Privatization.Domain.LegalTime;

namespace Privatization.Domain.Clocks;

/// <summary>A decree that came after a term was set has moved it, while it ran.</summary>
/// <param name="Step">Null where it is not the term of a step.</param>
/// <param name="Attempt">Null where it is the stage's total.</param>
/// <param name="From">When it was due before.</param>
/// <param name="To">The term as it runs from now on.</param>
/// <param name="Amendment">The serial of the calendar's amendment that moved it.</param>
public sealed record TermMoved(int Stage, int? Step, int? Attempt, ClockKind Kind, Instant From, Deadline To, Instant? LatestFinish, int Amendment,
    Instant At)
    : ApplicationEvent(At);

/// <summary>
/// Counts the running clocks of a case again by a new version of the calendar. What was judged keeps its verdict, what was counted by a later version
/// stays, and whoever asks twice finds nothing the second time.
/// </summary>
public static class TermMoves
{
    public static IReadOnlyList<ApplicationEvent> Find(Application application, DecisionContext now) => now.Time.Calendar.Amendments is [.., var last]
        ? [.. application.Clocks
            .Where(clock => !clock.IsJudged && !clock.HasRunOutBy(now.At) && WorkingCalendar.SerialOf(clock.Deadline.Calendar) <= last.Serial)
            .Select(clock => Move(clock, application, last.Serial, now)).OfType<TermMoved>()]
        : [];

    private static TermMoved? Move(Clock clock, Application application, int amendment, DecisionContext now)
    {
        var to = NotIntoThePast(clock.Deadline.CountedBy(now.Time), clock.Deadline.Due, now.At);
        var latestFinish = clock.Step is { } step
            ? new Openings(application.Procedure, application.Clocks, now).LatestFinish(clock.Stage, step, StageDue()) : (Instant?)null;
        return to with { Calendar = clock.Deadline.Calendar } == clock.Deadline && latestFinish == clock.LatestFinish
            ? null
            : new(clock.Stage, clock.Step, clock.Attempt, clock.Kind, clock.Deadline.Due, to, latestFinish, amendment, now.At);

        Instant StageDue()
        {
            var stage = application.Clocks.Last(it => it.IsOfStage(clock.Stage));
            return !stage.IsJudged && !stage.HasRunOutBy(now.At)
                ? NotIntoThePast(stage.Deadline.CountedBy(now.Time), stage.Deadline.Due, now.At).Due
                : stage.Deadline.Due;
        }
    }

    // A day that becomes worked may bring a term forward: to the end of today at the earliest, and never beyond where it was.
    private static Deadline NotIntoThePast(Deadline to, Instant from, Instant now) =>
        to.Due >= from || to.Due > now ? to : to with { Due = Instant.Min(from, Kazakhstan.EndOf(Kazakhstan.DayOf(now))) };
}
