namespace Privatization.Storage.Documents;

/// <summary>The one account that a person has proven: two that prove the same IIN at once insert the same row.</summary>
public sealed record ProvenIin(string Id, Guid Account);
