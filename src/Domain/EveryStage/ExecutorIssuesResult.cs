using NodaTime;
using Privatization.Domain.LegalTime;
using Privatization.Domain.Portal;
using Privatization.Domain.Regulation;
using Privatization.Domain.Values;

namespace Privatization.Domain.EveryStage;

/// <param name="Document">The digest of the signed document.</param>
/// <param name="RegistrationNumber">Else the service numbers it.</param>
public sealed record IssueResult(Digest Document, DocumentNumber? RegistrationNumber = null) : SignedAct, ISignsDocument;

/// <summary>The result (нәтиже) of the stage has been registered and sent to the applicant's personal cabinet.</summary>
public sealed record ResultIssued(int Stage, ResultKind Kind, Digest Document, DocumentNumber RegistrationNumber, Digest Content, Digest Signature,
    Instant At)
    : ApplicationEvent(At), ISignedFact
{
    Digest ISignedFact.Signed => Document;
}

/// <summary>Added by the product: the contract waits for the applicant's signature; after this term the head may discontinue.</summary>
public sealed record CountersignatureAwaited(Deadline Deadline, Instant At) : ApplicationEvent(At);

/// <summary>
/// Reg. §5, stages 1 and 2, step 7, and stage 3, step 5: the executor registers the result and gives it to the applicant.
/// After it the next stage opens by itself: stage 2 for a dwelling of a state enterprise or institution (§3), else stage 3.
/// </summary>
public static class ExecutorIssuesResult
{
    public static Decision Decide(IssueResult act, Application application, Official official, DecisionContext now) =>
        Turn.Check(Act.Result, application, official) is { } objection ? objection
        : act.Document != application.Signed ? Objections.NotThisDraft
        : now.Signature.Evidence is not { } signature ? Objections.Unsigned
        : Issue(act, application, application.Draft!.Kind, signature, now);

    private static Decision Issue(IssueResult act, Application application, ResultKind kind, Digest signature, DecisionContext now)
    {
        var stage = application.Step!.Stage;
        var number = act.RegistrationNumber ?? application.Number.For($"{stage}");
        var issued = new ResultIssued(stage, kind, act.Document, number, now.Content, signature, now.At);
        return kind switch
        {
            ResultKind.Decision when application.Stock is not Stock.Communal => application.PassToStage(2, now, issued),
            ResultKind.Decision or ResultKind.CertificateOfValue => application.PassToStage(3, now, issued),
            ResultKind.Contract when application.Contract is { IsConcluded: false } =>
                Decision.Record(issued, new CountersignatureAwaited(Deadline.Of(now.CountersignWithin, now.At, now.Time), now.At)),
            _ => Decision.Record(issued),
        };
    }
}
