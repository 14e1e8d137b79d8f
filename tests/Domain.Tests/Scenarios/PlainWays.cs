namespace Privatization.Domain.Tests.Scenarios;

/// <summary>The plain way of each act, which nothing can be said against when its turn has come.</summary>
public static class PlainWays
{
    public static Way Of(Act act) => act switch
    {
        Act.Acceptance => Plain<AcceptDocuments>(act, ExecutorAcceptsDocuments.Decide, _ => new()),
        Act.Refusal => Plain<Refuse>(act, ExecutorRefuses.Decide, _ => new([Ground.Parse("point-9-not-met")], Sample.Text)),
        Act.HeadResolution => Plain<GiveHeadResolution>(act, HeadGivesResolution.Decide, it => new(Sample.Text, it.Executor ?? People.Executor.Id)),
        Act.CommissionReferral => Plain<SendToCommission>(act, ExecutorSendsToCommission.Decide, it => new(Sample.Text, it.Stock, [])),
        Act.CommissionConclusion =>
            Plain<Conclude>(act, CommissionConcludes.Decide, it => Sample.Concluded(Finding.Privatize, Kazakhstan.DayOf(it.At))),
        Act.DecisionDraft => Plain<DraftDecision>(act, ExecutorDraftsDecision.Decide, Draft),
        Act.DecisionSignature => Plain<SignDecision>(act, HeadSignsDecision.Decide, it => new(Drafted(it))),
        Act.Result => Plain<IssueResult>(act, ExecutorIssuesResult.Decide, it => new(Drafted(it))),
        Act.ValueCalculation =>
            Plain<CalculateValue>(act, ExecutorCalculatesValue.Decide, it => new(new(PriceOf(it) ?? Money.None), [], ValuationOf(it))),
        Act.AkimatResolution =>
            Plain<ResolveAsAkimat>(act, AkimatResolves.Decide,
                it => new(Sample.Number("11/2"), Kazakhstan.DayOf(it.At), Sample.Paper("akimat-resolution"))),
        Act.TransferDraft => Plain<DraftTransfer>(act, ExecutorDraftsTransfer.Decide, _ => new(Sample.Transfer)),
        Act.TransferSignature => Plain<SignTransfer>(act, HeadSignsTransfer.Decide, it => new(Drafted(it))),
        Act.ContractDraft =>
            Plain<DraftContract>(act, ExecutorDraftsContract.Decide,
                it => new(TermsOf(it), PriceOf(it), Valuation: it.Certificate is null ? ValuationOf(it) : null)),
        Act.ContractSignature => Plain<SignContract>(act, HeadSignsContract.Decide, it => new(Drafted(it))),
        Act.ContractCountersignature =>
            Plain<CountersignContract>(act, ApplicantCountersignsContract.Decide, it => new(it.Contract?.Document ?? default)),
        // The notice that waits is the content of the act.
        Act.ContractNotice => new(act, $"{act}", (it, by, now) => ExecutorSignsContractNotice.Decide(new(now.Content), it, by, now)),
        Act.Return => Plain<ReturnDraft>(act, DraftIsReturned.Decide, _ => new(Sample.Text, 3)),
        Act.Withdrawal => Plain<Withdraw>(act, ApplicantWithdraws.Decide, _ => new()),
        Act.Discontinuance => Plain<Discontinue>(act, HeadDiscontinues.Decide, _ => new(DiscontinuanceGround.CourtAct, Sample.Line, Sample.Text)),
        Act.Assignment => Plain<AssignExecutor>(act, HeadAssignsExecutor.Decide, _ => new(People.Executor.Id, Sample.Text)),
        Act.Instalments => Plain<AgreeInstalments>(act, HeadAgreesInstalments.Decide, it => new(Sample.Schedule, Sample.Line)),
        Act.Payments => Way.Pay($"{act}", Sample.Payment("П-1", "1250000.00")),
        Act.Corrections => Plain<CorrectRecord>(act, HeadCorrectsRecord.Decide, it => new(Marginal(it), Sample.Text, Sample.Line, Sample.Text)),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "An act without a way of doing it."),
    };

    private static Way Plain<TAct>(Act act, Decide<TAct> decide, Func<Application, TAct> content) => Way.Of($"{act}", act, decide, content);

    /// <summary>The first fact that may be corrected; the first of all where none may.</summary>
    private static long Marginal(Application application) =>
        Enumerable.Range(1, (int)application.Version).FirstOrDefault(version => application.Consequences.Of(version) is null, 1);

    private static Digest Drafted(Application it) => it.Draft?.Document ?? default;

    private static DraftDecision Draft(Application it) => it.Conclusion?.Finding is Finding.Refuse
        ? new(DecisionKind.ReasonedRefusal, Sample.Text, [Sample.OwnsOther])
        : new(DecisionKind.Decision, Sample.Text);

    private static PaymentTerms TermsOf(Application application) =>
        application.Track.Kind is TrackKind.FreeOfCharge ? PaymentTerms.FreeOfCharge : PaymentTerms.ThirtyDays;

    private static ValuationAsked? ValuationOf(Application it) => it.Track.Kind is TrackKind.FreeOfCharge ? null : Sample.Valuation;

    private static Money? PriceOf(Application it) => it.Track.Kind is TrackKind.FreeOfCharge ? null : it.Certificate?.Sum ?? Sample.Sum;
}
