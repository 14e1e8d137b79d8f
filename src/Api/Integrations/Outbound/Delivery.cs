using System.Text.Json;
using Privatization.Storage.Deliveries;
using Privatization.Storage.Text;

namespace Privatization.Api.Integrations.Outbound;

/// <summary>What is sent to others over HTTP, signed.</summary>
/// <param name="Id">The same each time that it is sent.</param>
/// <param name="Owner">Whose the keys are, as they were made for it.</param>
public sealed record Delivery(Guid Id, Uri Url, string MediaType, byte[] Body, Guid Owner, IReadOnlyList<WebhookKey> Keys)
{
    /// <param name="address">Where the service is to be reached.</param>
    public static Delivery Of(DueDelivery due, Uri? address) => new(
        due.Fact.Id, due.Webhook.Url, CloudEvent.MediaType, JsonSerializer.SerializeToUtf8Bytes(CloudEvent.Of(due.Fact, address), Json.Wire),
        due.Webhook.Id, due.Webhook.Keys);
}
