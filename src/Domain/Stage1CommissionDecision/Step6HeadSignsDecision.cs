using NodaTime;
using Privatization.Domain.Regulation;
using Privatization.Domain.Values;

namespace Privatization.Domain.Stage1CommissionDecision;

/// <param name="Document">The digest of the draft.</param>
public sealed record SignDecision(Digest Document) : SignedAct, ISignsDocument;

/// <summary>The head has signed the decision (шешім) or the reasoned refusal (дәлелді бас тарту).</summary>
public sealed record DecisionSigned(Digest Document, Digest Content, Digest Signature, Instant At) : ApplicationEvent(At), ISignedFact
{
    Digest ISignedFact.Signed => Document;
}

/// <summary>
/// Reg. §5, stage 1, step 6: the head signs the decision or the reasoned refusal, sends to the executor for registration. 1 calendar day.
/// </summary>
public static class HeadSignsDecision
{
    public static Decision Decide(SignDecision act, Application application, Official official, DecisionContext now) =>
        Turn.Check(Act.DecisionSignature, application, official) is { } objection ? objection
        : act.Document != application.Draft?.Document ? Objections.NotThisDraft
        : now.Signature.Evidence is not { } signature ? Objections.Unsigned
        : application.Pass(now, new DecisionSigned(act.Document, now.Content, signature, now.At));
}
