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
    /// <param name="receipts">What has been paid, with the fact.</param>
    public static ImmutableList<Clock> After(this ImmutableList<Clock> clocks, ApplicationEvent fact, long version, Receipts receipts) => fact switch
    {
        StageOpened opened => clocks.Stop(clock => clock.Kind is ClockKind.Stage, opened, ClockEnding.Done)
            .Add(new(opened.Stage, null, null, opened.Deadline, null, version)),
        StepOpened opened => clocks.Stop(clock => clock.Step is not null, opened, ClockEnding.Done)
            .Add(new(opened.Stage, opened.Step, opened.Attempt, opened.Deadline, opened.LatestFinish, version)),
        DocumentsRefused or ResultIssued { Kind: ResultKind.ReasonedRefusal or ResultKind.Contract } =>
            clocks.Stop(clock => clock.Kind is ClockKind.Step or ClockKind.Stage, fact, ClockEnding.Done),
        CountersignatureAwaited it => clocks.Add(new(ContractStage, null, 1, it.Deadline, null, version) { Kind = ClockKind.Countersignature }),
        ContractConcluded it => clocks.Stop(clock => clock.Kind is ClockKind.Countersignature, it, ClockEnding.Done).Await(it.Payments, version),
        InstalmentsAgreed it => clocks.Stop(clock => clock.Kind is ClockKind.Payment, it, ClockEnding.Replaced).Await(it.Payments, version),
        PaymentRecorded or PaymentReversed or PaymentDisputed => clocks.Paid(fact, receipts),
        ApplicationWithdrawn or ApplicationDiscontinued => clocks.Stop(_ => true, fact, ClockEnding.CaseEnded),
        CommissionConcluded { HeldAt: { } heldAt } =>
            clocks.Change(clock => clock is { IsRunning: true, Step: not null }, clock => clock with { EffectiveAt = heldAt }),
        AkimatResolved { IssuedAt: { } issuedAt } =>
            clocks.Change(clock => clock is { IsRunning: true, Step: not null }, clock => clock with { EffectiveAt = issuedAt }),
        TermMissed it => clocks.Change(clock => clock.Is(it.Kind, it.Stage, it.Step, it.Attempt), clock => clock with { FoundMissed = it.At }),
        TermMoved moved => clocks.Change(
            clock => clock.Is(moved.Kind, moved.Stage, moved.Step, moved.Attempt),
            clock => clock with { Deadline = moved.To, LatestFinish = moved.LatestFinish, Moves = clock.Moves.Add(moved) }),
        _ => clocks,
    };

    private const int ContractStage = 3;

    private static ImmutableList<Clock> Await(this ImmutableList<Clock> clocks, IReadOnlyList<PaymentDue> payments, long version)
    {
        var before = clocks.Count(clock => clock.Kind is ClockKind.Payment);
        return clocks.AddRange(payments.Select((due, n) =>
            new Clock(ContractStage, null, before + n + 1, due.Deadline, null, version) { Kind = ClockKind.Payment, InAll = due.InAll }));
    }

    /// <summary>
    /// A clock stands while what must have been paid in all is there, and runs again once it is not, unless other instalments took its place. By its
    /// day it was met when the payments up to a day came to that, in whatever order they were entered.
    /// </summary>
    private static ImmutableList<Clock> Paid(this ImmutableList<Clock> clocks, ApplicationEvent fact, Receipts receipts)
    {
        var schedule = clocks.FindLast(clock => clock.Kind is ClockKind.Payment)?.OpenedBy;
        return clocks
            .Stop(clock => clock.InAll?.Tenge <= receipts.Total, fact, ClockEnding.Done)
            .Change(clock => clock.IsDone && clock.InAll?.Tenge > receipts.Total && clock.OpenedBy == schedule,
                clock => clock with { StoppedAt = null, Ending = null })
            .Change(clock => clock.InAll is not null && clock.EffectiveAt != clock.PaidOn(receipts),
                clock => clock with { EffectiveAt = clock.PaidOn(receipts) });
    }

    private static Instant? PaidOn(this Clock clock, Receipts receipts) =>
        clock is { IsDone: true, StoppedAt: { } stopped, InAll: { } sum } && receipts.DayReaching(sum) is { } day
            ? Instant.Min(stopped, Kazakhstan.At(day, LocalTime.Noon))
            : null;

    private static ImmutableList<Clock> Stop(
        this ImmutableList<Clock> clocks, Predicate<Clock> which, ApplicationEvent fact, ClockEnding ending) =>
        clocks.Change(
            clock => clock.IsRunning && which(clock),
            clock => clock with { StoppedAt = fact.At, Ending = ending });

    private static ImmutableList<Clock> Change(this ImmutableList<Clock> clocks, Predicate<Clock> which, Func<Clock, Clock> change) =>
        clocks.FindAll(which).Aggregate(clocks, (all, clock) => all.Replace(clock, change(clock), ReferenceEqualityComparer.Instance));
}
