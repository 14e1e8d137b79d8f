using NodaTime;

namespace Privatization;

public sealed record AcceptDocuments : SignedAct;

/// <summary>The responsible executor has confirmed acceptance of the applicant's documents (құжаттардың қабылдануы) and has the case.</summary>
public sealed record DocumentsAccepted(int Stage, StaffId Executor, Digest Content, Digest Signature, Instant At) : ApplicationEvent(At), ISignedFact
{
    Digest ISignedFact.Signed => Content;
}

/// <summary>Reg. §5, stages 1-3, step 1: the executor confirms acceptance; if the application meets point 9, it goes to the head. 2 hours.</summary>
public static class ExecutorAcceptsDocuments
{
    public static Decision Decide(AcceptDocuments act, Application application, Official official, Moment now) =>
        Turn.Check(Act.Acceptance, application, official) is { } objection ? objection
        : application.Step is not { Stage: 1 } ? Accepted(application, official, now)
        : Point9.Missing(application) is not [] ? Objections.DocumentsIncomplete
        : Point9.Expired(application, Kazakhstan.DayOf(now.At)) is not [] ? Objections.DocumentsExpired
        : Accepted(application, official, now);

    private static Decision Accepted(Application application, Official official, Moment now) =>
        now.Signature is not { } signature ? Objections.Unsigned
        : application.Pass(now, new DocumentsAccepted(application.Step!.Stage, application.Executor ?? official.Id, now.Content, signature, now.At));
}
