using Marten.Schema;

namespace Privatization.Storage.Documents;

/// <summary>A payment's reference belongs to one case.</summary>
[DocumentAlias("paymententry")]
public sealed record PaymentEntry(string Id, Guid Application);
