using NodaTime;
using Privatization.Domain.Regulation;
using Privatization.Domain.Values;

namespace Privatization.Domain.BesideTheSteps;

/// <param name="To">The number of an earlier drafting step of the stage.</param>
public sealed record ReturnDraft(FreeText Remarks, int To);

/// <summary>What was drawn up has gone back with remarks to the step that made it; signatures over it lapse.</summary>
public sealed record DraftReturned(int Stage, int From, int To, Digest Content, Instant At) : ApplicationEvent(At);

/// <summary>
/// Added by the product: the act knows no "no" of the commission that wants more papers, of the akimat, or of the head who does not sign.
/// The one whose turn it is returns the draft (<see cref="Step.CanReturn"/>), and an earlier step opens again (<see cref="Step.IsDrafting"/>).
/// </summary>
public static class DraftIsReturned
{
    public static Decision Decide(ReturnDraft act, Application application, Official official, DecisionContext now) =>
        Turn.Check(Act.Return, application, official) is { } objection ? objection
        : !IsDraftingStepBefore(application, act.To) ? Objections.NotADraftingStep
        : Return(act, application, application.Step!, now);

    private static bool IsDraftingStepBefore(Application application, int to) =>
        application.Step is { } step && to > 0 && to < step.Number && application.Procedure[step.Stage, to].IsDrafting;

    private static Decision Return(ReturnDraft act, Application application, Step step, DecisionContext now) => Decision.Record(
        new DraftReturned(step.Stage, step.Number, act.To, now.Content, now.At), application.Open(step.Stage, act.To, now));
}
