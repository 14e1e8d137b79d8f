using Marten.Schema;

namespace Privatization.Storage.Documents;

/// <summary>
/// A contract that is concluded, under each of the things that can have one only: the dwelling, by its cadastral number and by its RKA, and the
/// applicant (housing law, art. 13(1), 13(9)). Inserted by the transaction that concludes it: the key decides a race, across providers.
/// </summary>
[DocumentAlias("concludedcontract")]
public sealed record ConcludedContract(string Id, Guid Application)
{
    /// <summary>In one order for all: whoever wait for each other's rows would else wait for ever.</summary>
    public static IReadOnlyList<string> IdsOf(CaseEntry entry) =>
        [.. new[] { entry.Applicant, entry.Dwelling, entry.Rka }.OfType<string>().Order(StringComparer.Ordinal)];

    public static IEnumerable<ConcludedContract> Of(CaseEntry entry) => IdsOf(entry).Select(id => new ConcludedContract(id, entry.Id));
}
