using Privatization.Storage.Deliveries;
using Privatization.Storage.Documents;
using Privatization.Storage.Messages;

namespace Privatization.Storage;

/// <summary>Documents by the names of their tables, <c>mt_doc_…</c>, which are for ever: renaming a type does not rename a table.</summary>
public static class DocumentNames
{
    public static IReadOnlyDictionary<Type, string> All { get; } = new Dictionary<Type, string>
    {
        [typeof(Application)] = "application",
        [typeof(CaseEntry)] = "caseentry",
        [typeof(ConcludedContract)] = "concludedcontract",
        [typeof(LiveCase)] = "livecase",
        [typeof(IdempotencyRecord)] = "answer",
        [typeof(StaffEntry)] = "staffentry",
        [typeof(CalendarAmendment)] = "calendaramendment",
        [typeof(AmendmentProgress)] = "amendmentprogress",
        [typeof(StoreKey)] = "storekey",
        [typeof(InstalledPolicy)] = "installedpolicy",
        [typeof(ContractEntry)] = "contractentry",
        [typeof(PaymentEntry)] = "paymententry",
        [typeof(PaymentImport)] = "paymentimport",
        [typeof(Notice)] = "notice",
        [typeof(Account)] = "account",
        [typeof(AccountSession)] = "accountsession",
        [typeof(ProvenIin)] = "proveniin",
        [typeof(SpentChallenge)] = "spentchallenge",
        [typeof(AccountEntry)] = "accountentry",
        [typeof(Webhook)] = "webhook",
        [typeof(GatewaySender)] = "gatewaysender",
        [typeof(ReceivedMessage)] = "receivedmessage",
        [typeof(ReadMark)] = "readmark",
        [typeof(Erasure)] = "erasure",
    };
}
