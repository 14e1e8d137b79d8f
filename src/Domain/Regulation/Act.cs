namespace Privatization.Domain.Regulation;

/// <summary>
/// What can be done to a case. The first thirteen serve the steps of Annex 1; the refusal stands beside step 1.1, the notice beside stage 3
/// (§10); the rest is added by the product.
/// </summary>
public enum Act
{
    Acceptance,
    HeadResolution,
    CommissionReferral,
    CommissionConclusion,
    DecisionDraft,
    DecisionSignature,
    Result,
    ValueCalculation,
    AkimatResolution,
    TransferDraft,
    TransferSignature,
    ContractDraft,
    ContractSignature,

    /// <summary>Reg. §5, stage 1, step 1: the refusal of the service on the grounds of point 10.</summary>
    Refusal,

    /// <summary>The contract has two parties (§3): the applicant signs the same bytes as the head.</summary>
    ContractCountersignature,

    /// <summary>Reg. §10: the notice on the conclusion of the contract bears the EDS of the authorised person.</summary>
    ContractNotice,

    /// <summary>A draft goes back with remarks to the step that made it.</summary>
    Return,

    Withdrawal,
    Discontinuance,
    Assignment,

    /// <summary>Reg. §3: another schedule of payment, in the cases of point 23 of Rules № 673.</summary>
    Instalments,

    /// <summary>Reg. §3: the value is paid into the local budget.</summary>
    Payments,

    /// <summary>A fact on record is corrected by another.</summary>
    Corrections,
}
