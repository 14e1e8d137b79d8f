namespace Privatization.Domain.Regulation;

/// <summary>Annex 1: the form in which a step is completed.</summary>
public enum CompletionForm
{
    DocumentsSentToHead,
    Endorsement,
    DocumentsSentToCommission,
    ConclusionAndProtocol,
    DraftDecisionOrRefusal,
    DecisionOrRefusal,
    DocumentsSentToAkimat,
    AkimatResolution,
    TransferDocuments,
    CertificateCalculationAndTransferDocuments,
    DraftContract,
    Contract,
    ResultGiven,
}
