using System.Collections.Immutable;
using NodaTime;
using Privatization.Domain.BesideTheSteps;
using Privatization.Domain.EveryStage;
using Privatization.Domain.LegalTime;
using Privatization.Domain.Payments;
using Privatization.Domain.Stage1CommissionDecision;
using Privatization.Domain.Stage2CommunalOwnership;
using Privatization.Domain.Stage3Contract;

namespace Privatization.Domain.Clocks;

/// <summary>What each fact does to the clocks of its case.</summary>
internal static class ClockFold
{
    /// <param name="version">The version of the fact.</param>
    /// <param name="paid">What is paid, with the fact.</param>
    public static ImmutableList<Clock> After(this ImmutableList<Clock> clocks, ApplicationEvent fact, long version, decimal paid) => fact switch
    {
        StageOpened it =>
            clocks.Stop(clock => clock.Kind is ClockKind.Stage, it, ClockEnding.Done).Add(new(it.Stage, null, null, it.Deadline, null, version)),
        StepOpened it => clocks.Stop(clock => clock.Step is not null, it, ClockEnding.Done)
            .Add(new(it.Stage, it.Step, it.Attempt, it.Deadline, it.LatestFinish, version)),
        DocumentsRefused or ResultIssued { Kind: ResultKind.ReasonedRefusal or ResultKind.Contract } =>
            clocks.Stop(clock => clock.Kind is ClockKind.Step or ClockKind.Stage, fact, ClockEnding.Done),
        CountersignatureAwaited it => clocks.Add(new(ContractStage, null, 1, it.Deadline, null, version) { Kind = ClockKind.Countersignature }),
        ContractConcluded it => clocks.Stop(clock => clock.Kind is ClockKind.Countersignature, it, ClockEnding.Done).Await(it.Payments, version),
        InstalmentsAgreed it => clocks.Stop(clock => clock.Kind is ClockKind.Payment, it, ClockEnding.Replaced).Await(it.Payments, version),
        PaymentRecorded it =>
            clocks.Stop(clock => clock.InAll?.Tenge <= paid, it, ClockEnding.Done, Instant.Min(it.At, Kazakhstan.At(it.Date, LocalTime.Noon))),
        PaymentReversed => clocks.Change(
            clock => clock.IsDone && clock.InAll?.Tenge > paid
                && clock.OpenedBy == clocks.FindLast(it => it.Kind is ClockKind.Payment)!.OpenedBy,
            clock => clock with { StoppedAt = null, Ending = null, EffectiveAt = null }),
        ApplicationWithdrawn or ApplicationDiscontinued => clocks.Stop(_ => true, fact, ClockEnding.CaseEnded),
        CommissionConcluded { HeldAt: { } heldAt } =>
            clocks.Change(clock => clock is { IsRunning: true, Step: not null }, clock => clock with { EffectiveAt = heldAt }),
        AkimatResolved { IssuedAt: { } issuedAt } =>
            clocks.Change(clock => clock is { IsRunning: true, Step: not null }, clock => clock with { EffectiveAt = issuedAt }),
        TermMissed it => clocks.Change(clock => clock.Is(it.Kind, it.Stage, it.Step, it.Attempt), clock => clock with { FoundMissed = it.At }),
        TermMoved it => clocks.Change(
            clock => clock.Is(it.Kind, it.Stage, it.Step, it.Attempt),
            clock => clock with { Deadline = it.To, LatestFinish = it.LatestFinish, Moves = clock.Moves.Add(it) }),
        _ => clocks,
    };

    private const int ContractStage = 3;

    private static ImmutableList<Clock> Await(this ImmutableList<Clock> clocks, IReadOnlyList<PaymentDue> payments, long version)
    {
        var before = clocks.Count(clock => clock.Kind is ClockKind.Payment);
        return clocks.AddRange(payments.Select((due, n) =>
            new Clock(ContractStage, null, before + n + 1, due.Deadline, null, version) { Kind = ClockKind.Payment, InAll = due.InAll }));
    }

    private static ImmutableList<Clock> Stop(
        this ImmutableList<Clock> clocks, Predicate<Clock> which, ApplicationEvent fact, ClockEnding ending, Instant? effectiveAt = null) =>
        clocks.Change(
            clock => clock.IsRunning && which(clock),
            clock => clock with { StoppedAt = fact.At, Ending = ending, EffectiveAt = effectiveAt ?? clock.EffectiveAt });

    private static ImmutableList<Clock> Change(this ImmutableList<Clock> clocks, Predicate<Clock> which, Func<Clock, Clock> change) =>
        clocks.FindAll(which).Aggregate(clocks, (all, clock) => all.Replace(clock, change(clock), ReferenceEqualityComparer.Instance));
}
