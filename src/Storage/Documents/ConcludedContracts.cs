using Marten;
using Marten.Services.BatchQuerying;

namespace Privatization.Storage.Documents;

/// <summary>The contracts that are concluded: at most one for a dwelling, and one of a person.</summary>
public static class ConcludedContracts
{
    /// <summary>What contracts of other cases stand in the way of one for this case.</summary>
    public static async Task<ConcludedElsewhere?> Elsewhere(this IBatchedQuery batch, CaseEntry entry)
    {
        var rows = batch.LoadMany<ConcludedContract>().ById([.. ConcludedContract.IdsOf(entry)]);
        var others = (await rows).Where(contract => contract.Application != entry.Id).ToList();
        Guid? Under(params string?[] ids) => others.Find(contract => ids.Contains(contract.Id))?.Application;
        return new(Under(entry.Dwelling, entry.Rka), Under(entry.Applicant));
    }

    /// <summary>
    /// The dwelling, and the one right of its applicant, with the session's next commit: which fails where another contract has been concluded
    /// meanwhile, as the keys of <see cref="ConcludedContract"/> are unique.
    /// </summary>
    public static void ClaimDwelling(this IDocumentSession session, CaseEntry entry) => session.Insert(ConcludedContract.Of(entry));
}
