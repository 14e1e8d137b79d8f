using System.ComponentModel.DataAnnotations;
using NodaTime;
using Privatization.Domain.Regulation;
using Privatization.Domain.Values;

namespace Privatization.Domain.Stage1CommissionDecision;

public sealed record RefuseDocuments([property: MaxLength(Limits.Grounds)] IReadOnlyList<Ground> Grounds, FreeText Text) : SignedAct;

/// <summary>The service has been refused on the grounds of point 10 (дәлелді бас тарту): the package does not meet point 9. The case ends.</summary>
public sealed record DocumentsRefused(IReadOnlyList<Ground> Grounds, Digest Content, Digest Signature, Instant At) : ApplicationEvent(At), ISignedFact
{
    Digest ISignedFact.Signed => Content;
}

/// <summary>
/// Reg. §5, stage 1, step 1: where the package is incomplete by the list of point 9 and/or documents have expired, a reasoned refusal.
/// </summary>
public static class ExecutorRefusesDocuments
{
    public static Decision Decide(RefuseDocuments act, Application application, Official official, DecisionContext now) =>
        Turn.Check(Act.Refusal, application, official) is { } objection ? objection
        : act.Grounds is [] ? Objections.NoGrounds.On("§5, stage 1, step 1")
        : !Grounds.OfDocuments.AllKnown(act.Grounds, application.SubmittedOn) ? Objections.UnknownGround.On("§5, stage 1, step 1")
        : now.Signature.Evidence is not { } signature ? Objections.Unsigned
        : Decision.Record(new DocumentsRefused(act.Grounds, now.Content, signature, now.At));
}
