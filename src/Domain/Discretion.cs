namespace Privatization;

/// <summary>
/// What of the record the applicant may read. The position is always shown; the contents of internal acts only from the issue of that stage's result;
/// of returns, assignments and corrections never.
/// </summary>
public static class Discretion
{
    public static bool ShowsToApplicant(ApplicationEvent fact, Application today) => fact switch
    {
        ExecutorAssigned or DraftReturned or RecordCorrected => false,
        HeadResolutionGiven it => IsIssued(it.Stage, today),
        DocumentsSentToCommission or CommissionConcluded or DecisionDrafted or DecisionSigned => IsIssued(1, today),
        ValueCalculated or AkimatResolved or TransferDrafted or TransferSigned => IsIssued(2, today),
        // The applicant signs the contract's bytes, and so may read them from the head's signature on.
        ContractDrafted it => IsIssued(3, today) || (today.Contract is { IsSigned: true } contract && contract.Document == it.Content),
        _ => true,
    };

    private static bool IsIssued(int stage, Application today) => today.Results.Any(result => result.Stage == stage);
}
