namespace Privatization.Storage.Documents;

/// <summary>A payment's reference belongs to one case.</summary>
public sealed record PaymentEntry(string Id, Guid Application);
