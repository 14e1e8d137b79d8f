using Marten.Schema;

namespace Privatization.Storage.Documents;

/// <summary>The fingerprint of the key of this store's pseudonyms: with another key, persons and dwellings would not be found again.</summary>
[DocumentAlias("storekey")]
public sealed record StoreKey(string Id, string Fingerprint)
{
    public const string Only = "pseudonyms";
}
