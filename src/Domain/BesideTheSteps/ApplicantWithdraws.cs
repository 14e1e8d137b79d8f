using NodaTime;
using Privatization.Domain.Regulation;
using Privatization.Domain.Values;

namespace Privatization.Domain.BesideTheSteps;

public sealed record Withdraw(FreeText? Reason = null) : SignedAct;

/// <summary>The applicant has withdrawn the application. The case ends.</summary>
public sealed record ApplicationWithdrawn(Digest Content, Digest Signature, Instant At) : ApplicationEvent(At), ISignedFact
{
    Digest ISignedFact.Signed => Content;
}

/// <summary>Added by the product: the applicant may withdraw until the contract is concluded.</summary>
public static class ApplicantWithdraws
{
    public static Decision Decide(Withdraw act, Application application, Official applicant, DecisionContext now) =>
        Turn.Check(Act.Withdrawal, application, applicant) is { } objection ? objection
        : now.Signature.Evidence is not { } signature ? Objections.Unsigned
        : Decision.Record(new ApplicationWithdrawn(now.Content, signature, now.At));
}
