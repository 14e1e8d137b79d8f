using Marten.Schema;

namespace Privatization.Storage.Documents;

/// <summary>The one account that a person has proven: two that prove the same IIN at once insert the same row.</summary>
[DocumentAlias("proveniin")]
public sealed record ProvenIin(string Id, Guid Account);
