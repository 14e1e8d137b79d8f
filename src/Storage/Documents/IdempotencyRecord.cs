using Marten.Schema;
using NodaTime;

namespace Privatization.Storage.Documents;

/// <summary>The committed answer to an Idempotency-Key, in the transaction of the facts. It holds no personal data.</summary>
/// <param name="Id">Digest of caller, method, path and key.</param>
/// <param name="Asked">Digest of the body that was asked with it.</param>
[DocumentAlias("answer")]
public sealed record IdempotencyRecord(string Id, string Asked, int Status, string? Location, string? ETag, string Body, Instant At);
