using System.ComponentModel.DataAnnotations;
using NodaTime;
using Privatization.Domain.Regulation;
using Privatization.Domain.Values;

namespace Privatization.Domain.Stage1CommissionDecision;

public sealed record Refuse([property: MaxLength(Limits.Grounds)] IReadOnlyList<Ground> Grounds, FreeText Text) : SignedAct;

/// <summary>The service has been refused on the grounds of point 10 (дәлелді бас тарту): the package does not meet point 9. The case ends.</summary>
public sealed record DocumentsRefused(IReadOnlyList<Ground> Grounds, Digest Content, Digest Signature, Instant At) : ApplicationEvent(At), ISignedFact
{
    Digest ISignedFact.Signed => Content;
}

/// <summary>
/// Reg. §5, stage 1, step 1; §10, process 6: where the package is incomplete by the list of point 9, documents have expired, or the application does
/// not meet point 9 (Annex 1), a reasoned refusal of the service on the grounds of point 10.
/// </summary>
public static class ExecutorRefuses
{
    public static Decision Decide(Refuse act, Application application, Official official, DecisionContext now) =>
        Turn.Check(Act.Refusal, application, official) is { } objection ? objection
        : act.Grounds is [] ? Objections.NoGrounds.On("§5, stage 1, step 1")
        : !Grounds.OfDocuments.AllKnown(act.Grounds, application.SubmittedOn) ? Objections.UnknownGround.On("§5, stage 1, step 1")
        : NotFound(act, application, now) is [_, ..] unfound
            ? PackageObjections.GroundNotFound.At(unfound.Select(it => $"/grounds/{it.Place}")).Saying(unfound.Select(it => it.Rule.Text).Distinct())
        : now.Signature.Evidence is not { } signature ? Objections.Unsigned
        : Decision.Record(new DocumentsRefused(act.Grounds, now.Content, signature, now.At));

    // Law on State Services, art. 5(2): what a state system holds is demanded of nobody, and so is never found wanting (Point9).
    private static List<(int Place, GroundRule Rule)> NotFound(Refuse act, Application application, DecisionContext now)
    {
        var found = Point9.Find(application, now.At).Select(finding => finding.Code).ToHashSet();
        return
        [
            .. from named in act.Grounds.Index()
               let rule = Grounds.OfDocuments.First(known => known.Code == named.Item.ToString())
               where rule.RestsOn is { } fault && !found.Contains(fault)
               select (named.Index, rule),
        ];
    }
}
