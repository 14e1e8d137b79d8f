using NodaTime;
using Privatization.Domain.LegalTime;
using Privatization.Domain.Regulation;

namespace Privatization.Domain.Clocks;

/// <summary>Reg. §6: the result of the last action opened a stage; its total runs from here.</summary>
public sealed record StageOpened(int Stage, Deadline Deadline, Instant At) : ApplicationEvent(At);

/// <summary>Reg. §6: the result of the last action opened a step; its term runs from here.</summary>
/// <param name="Attempt">1, and one more each time the step is opened again by a return.</param>
/// <param name="LatestFinish">See <see cref="Clock.LatestFinish"/>.</param>
public sealed record StepOpened(int Stage, int Step, int Attempt, Deadline Deadline, Instant LatestFinish, Instant At) : ApplicationEvent(At);

/// <summary>Opens stages and steps, each with its term.</summary>
/// <param name="Clocks">Those of the case so far.</param>
internal sealed record Openings(Procedure Procedure, IReadOnlyList<Clock> Clocks, DecisionContext Now)
{
    /// <summary>What the result of the stage before opens: an act of the service itself.</summary>
    public ApplicationEvent[] Stage(int stage) => Stage(stage, Deadline.Of(TotalOf(stage), Now.At, Now.Time));

    /// <summary>What the request opens: it is received.</summary>
    public ApplicationEvent[] FirstStage() => Stage(1, Deadline.OfReceipt(TotalOf(1), Now.At, Now.Time));

    private ApplicationEvent[] Stage(int stage, Deadline deadline) => [new StageOpened(stage, deadline, Now.At), Step(stage, 1, deadline.Due)];

    private Term TotalOf(int stage) => Procedure.Stages[stage - 1].Total;

    public StepOpened Step(int stage, int step) => Step(stage, step, Clocks.Last(clock => clock.IsOfStage(stage)).Deadline.Due);

    private StepOpened Step(int stage, int step, Instant stageDue) => new(
        stage, step, Clocks.Count(clock => (clock.Stage, clock.Step) == (stage, step)) + 1,
        Deadline.Of(TermOf(stage, step), Now.At, Now.Time), LatestFinish(stage, step, stageDue), Now.At);

    /// <summary>A step that is opened again gets the unused part of its term.</summary>
    private Term TermOf(int stage, int step) => Clocks.LastOrDefault(clock => (clock.Stage, clock.Step) == (stage, step)) is { } before
        ? before.Deadline.UnusedAt(before.StoppedAt ?? Now.At, Now.Time)
        : Procedure[stage, step].Term;

    public Instant LatestFinish(int stage, int step, Instant stageDue) => Procedure.Stages[stage - 1].Steps.Skip(step).Reverse()
        .Aggregate(stageDue, (finishBy, ahead) => Deadline.LatestStart(TermOf(stage, ahead.Number), finishBy, Now.Time));
}
