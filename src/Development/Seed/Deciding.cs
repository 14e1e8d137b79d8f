using Privatization.Storage;

namespace Privatization.Development.Seed;

/// <summary>Any act by the decision that the service takes on it, with what is kept of its content.</summary>
internal static class Deciding
{
    public static byte[] Content(Guid id, Act name, object act, Application application, RequestPackage package, DecisionContext now) =>
        new ActContent(id, name, act switch
        {
            DraftDecision it => DrawingUp.Decision(it, application, package),
            DraftTransfer it => DrawingUp.Transfer(it, application, package),
            DraftContract it => DrawingUp.Contract(it, application, package, now),
            SignContractNotice => DrawingUp.ContractNotice(application),
            _ => act,
        }).ToBytes();

    /// <exception cref="InvalidOperationException">The act met an objection.</exception>
    public static Decision Of(object act, Application application, Official official, DecisionContext now)
    {
        var decision = Decide(act, application, official, now);
        return decision.Objection is { } objection
            ? throw new InvalidOperationException($"{act.GetType().Name} at {application.Step?.Paragraph}: {objection.Code}")
            : decision;
    }

    private static Decision Decide(object act, Application application, Official official, DecisionContext now)
    {
        return act switch
        {
            AcceptDocuments it => First(ExecutorAcceptsDocuments.Decide, it),
            Refuse it => First(ExecutorRefuses.Decide, it),
            GiveHeadResolution it => First(HeadGivesResolution.Decide, it),
            SendToCommission it => First(ExecutorSendsToCommission.Decide, it),
            Conclude it => First(CommissionConcludes.Decide, it),
            DraftDecision it => First(ExecutorDraftsDecision.Decide, it),
            SignDecision it => First(HeadSignsDecision.Decide, it),
            IssueResult it => First(ExecutorIssuesResult.Decide, it),
            CalculateValue it => First(ExecutorCalculatesValue.Decide, it),
            ResolveAsAkimat it => First(AkimatResolves.Decide, it),
            DraftTransfer it => First(ExecutorDraftsTransfer.Decide, it),
            SignTransfer it => First(HeadSignsTransfer.Decide, it),
            DraftContract it => First(ExecutorDraftsContract.Decide, it),
            SignContract it => First(HeadSignsContract.Decide, it),
            CountersignContract it => First(ApplicantCountersignsContract.Decide, it),
            SignContractNotice it => First(ExecutorSignsContractNotice.Decide, it),
            ReturnDraft it => First(DraftIsReturned.Decide, it),
            Withdraw it => First(ApplicantWithdraws.Decide, it),
            Discontinue it => First(HeadDiscontinues.Decide, it),
            AgreeInstalments it => First(HeadAgreesInstalments.Decide, it),
            RecordPayment it => First(PaymentIsRecorded.Decide, it),
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, "No scenario has such an act."),
        };

        Decision First<TAct>(Decide<TAct> decide, TAct it) => TermRunsOut.RecordedFirst(decide, it, application, official, now);
    }
}
