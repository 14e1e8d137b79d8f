using Marten;
using Privatization.Storage.Documents;

namespace Privatization.Api.Cases.Acts;

/// <summary>
/// What is kept across cases, in the transaction of the facts: who has a live case for which dwelling, whose a contract's number and a payment's
/// reference are. Whose a dwelling is for good, says <see cref="ConcludedContracts"/>.
/// </summary>
internal static class UniqueKeys
{
    public static void Update(this IDocumentOperations oblast, Guid id, Application before, Application after)
    {
        if (after.HasEnded && !before.HasEnded) oblast.Delete<LiveCase>(LiveCase.IdOf(after.Applicant, after.Dwelling));
        // A payment that is given back opens a completed case again.
        if (!after.HasEnded && before.HasEnded) oblast.Store(new LiveCase(LiveCase.IdOf(after.Applicant, after.Dwelling), id));
        if (after.Contract?.Number is { } number && before.Contract?.Number != number)
        {
            if (before.Contract is { } another) oblast.Delete<ContractEntry>(ContractEntry.IdOf(another.Number));
            oblast.Insert(new ContractEntry(ContractEntry.IdOf(number), id, after.Provider.ToString()));
        }
        foreach (var payment in after.Payments.Skip(before.Payments.Count)) oblast.Insert(new PaymentEntry(payment.Reference.ToString(), id));
    }
}
