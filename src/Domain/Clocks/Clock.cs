using System.Collections.Immutable;
using NodaTime;

namespace Privatization;

public enum ClockResult
{
    Running,
    Met,
    Missed,

    /// <summary>The case ended without what the clock measured.</summary>
    StoodStill,
}

/// <summary>The clock of a step, or of a stage as a whole: two clocks, never derived from each other.</summary>
/// <param name="Step">Null for the stage's own clock, as is <paramref name="Attempt"/>.</param>
/// <param name="LatestFinish">The last instant from which the steps still ahead fit into the stage; null for the stage's own clock.</param>
/// <param name="OpenedBy">The version of the fact that set it running.</param>
public sealed record Clock(int Stage, int? Step, int? Attempt, Deadline Deadline, Instant? LatestFinish, long OpenedBy)
{
    public Instant? StoppedAt { get; init; }

    /// <summary>What it measured was done; else it stands still because the case ended without it.</summary>
    public bool IsCompleted { get; init; }

    /// <summary>When it was found to have run out: the verdict on record.</summary>
    public Instant? FoundMissed { get; init; }

    /// <summary>When the work of the step took place on paper, where that was entered later.</summary>
    public Instant? EffectiveAt { get; init; }

    public ImmutableList<TermMoved> Moves { get; init; } = [];

    public bool IsRunning => StoppedAt is null;

    public ClockResult Result => this switch
    {
        { FoundMissed: not null } => ClockResult.Missed,
        { StoppedAt: { } stopped } when Deadline.Due < stopped => ClockResult.Missed,
        { IsRunning: true } => ClockResult.Running,
        { IsCompleted: true } => ClockResult.Met,
        _ => ClockResult.StoodStill,
    };

    /// <summary>A verdict that stands: whether the term was kept is no longer open.</summary>
    public bool IsJudged => Result is not ClockResult.Running;

    public string Paragraph => Step is { } step ? Paragraphs.Of(Stage, step) : Paragraphs.Of(Stage);

    public bool HasRunOutBy(Instant now) => Deadline.Due < (StoppedAt ?? now);

    internal bool Is(int stage, int? step, int? attempt) => (Stage, Step, Attempt) == (stage, step, attempt);
}
