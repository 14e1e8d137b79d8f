using System.ComponentModel.DataAnnotations;
using NodaTime;
using Privatization.Storage.Deliveries;
using Privatization.Storage.Log;

namespace Privatization.Api.Integrations.Outbound;

/// <summary>Whom to tell of facts.</summary>
/// <param name="Events">Of which facts; of all where it is left out.</param>
/// <param name="Provider">Of whose cases; of all where it is left out.</param>
/// <param name="Signing">By HMAC where it is left out.</param>
/// <param name="AfterSequence">Of what comes after this place in the log of facts; of what is recorded from now on where it is left out.</param>
internal sealed record Subscribe(
    WebhookUrl Url, [property: MaxLength(FactType.Most)] IReadOnlyList<FactType>? Events = null, ProviderCode? Provider = null,
    WebhookSigning? Signing = null, long? AfterSequence = null);

/// <summary>A subscription as it shall be from now on.</summary>
/// <param name="Paused">Whether it waits; otherwise it goes on where it was, also after its receiver stopped it.</param>
internal sealed record ChangeSubscription(
    WebhookUrl Url, [property: MaxLength(FactType.Most)] IReadOnlyList<FactType>? Events = null, ProviderCode? Provider = null, bool? Paused = null);

/// <param name="Signing">As before where it is left out.</param>
/// <param name="OverlapHours">How long the keys before it sign as well: 24 where it is left out.</param>
internal sealed record RotateKey(WebhookSigning? Signing = null, int? OverlapHours = null);

/// <param name="AfterSequence">How far in the log of facts it has come.</param>
/// <param name="Waiting">Deliveries that are still to be made.</param>
/// <param name="GivenUp">Deliveries that failed to the last try.</param>
/// <param name="Secret">Of a new HMAC key, shown this once.</param>
internal sealed record Subscription(
    Guid Id, Uri Url, IReadOnlyList<FactType>? Events, ProviderCode? Provider, WebhookState State, IEnumerable<SubscriptionKey> Keys,
    long AfterSequence, long Waiting, long GivenUp, Instant MadeAt, string? Secret = null)
{
    public static Subscription Of(Webhook webhook, OutboxPlace place, string? secret = null) => new(
        webhook.Id, webhook.Url, webhook.Events, webhook.Provider, webhook.State,
        webhook.Keys.Select(key => new SubscriptionKey(key.Signing, key.PublicKey, key.MadeAt, key.Until)),
        place.After, place.Waiting, place.GivenUp, webhook.MadeAt, secret);
}

/// <param name="PublicKey">By which signatures are verified: of Ed25519 alone.</param>
/// <param name="Until">Up to when it signs beside its successor; absent of the present one.</param>
internal sealed record SubscriptionKey(WebhookSigning Signing, string? PublicKey, Instant MadeAt, Instant? Until);

internal sealed record SubscriptionList(IEnumerable<Subscription> Items);

internal sealed record FailedDeliveries(IEnumerable<FailedDelivery> Items, string? Next);

/// <param name="Facts">How many are sent again.</param>
/// <param name="ThroughSequence">The last of them; where there were more than are taken at once, go on after it.</param>
internal sealed record Replayed(long Facts, long? ThroughSequence);
