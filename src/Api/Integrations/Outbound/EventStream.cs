using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Npgsql;
using Privatization.Api.Accounts;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Storage.Log;
using Privatization.Storage.Text;

namespace Privatization.Api.Integrations.Outbound;

/// <summary>
/// The log of facts as server-sent events, for those who may see the cases. The id of an event is its place in the log: whoever names the last one he
/// had (Last-Event-ID) goes on after it, on whatever node, and misses and repeats nothing.
/// </summary>
internal sealed class EventStream(
    NpgsqlDataSource database, HighWaterMark mark, StreamPlaces places, Officials officials, WebhookSettings settings,
    IHostApplicationLifetime service)
{
    /// <summary>How many places of the log, and how many facts, are read at once.</summary>
    private const int Span = 50_000, Page = 500;

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    /// <summary>A stream ends then and is opened again: so that who has signed out does not listen for ever.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/events", (HttpContext http, EventStream stream) => stream.Open(http)).Describe(WebhookOperations.Events);

    private async Task<IResult> Open(HttpContext http)
    {
        if (LastSeen(http).IsProblem(out var problem, out var seen)) return problem;
        if (places.Take(http.Caller()).IsProblem(out problem, out var place)) return problem;
        http.Response.RegisterForDispose(place);
        return TypedResults.ServerSentEvents(Follow(http, seen ?? await FactLog.ReadMark(database, http.RequestAborted), http.RequestAborted));
    }

    private static OrProblem<long?> LastSeen(HttpContext http) => http.Request.Headers["Last-Event-ID"] switch
    {
        [] => (long?)null,
        [{ } text] when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seen) => seen,
        _ => WriteRequest.Header("Last-Event-ID", "0, 1, 2 ..."),
    };

    private async IAsyncEnumerable<SseItem<string>> Follow(HttpContext http, long at, [EnumeratorCancellation] CancellationToken gone)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(gone, service.ApplicationStopping);
        end.CancelAfter(Longest);
        var caller = http.Caller();
        await Comment(http, at);
        while (true)
        {
            var more = await mark.IsBeyond(at, Beat, end.Token);
            // An official hears nothing of what is recorded when he is no longer in office.
            if (end.IsCancellationRequested || await officials.Find(caller, gone) is null) yield break;
            if (!more)
            {
                await Comment(http, at);
                continue;
            }
            var upTo = Math.Min(mark.Sequence, at + Span);
            var facts = await FactLog.Between(database, caller.Sees, at, upTo, Page, gone);
            foreach (var fact in facts)
                yield return new(JsonSerializer.Serialize(CloudEvent.Of(fact, settings.Address), Json.Wire))
                { EventId = fact.Sequence.ToString(CultureInfo.InvariantCulture) };
            at = facts.Count == Page ? facts[^1].Sequence : upTo;
        }
    }

    /// <summary>Says that the stream lives, and with an id how far it has come, past what is not the caller's to see.</summary>
    private static async Task Comment(HttpContext http, long at)
    {
        await http.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $":\nid: {at}\n\n"), http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
    }
}
