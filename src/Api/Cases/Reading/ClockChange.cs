using NodaTime;

namespace Privatization.Api.Cases.Reading;

internal enum ClockChangeKind
{
    Started,
    Stopped,

    /// <summary>It runs again: what stopped it was taken back.</summary>
    Reopened,
    Moved,
    FoundMissed,
}

/// <summary>What a fact did to a clock.</summary>
/// <param name="Kind">What it measures.</param>
/// <param name="Step">Absent where it is not of a step.</param>
/// <param name="Attempt">Absent for the clock of a stage as a whole.</param>
/// <param name="BreachTime">As it is from then on.</param>
/// <param name="Verdict">Of one that stopped: whether its term was kept; else absent.</param>
/// <param name="Ending">Of one that stopped: why; else absent.</param>
internal sealed record ClockChange(
    ClockKind Kind, int Stage, int? Step, int? Attempt, ClockChangeKind Change, Instant BreachTime, ClockVerdict? Verdict, ClockEnding? Ending)
{
    /// <summary>Clocks are added and changed, never taken away: each has its place for ever.</summary>
    public static IReadOnlyList<ClockChange> Between(Application? before, Application? after) =>
        [.. (after?.Clocks ?? []).SelectMany((clock, place) => KindOf(before?.Clocks.ElementAtOrDefault(place), clock) is { } kind
            ? new[] { Of(clock, kind) }
            : [])];

    private static ClockChange Of(Clock clock, ClockChangeKind kind) => new(
        clock.Kind, clock.Stage, clock.Step, clock.Attempt, kind, clock.Deadline.Due, kind is ClockChangeKind.Stopped ? clock.Verdict : null,
        kind is ClockChangeKind.Stopped ? clock.Ending : null);

    private static ClockChangeKind? KindOf(Clock? before, Clock after) =>
        before is null ? ClockChangeKind.Started
        : before.StoppedAt != after.StoppedAt ? after.IsRunning ? ClockChangeKind.Reopened : ClockChangeKind.Stopped
        : before.FoundMissed != after.FoundMissed ? ClockChangeKind.FoundMissed
        : before.Moves.Count != after.Moves.Count ? ClockChangeKind.Moved
        : null;
}
