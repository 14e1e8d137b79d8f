using NodaTime;

namespace Privatization.Domain.Clocks;

/// <summary>A term has run out before what it measures was done. Recorded once for each clock, by the next decision or by a sweep.</summary>
/// <param name="Step">Null where it is not the term of a step.</param>
/// <param name="Attempt">Null where it is the stage's total.</param>
/// <param name="Due">The instant it ran out; it was found at <see cref="ApplicationEvent.At"/>.</param>
public sealed record TermMissed(int Stage, int? Step, int? Attempt, ClockKind Kind, Instant Due, Instant At) : ApplicationEvent(At);

/// <summary>Finds the running clocks whose terms ran out.</summary>
public static class TermRunsOut
{
    public static IReadOnlyList<ApplicationEvent> Find(Application application, Instant now) =>
    [
        .. application.Clocks.Where(clock => clock is { IsRunning: true, FoundMissed: null } && clock.HasRunOutBy(now))
            .OrderBy(clock => clock.Deadline.Due)
            .Select(clock => new TermMissed(clock.Stage, clock.Step, clock.Attempt, clock.Kind, clock.Deadline.Due, now)),
    ];

    /// <summary>
    /// A decision as it is recorded: first the terms that ran out before it, then what it says. What says nothing new records nothing.
    /// </summary>
    public static Decision RecordedFirst<TAct>(Decide<TAct> decide, TAct act, Application application, Official official, DecisionContext now)
    {
        var missed = Find(application, now.At);
        var decision = decide(act, missed.Aggregate(application, (it, fact) => Application.Evolve(it, fact)!), official, now);
        return decision.Facts is [] ? decision : decision.After(missed);
    }
}
