using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Privatization.Tests.Integrations.Outbound;

/// <summary>A receiver of webhooks on loopback: it answers as it is told, and remembers what came, in order.</summary>
public sealed class Receiver : IAsyncDisposable
{
    private readonly Func<Arrival, CancellationToken, Task<int>> _answer;
    private WebApplication _app;

    private Receiver(Func<Arrival, CancellationToken, Task<int>> answer) => (_answer, _app) = (answer, Build("http://127.0.0.1:0", answer));

    public ConcurrentQueue<Arrival> Arrivals { get; } = [];

    public string Address { get; private set; } = "";

    public IReadOnlyList<Arrival> Taken(string path = "/") => [.. Arrivals.Where(it => it.Path == path && it.Answer is >= 200 and < 300)];

    /// <param name="answer">The status to answer; 204 where it is left out.</param>
    public static async Task<Receiver> Start(Func<Arrival, CancellationToken, Task<int>>? answer = null)
    {
        var receiver = new Receiver(answer ?? ((_, _) => Task.FromResult(204)));
        await receiver._app.StartAsync();
        receiver.Address = receiver._app.Urls.Single();
        return receiver;
    }

    public static Task<Receiver> Start(Func<Arrival, int> answer) => Start((arrival, _) => Task.FromResult(answer(arrival)));

    /// <summary>Is away for a while, and comes back at the same address.</summary>
    public async Task Restart(TimeSpan away)
    {
        await _app.DisposeAsync();
        await Task.Delay(away);
        _app = Build(Address, _answer);
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private WebApplication Build(string address, Func<Arrival, CancellationToken, Task<int>> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(address);
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(50));
        var app = builder.Build();
        app.Run(async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body, http.RequestAborted);
            var arrival = new Arrival(http.Request.Path,
                http.Request.Headers.ToDictionary(it => it.Key.ToLowerInvariant(), it => it.Value.ToString()), body.ToArray());
            Arrivals.Enqueue(arrival);
            http.Response.StatusCode = await answer(arrival, http.RequestAborted);
            if (http.Response.StatusCode is >= 300 and < 400) http.Response.Headers.Location = "/elsewhere";
            arrival.Answer = http.Response.StatusCode;
        });
        return app;
    }
}

/// <summary>A delivery as it came over the wire.</summary>
public sealed record Arrival(string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>What it was answered; null while it is not, or where nobody waited for it.</summary>
    public int? Answer { get; set; }

    public JsonElement Event { get; } = JsonElement.Parse(Body);

    public string Id => Headers["webhook-id"];

    /// <summary>In seconds.</summary>
    public long SentAt => long.Parse(Headers["webhook-timestamp"]);

    public Guid Case => Event.GetProperty("subject").GetGuid();

    public string Type => Event.GetProperty("type").GetString()!;

    public long Version => Event.GetProperty("data").GetProperty("version").GetInt64();

    public long Sequence => Event.GetProperty("data").GetProperty("sequence").GetInt64();
}
