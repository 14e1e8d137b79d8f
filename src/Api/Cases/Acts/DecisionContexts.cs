using Marten;
using Privatization.Storage.Documents;

namespace Privatization.Api.Cases.Acts;

/// <summary>What the decisions of a few acts need to know beside the case: one more read for those.</summary>
internal static class DecisionContexts
{
    public static async Task<DecisionContext> Enrich(this IQuerySession session, DecisionContext now, object act, Guid id, Application application,
        CancellationToken cancellation)
    {
        if (act is IValuesDwelling) now = now with { Policies = await session.ValuationPolicies(cancellation) };
        return act switch
        {
            DraftContract draft =>
                now with
                {
                    ContractNumberTaken = await session.ContractOf(ExecutorDraftsContract.NumberOf(draft, application), cancellation) is { } entry
                        && entry.Application != id
                },
            RecordPayment payment =>
                now with
                {
                    ReferenceIsOfAnotherCase = await session.LoadAsync<PaymentEntry>(payment.Reference.ToString(), cancellation) is { } entry
                    && entry.Application != id
                },
            _ => now,
        };
    }

    /// <summary>All that there are, the one that is shipped first.</summary>
    public static async Task<ValuationPolicies> ValuationPolicies(this IQuerySession session, CancellationToken cancellation) =>
        new([.. (await session.Query<InstalledPolicy>().OrderBy(installed => installed.At).ToListAsync(cancellation))
            .Select(installed => installed.Policy)]);

    public static Task<ContractEntry?> ContractOf(this IQuerySession session, DocumentNumber number, CancellationToken cancellation) =>
        session.LoadAsync<ContractEntry>(ContractEntry.IdOf(number), cancellation);
}
