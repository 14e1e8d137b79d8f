using System.Globalization;
using System.Security.Cryptography;
using Privatization.Storage;
using Privatization.Storage.Deliveries;

namespace Privatization.Api.Integrations.Outbound;

/// <summary>Sends a delivery, signed: once, without following where the answer would lead.</summary>
public sealed class Sender : IDisposable
{
    private readonly HttpClient _client;
    private readonly WebhookKeys _keys;

    public Sender(WebhookSettings settings, PermittedNetworks networks, WebhookKeys keys)
    {
        _keys = keys;
        _client = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectCallback = networks.Connect,
            ConnectTimeout = settings.Timeout,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        })
        { Timeout = settings.Timeout };
    }

    /// <returns>Null where it was broken off by <paramref name="stopping"/>.</returns>
    public async Task<DeliveryOutcome?> Send(Delivery delivery, CancellationToken stopping)
    {
        try
        {
            using var request = Request(delivery);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stopping);
            return new((int)response.StatusCode);
        }
        catch (CryptographicException) { return new(null, "key-unreadable"); }
        catch (HttpRequestException fault) when (fault.InnerException is NotPermitted) { return new(null, "address-not-permitted"); }
        catch (HttpRequestException) { return new(null, "unreachable"); }
        catch (OperationCanceledException) { return stopping.IsCancellationRequested ? null : new(null, "timed-out"); }
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Request(Delivery delivery)
    {
        var now = StoreTime.Real;
        return new(HttpMethod.Post, delivery.Url)
        {
            Content = new ByteArrayContent(delivery.Body) { Headers = { ContentType = new(delivery.MediaType, "utf-8") } },
            Headers =
            {
                { "webhook-id", delivery.Id.ToString() },
                { "webhook-timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) },
                { "webhook-signature", _keys.Sign(delivery, now) },
                { "User-Agent", "privatization" },
            },
        };
    }
}
