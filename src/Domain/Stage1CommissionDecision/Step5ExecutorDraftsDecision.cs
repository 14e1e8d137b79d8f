using System.ComponentModel.DataAnnotations;
using NodaTime;
using Privatization.Domain.Eligibility;
using Privatization.Domain.Regulation;
using Privatization.Domain.Values;

namespace Privatization.Domain.Stage1CommissionDecision;

/// <param name="Departs">Why a refusal is drawn up although the commission concluded otherwise.</param>
public sealed record DraftDecision(
    DecisionKind Kind, FreeText Text, [property: MaxLength(Limits.Grounds)] IReadOnlyList<Ground>? Grounds = null, FreeText? Departs = null)
    : ILeadsToContract;

public enum DecisionKind
{
    Decision,
    ReasonedRefusal,
}

/// <summary>The draft decision (шешім жобасы) of the commission, or the reasoned refusal, has been drawn up.</summary>
/// <param name="Content">The digest of the draft: what the head signs.</param>
public sealed record DecisionDrafted(ResultKind Kind, IReadOnlyList<Ground> Grounds, Digest Content, Instant At) : ApplicationEvent(At);

/// <summary>
/// Reg. §5, stage 1, step 5: the executor draws up the draft decision or, in the case and on the grounds of point 10, the reasoned refusal. 5
/// calendar days. After a refusing conclusion only a refusal follows; after a positive one a decision, or a refusal on a ground of point 10 that says
/// why it departs.
/// </summary>
public static class ExecutorDraftsDecision
{
    private const string Paragraph = "§5, stage 1, step 5";

    public static Decision Decide(DraftDecision act, Application application, Official official, DecisionContext now) =>
        (Turn.Check(Act.DecisionDraft, application, official), act, application.Conclusion?.Finding) switch
        {
            ({ } objection, _, _) => objection,
            (_, { Kind: DecisionKind.Decision }, Finding.Refuse) => Objections.ContradictsConclusion,
            (_, { Kind: DecisionKind.ReasonedRefusal, Departs: null }, Finding.Privatize) =>
                Objections.ContradictsConclusion with { Pointer = "/departs" },
            (_, { Kind: DecisionKind.ReasonedRefusal, Grounds: null or [] }, _) => Objections.NoGrounds.On(Paragraph),
            (_, { Kind: DecisionKind.Decision }, _) when now.Elsewhere?.Forbids(Paragraph) is { } elsewhere => elsewhere,
            _ when !Grounds.OfService.AllKnown(act.Grounds ?? [], application.SubmittedOn) => Objections.UnknownGround.On(Paragraph),
            _ => application.Pass(now, new DecisionDrafted(
                act.Kind is DecisionKind.Decision ? ResultKind.Decision : ResultKind.ReasonedRefusal, act.Grounds ?? [], now.Content, now.At)),
        };
}
