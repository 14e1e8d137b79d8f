using System.Net.ServerSentEvents;
using System.Text.Json;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Integrations.Outbound;

/// <summary>A client of the stream of events, that remembers what it heard.</summary>
public sealed class Listening : IAsyncDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private readonly HttpResponseMessage _response;
    private readonly Task _reading;

    private Listening(HttpResponseMessage response)
    {
        _response = response;
        _reading = Read();
    }

    public List<(long Id, JsonElement Event)> Heard { get; } = [];

    /// <summary>The id to go on after: also past what was not to be seen.</summary>
    public string? LastId { get; private set; }

    public bool Ended => _reading.IsCompletedSuccessfully;

    public static async Task<Listening> To(HttpClient who, string? lastId = null) => new(await Ask(who, lastId));

    /// <summary>The answer, as soon as it begins.</summary>
    public static async Task<HttpResponseMessage> Ask(HttpClient who, string? lastId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/events");
        if (lastId is not null) request.Headers.TryAddWithoutValidation("Last-Event-ID", lastId);
        return await who.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    public Task Until(int count) => Eventually.Holds(TimeSpan.FromSeconds(60), () => Task.FromResult(Count >= count));

    public int Count { get { lock (Heard) return Heard.Count; } }

    public Task UntilEnded() => Eventually.Holds(TimeSpan.FromSeconds(60), () => Task.FromResult(_reading.IsCompleted));

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        await _reading.ContinueWith(_ => { }, TaskScheduler.Default);
        _response.Dispose();
        _leaving.Dispose();
    }

    private async Task Read()
    {
        _response.IsSuccessStatusCode.Should().BeTrue();
        var parser = SseParser.Create(await _response.Content.ReadAsStreamAsync(_leaving.Token));
        LastId = null;
        await foreach (var item in parser.EnumerateAsync(_leaving.Token))
        {
            lock (Heard) Heard.Add((long.Parse(item.EventId!), JsonElement.Parse(item.Data)));
            LastId = parser.LastEventId;
        }
    }
}
