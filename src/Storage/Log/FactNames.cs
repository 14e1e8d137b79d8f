namespace Privatization.Storage.Log;

/// <summary>Stored names are for ever: renaming a type does not rename a fact.</summary>
public static class FactNames
{
    public static IReadOnlyDictionary<Type, string> All { get; } = new Dictionary<Type, string>
    {
        [typeof(RequestSubmitted)] = "request_submitted",
        [typeof(RequestRefused)] = "request_refused",
        [typeof(StageOpened)] = "stage_opened",
        [typeof(StepOpened)] = "step_opened",
        [typeof(TermMissed)] = "term_missed",
        [typeof(TermMoved)] = "term_moved",
        [typeof(DocumentsAccepted)] = "documents_accepted",
        [typeof(DocumentsRefused)] = "documents_refused",
        [typeof(HeadResolutionGiven)] = "head_resolution_given",
        [typeof(ExecutorAssigned)] = "executor_assigned",
        [typeof(DocumentsSentToCommission)] = "documents_sent_to_commission",
        [typeof(CommissionConcluded)] = "commission_concluded",
        [typeof(DecisionDrafted)] = "decision_drafted",
        [typeof(DecisionSigned)] = "decision_signed",
        [typeof(ResultIssued)] = "result_issued",
        [typeof(ValueCalculated)] = "value_calculated",
        [typeof(AkimatResolved)] = "akimat_resolved",
        [typeof(TransferDrafted)] = "transfer_drafted",
        [typeof(TransferSigned)] = "transfer_signed",
        [typeof(ContractDrafted)] = "contract_drafted",
        [typeof(ContractSigned)] = "contract_signed",
        [typeof(ContractCountersigned)] = "contract_countersigned",
        [typeof(ContractConcluded)] = "contract_concluded",
        [typeof(ContractNoticeSigned)] = "contract_notice_signed",
        [typeof(DraftReturned)] = "draft_returned",
        [typeof(ApplicationWithdrawn)] = "application_withdrawn",
        [typeof(ApplicationDiscontinued)] = "application_discontinued",
        [typeof(CountersignatureAwaited)] = "countersignature_awaited",
        [typeof(InstalmentsAgreed)] = "instalments_agreed",
        [typeof(PaymentRecorded)] = "payment_recorded",
        [typeof(PaymentReversed)] = "payment_reversed",
        [typeof(PaymentDisputed)] = "payment_disputed",
        [typeof(PaidInFull)] = "paid_in_full",
        [typeof(RecordCorrected)] = "record_corrected",
    };
}
