using Marten.Schema;
using NodaTime;
using Privatization.Storage.Log;

namespace Privatization.Storage.Deliveries;

/// <summary>
/// A subscription: whom the service tells of facts over HTTP, and by which keys they know that it does. Who is told what stands beside it, in
/// <see cref="Outbox"/>.
/// </summary>
/// <param name="Events">The facts it is told of; null for all.</param>
/// <param name="Provider">Of whose cases; null for all.</param>
/// <param name="Keys">In the order in which they were made; the last is the present one.</param>
[DocumentAlias("webhook")]
public sealed record Webhook(
    Guid Id, Uri Url, IReadOnlyList<FactType>? Events, ProviderCode? Provider, WebhookState State, IReadOnlyList<WebhookKey> Keys, Instant MadeAt);

public enum WebhookState
{
    Active,

    /// <summary>By an operator. Nothing is sent, and nothing is lost: it goes on where it was.</summary>
    Paused,

    /// <summary>By the receiver, who answered 410. It goes on like a paused one, once an operator says so.</summary>
    Stopped,
}

/// <summary>Of Standard Webhooks: <c>v1</c>, a secret that both sides have; or <c>v1a</c>, of which the receiver has the public half.</summary>
public enum WebhookSigning { Hmac, Ed25519 }

/// <param name="Sealed">The secret, or the private key: encrypted with the key of the deployment.</param>
/// <param name="PublicKey">Of Ed25519, as <c>whpk_</c> and base64.</param>
/// <param name="Until">Up to when it signs beside its successor; null for the present one.</param>
public sealed record WebhookKey(WebhookSigning Signing, byte[] Sealed, string? PublicKey, Instant MadeAt, Instant? Until = null)
{
    public bool SignsAt(Instant now) => Until is null || now < Until;
}
