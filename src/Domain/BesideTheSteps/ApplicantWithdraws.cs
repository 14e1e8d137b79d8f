using NodaTime;

namespace Privatization;

public sealed record Withdraw(FreeText? Reason = null);

/// <summary>The applicant has withdrawn the application. The case ends.</summary>
public sealed record ApplicationWithdrawn(Digest Content, Instant At) : ApplicationEvent(At);

/// <summary>Added by the product: the applicant may withdraw until the contract is concluded.</summary>
public static class ApplicantWithdraws
{
    public static Decision Decide(Withdraw act, Application application, Official applicant, Moment now) =>
        Turn.Check(Act.Withdrawal, application, applicant) is { } objection ? objection
        : Decision.Record(new ApplicationWithdrawn(now.Content, now.At));
}
