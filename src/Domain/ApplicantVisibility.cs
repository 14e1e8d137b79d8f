using Privatization.Domain.BesideTheSteps;
using Privatization.Domain.Clocks;
using Privatization.Domain.EveryStage;
using Privatization.Domain.Payments;
using Privatization.Domain.Portal;
using Privatization.Domain.Stage1CommissionDecision;
using Privatization.Domain.Stage2CommunalOwnership;
using Privatization.Domain.Stage3Contract;

namespace Privatization.Domain;

/// <summary>
/// What of the record the applicant may read. The position is always shown; the contents of internal acts only from the issue of that stage's result;
/// of returns, assignments and corrections never.
/// </summary>
public static class ApplicantVisibility
{
    public static bool ShowsToApplicant(ApplicationEvent fact, Application today) => fact switch
    {
        ExecutorAssigned or DraftReturned or RecordCorrected => false,
        HeadResolutionGiven it => IsIssued(it.Stage, today),
        DocumentsSentToCommission or CommissionConcluded or DecisionDrafted or DecisionSigned => IsIssued(1, today),
        ValueCalculated or AkimatResolved or TransferDrafted or TransferSigned => IsIssued(2, today),
        // The applicant signs the contract's bytes, and so may read them from the head's signature on.
        ContractDrafted it => IsIssued(3, today) || (today.Contract is { IsSigned: true } contract && contract.Document == it.Content),
        RequestSubmitted or RequestRefused or DocumentsAccepted or DocumentsRefused or ApplicationWithdrawn or ApplicationDiscontinued => true,
        StageOpened or StepOpened or TermMissed or TermMoved or ResultIssued or CountersignatureAwaited => true,
        ContractSigned or ContractCountersigned or ContractConcluded or ContractNoticeSigned => true,
        InstalmentsAgreed or PaymentRecorded or PaymentReversed or PaymentDisputed or PaidInFull => true,
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "A kind of fact of which nobody has said whether the applicant may read it."),
    };

    /// <summary>
    /// What the service finds about the package, and what came of the family's consents: with the result of stage 1, or the refusal in its place.
    /// </summary>
    public static bool ShowsFindingsToApplicant(Application today) => today.Ending is Ending.DocumentsRefused || IsIssued(1, today);

    /// <summary>Advice to the executor and the commission, who decide on it in stage 1.</summary>
    public static bool ShowsEligibility(Application today) => IsIssued(1, today);

    private static bool IsIssued(int stage, Application today) => today.Results.Any(result => result.Stage == stage);
}
