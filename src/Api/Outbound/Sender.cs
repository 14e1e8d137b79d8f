using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Privatization;

/// <summary>Sends a delivery, signed: once, without following where the answer would lead.</summary>
public sealed class Sender : IDisposable
{
    private readonly HttpClient _client;
    private readonly WebhookKeys _keys;
    private readonly Uri? _address;

    public Sender(WebhookSettings settings, PermittedNetworks networks, WebhookKeys keys)
    {
        (_keys, _address) = (keys, settings.Address);
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
    public async Task<DeliveryOutcome?> Send(DueDelivery due, CancellationToken stopping)
    {
        try
        {
            using var request = Request(due);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stopping);
            return new((int)response.StatusCode);
        }
        catch (CryptographicException) { return new(null, "key-unreadable"); }
        catch (HttpRequestException fault) when (fault.InnerException is NotPermitted) { return new(null, "address-not-permitted"); }
        catch (HttpRequestException) { return new(null, "unreachable"); }
        catch (OperationCanceledException) { return stopping.IsCancellationRequested ? null : new(null, "timed-out"); }
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Request(DueDelivery due)
    {
        var (id, now) = (due.Fact.Id, Recording.RealTime);
        var body = JsonSerializer.SerializeToUtf8Bytes(CloudEvent.Of(due.Fact, _address), Json.Stored);
        return new(HttpMethod.Post, due.Webhook.Url)
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new(CloudEvent.MediaType, "utf-8") } },
            Headers =
            {
                { "webhook-id", id.ToString() },
                { "webhook-timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) },
                { "webhook-signature", _keys.Sign(due.Webhook, id, now, body) },
                { "User-Agent", "privatization" },
            },
        };
    }
}
