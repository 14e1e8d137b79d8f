using NodaTime;

namespace Privatization;

public enum ClockChangeKind
{
    Started,
    Stopped,
    Moved,
    FoundMissed,
}

/// <summary>What a fact did to a clock.</summary>
/// <param name="Step">Absent for the clock of a stage as a whole, as is <paramref name="Attempt"/>.</param>
/// <param name="BreachTime">As it is from then on.</param>
public sealed record ClockChange(int Stage, int? Step, int? Attempt, ClockChangeKind Change, Instant BreachTime)
{
    /// <summary>Clocks are added and changed, never taken away: each has its place for ever.</summary>
    public static IReadOnlyList<ClockChange> Between(Application? before, Application? after) =>
        [.. (after?.Clocks ?? []).SelectMany((clock, place) => KindOf(before?.Clocks.ElementAtOrDefault(place), clock) is { } kind
            ? new[] { new ClockChange(clock.Stage, clock.Step, clock.Attempt, kind, clock.Deadline.Due) }
            : [])];

    private static ClockChangeKind? KindOf(Clock? before, Clock after) =>
        before is null ? ClockChangeKind.Started
        : before.StoppedAt != after.StoppedAt ? ClockChangeKind.Stopped
        : before.FoundMissed != after.FoundMissed ? ClockChangeKind.FoundMissed
        : before.Moves.Count != after.Moves.Count ? ClockChangeKind.Moved
        : null;
}
