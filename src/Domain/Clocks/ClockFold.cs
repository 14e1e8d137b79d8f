using System.Collections.Immutable;

namespace Privatization;

/// <summary>What each fact does to the clocks of its case.</summary>
internal static class ClockFold
{
    /// <param name="version">The version of the fact.</param>
    public static ImmutableList<Clock> After(this ImmutableList<Clock> clocks, ApplicationEvent fact, long version) => fact switch
    {
        StageOpened it => clocks.Stop(clock => clock.Step is null, it, isCompleted: true).Add(new(it.Stage, null, null, it.Deadline, null, version)),
        StepOpened it => clocks.Stop(clock => clock.Step is not null, it, isCompleted: true).Add(new(it.Stage, it.Step, it.Attempt, it.Deadline, it.LatestFinish, version)),
        DocumentsRefused or ResultIssued { Kind: ResultKind.ReasonedRefusal or ResultKind.Contract } => clocks.Stop(_ => true, fact, isCompleted: true),
        ApplicationWithdrawn or ApplicationDiscontinued => clocks.Stop(_ => true, fact, isCompleted: false),
        CommissionConcluded { HeldAt: { } heldAt } => clocks.Change(clock => clock is { IsRunning: true, Step: not null }, clock => clock with { EffectiveAt = heldAt }),
        AkimatResolved { IssuedAt: { } issuedAt } => clocks.Change(clock => clock is { IsRunning: true, Step: not null }, clock => clock with { EffectiveAt = issuedAt }),
        TermMissed it => clocks.Change(clock => clock.Is(it.Stage, it.Step, it.Attempt), clock => clock with { FoundMissed = it.At }),
        TermMoved it => clocks.Change(
            clock => clock.Is(it.Stage, it.Step, it.Attempt), clock => clock with { Deadline = it.To, LatestFinish = it.LatestFinish, Moves = clock.Moves.Add(it) }),
        _ => clocks,
    };

    private static ImmutableList<Clock> Stop(this ImmutableList<Clock> clocks, Predicate<Clock> which, ApplicationEvent fact, bool isCompleted) =>
        clocks.Change(clock => clock.IsRunning && which(clock), clock => clock with { StoppedAt = fact.At, IsCompleted = isCompleted });

    private static ImmutableList<Clock> Change(this ImmutableList<Clock> clocks, Predicate<Clock> which, Func<Clock, Clock> change) =>
        clocks.FindAll(which).Aggregate(clocks, (all, clock) => all.Replace(clock, change(clock), ReferenceEqualityComparer.Instance));
}
