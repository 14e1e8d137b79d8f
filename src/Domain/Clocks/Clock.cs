using System.Collections.Immutable;
using NodaTime;
using Privatization.Domain.LegalTime;
using Privatization.Domain.Regulation;
using Privatization.Domain.Values;

namespace Privatization.Domain.Clocks;

/// <summary>Whether a term was kept: it says nothing of why its clock stopped.</summary>
public enum ClockVerdict
{
    /// <summary>The term runs, or its clock stopped within it without what it measures.</summary>
    None,

    Met,

    /// <summary>It ran out before its clock stopped, for whatever reason that did.</summary>
    Missed,
}

/// <summary>Why a clock stopped: it says nothing of whether its term was kept.</summary>
public enum ClockEnding
{
    /// <summary>What it measures was done.</summary>
    Done,

    /// <summary>The case ended without it.</summary>
    CaseEnded,

    /// <summary>Another schedule of payments took its place.</summary>
    Replaced,
}

/// <summary>What a clock measures.</summary>
public enum ClockKind
{
    Step,

    /// <summary>A stage as a whole.</summary>
    Stage,

    /// <summary>How long the contract waits for the applicant's signature (a policy, not law).</summary>
    Countersignature,

    /// <summary>Reg. §3: the payment, or an instalment of it.</summary>
    Payment,
}

/// <summary>
/// The clock of a step, or of a stage as a whole: two clocks, never derived from each other; and what waits for the applicant after the steps.
/// </summary>
/// <param name="Step">Null where it is not of a step.</param>
/// <param name="Attempt">Null for the stage's own clock; payments are counted through.</param>
/// <param name="LatestFinish">
/// The last instant from which the steps ahead, each by its whole term and each ending on a working day, fit into the stage; null where it is not of
/// a step. A date and no term: in stage 1 it often lies before the step opens.
/// </param>
/// <param name="OpenedBy">The version of the fact that set it running.</param>
public sealed record Clock(int Stage, int? Step, int? Attempt, Deadline Deadline, Instant? LatestFinish, long OpenedBy)
{
    public ClockKind Kind { get; init; } = Step is null ? ClockKind.Stage : ClockKind.Step;

    /// <summary>Of a payment: what must have been paid by then, in all.</summary>
    public Money? InAll { get; init; }

    public Instant? StoppedAt { get; init; }

    /// <summary>Null while it runs.</summary>
    public ClockEnding? Ending { get; init; }

    /// <summary>When it was found to have run out: the verdict on record.</summary>
    public Instant? FoundMissed { get; init; }

    /// <summary>When it took place on paper, or the budget was paid, where that was entered later.</summary>
    public Instant? EffectiveAt { get; init; }

    public ImmutableList<TermMoved> Moves { get; init; } = [];

    public bool IsRunning => StoppedAt is null;

    public bool IsDone => Ending is ClockEnding.Done;

    /// <summary>What was missed stays missed, whatever comes of the clock.</summary>
    public ClockVerdict Verdict => this switch
    {
        { FoundMissed: not null } => ClockVerdict.Missed,
        { StoppedAt: { } stopped } when Deadline.Due < stopped => ClockVerdict.Missed,
        { IsDone: true } => ClockVerdict.Met,
        _ => ClockVerdict.None,
    };

    /// <summary>Whether the term was kept is no longer open.</summary>
    public bool IsJudged => !IsRunning || Verdict is ClockVerdict.Missed;

    public string Paragraph =>
        Kind is ClockKind.Countersignature or ClockKind.Payment ? "§3" : Step is { } step ? Paragraphs.Of(Stage, step) : Paragraphs.Of(Stage);

    public bool HasRunOutBy(Instant now) => Deadline.Due < (StoppedAt ?? now);

    internal bool Is(ClockKind kind, int stage, int? step, int? attempt) => (Kind, Stage, Step, Attempt) == (kind, stage, step, attempt);

    internal bool IsOfStage(int stage) => Is(ClockKind.Stage, stage, null, null);
}
