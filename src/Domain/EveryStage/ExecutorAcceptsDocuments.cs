using NodaTime;
using Privatization.Domain.Regulation;
using Privatization.Domain.Values;

namespace Privatization.Domain.EveryStage;

public sealed record AcceptDocuments : SignedAct;

/// <summary>The responsible executor has confirmed acceptance of the applicant's documents (құжаттардың қабылдануы) and has the case.</summary>
public sealed record DocumentsAccepted(int Stage, StaffId Executor, Digest Content, Digest Signature, Instant At) : ApplicationEvent(At), ISignedFact
{
    Digest ISignedFact.Signed => Content;
}

/// <summary>Reg. §5, stages 1-3, step 1: the executor confirms acceptance; if the application meets point 9, it goes to the head.</summary>
public static class ExecutorAcceptsDocuments
{
    public static Decision Decide(AcceptDocuments act, Application application, Official official, DecisionContext now) =>
        Turn.Check(Act.Acceptance, application, official) is { } objection ? objection
        : application.Step is { Stage: 1 } && Unmet(application, now) is { } unmet ? unmet
        : now.Signature.Evidence is not { } signature ? Objections.Unsigned
        : application.Pass(now, new DocumentsAccepted(application.Step!.Stage, application.Executor ?? official.Id, now.Content, signature, now.At));

    /// <summary>
    /// The consents of the family are no matter of acceptance: a missing one is a finding for the commission, and a ground of refusal after it.
    /// </summary>
    private static Objection? Unmet(Application application, DecisionContext now)
    {
        var findings = Point9.Find(application, now.At).ToLookup(finding => finding.Code, finding => finding.Text);
        return findings[PackageFault.DocumentMissing].ToList() is [_, ..] missing ? PackageObjections.DocumentsIncomplete.Saying(missing)
            : findings[PackageFault.DocumentExpired].ToList() is [_, ..] expired ? PackageObjections.DocumentsExpired.Saying(expired)
            : null;
    }
}
