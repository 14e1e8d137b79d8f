using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Privatization.Storage.Log;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Integrations.Outbound;

/// <summary>A service on a database of its own that soon tries again, and an operator who subscribes receivers.</summary>
public sealed class OutboundService : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OutboundService(WebApplication app, string database) => (_app, Database, People) = (app, database, new(app.Urls.Single()));

    public string Database { get; }

    public People People { get; }

    public HttpClient Operator => People.Looker(Role.Operator);

    /// <summary>Three tries more, soon after one another; a receiver has a second.</summary>
    public static (string, string)[] Soon { get; } =
        [("Webhooks:Retries:0", "00:00:00.2"), ("Webhooks:Retries:1", "00:00:00.2"), ("Webhooks:Retries:2", "00:00:00.2"),
            ("Webhooks:Timeout", "00:00:01")];

    public static async Task<OutboundService> Start(RunningService service, params (string, string)[] settings)
    {
        var database = await service.Databases.NewDatabase("outbound");
        return new(await RunningService.Start(database, [.. Soon, .. settings]), database);
    }

    /// <summary>One more node on the same database.</summary>
    public Task<WebApplication> AnotherNode() => RunningService.Start(Database, Soon);

    public CaseDriver NewCase(string provider = CaseDriver.Home) => new(People, provider);

    public async Task<Reply> Subscribe(string url, object? more = null) => (await Operator.Send("/v1/webhooks", With(url, more))).Is(201);

    public async Task<Reply> Change(Guid id, string url, object? more = null) =>
        (await Operator.Call(HttpMethod.Put, $"/v1/webhooks/{id}", Calls.Content(With(url, more), "application/json"))).Is(200);

    public async Task<Reply> Read(Guid id) => (await Operator.Ask($"/v1/webhooks/{id}")).Is(200);

    public async Task<IReadOnlyList<JsonElement>> Failures(Guid id, string query = "") =>
        (await Operator.Ask($"/v1/webhooks/{id}/deliveries{query}")).Is(200).Items;

    /// <summary>Whatever was recorded has been delivered, or given up.</summary>
    public Task Settled(Guid id) => Eventually.Holds(TimeSpan.FromSeconds(60), async () =>
        await Read(id) is var it && it.Text("waiting") == "0" && it.Json.GetProperty("afterSequence").GetInt64() >= await Last());

    /// <summary>Nothing that was recorded is still to be taken for new.</summary>
    public Task Quiet() =>
        Eventually.Holds(TimeSpan.FromSeconds(60),
            async () => await Tests.Driving.Database.Value<long>(Database, $"select {FactLog.Mark}") >= await Last());

    private Task<long> Last() =>
        Tests.Driving.Database.Value<long>(Database, "select coalesce(max(seq_id), 0) from privatization.mt_events where type <> 'tombstone'");

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static Dictionary<string, object?> With(string url, object? more)
    {
        var body = (more?.GetType().GetProperties() ?? [])
            .ToDictionary(it => JsonNamingPolicy.CamelCase.ConvertName(it.Name), it => it.GetValue(more));
        body["url"] = url;
        return body;
    }
}
