using Privatization.Tests.Driving;

namespace Privatization.Tests.Integrations.Outbound;

/// <summary>What operators do with subscriptions.</summary>
public class SubscriptionSpecs(RunningService service)
{
    private const string Url = "https://receiver.example.kz/privatization";

    private HttpClient Operator => service.People.Looker(Role.Operator);

    [Fact]
    public async Task subscriptions_are_made_read_changed_and_removed()
    {
        // Nobody is at that address, and nobody is asked: a paused one sends nothing.
        var made = (await Operator.Send("/v1/webhooks", new { Url, Provider = "may", Events = new[] { "result-issued" } })).Is(201);
        var path = made.Location!;
        await Put(path, new { Url, Paused = true });
        made.Text("secret").Should().MatchRegex("^whsec_[A-Za-z0-9+/]{43}=$");
        (await Operator.Ask(path)).Is(200).Text("state").Should().Be("paused");
        (await Operator.Ask(path)).Text("events").Should().BeNull("what is left out is all of them");
        (await Operator.Ask("/v1/webhooks")).Is(200).Items.Should().ContainSingle(it => it.GetProperty("id").GetGuid() == made.Id);
        (await Put($"{path}?validateOnly=true", new { Url = "https://other.example.kz" })).Is(200).Text("url").Should().Be(Url);
        (await Put(path, new { Url = "https://other.example.kz", Paused = true })).Is(200).Text("url").Should().Be("https://other.example.kz/");
        (await Operator.Ask($"{path}/deliveries")).Is(200).Items.Should().BeEmpty();
        (await Operator.Call(HttpMethod.Delete, path, null)).Is(204);
        (await Operator.Ask(path)).Is(404, "not-found");
        (await Put(path, new { Url })).Is(404, "not-found");
    }

    [Theory]
    [InlineData("/url", "http://8.8.8.8/")]
    [InlineData("/url", "https://10.0.0.1/")]
    [InlineData("/url", "https://[::ffff:169.254.169.254]/latest")]
    [InlineData("/url", "https://[fd00::1]/")]
    [InlineData("/url", "ftp://receiver.example.kz/")]
    [InlineData("/url", "https://user:word@receiver.example.kz/")]
    [InlineData("/url", "https://receiver.example.kz/#part")]
    [InlineData("/url", "receiver")]
    public async Task subscriptions_are_refused_where_nothing_may_be_sent(string pointer, string url) =>
        Pointer((await Operator.Send("/v1/webhooks", new { Url = url })).Is(422, "invalid-content")).Should().Be(pointer);

    [Fact]
    public async Task subscriptions_are_refused_with_values_that_mean_nothing()
    {
        Pointer((await Operator.Send("/v1/webhooks", new { Url, Events = Array.Empty<string>() })).Is(422, "invalid-content")).Should().Be("/events");
        Pointer((await Operator.Send("/v1/webhooks", new { Url, Events = new[] { "none-such" } })).Is(422, "invalid-content"))
            .Should().Be("/events/0");
        Pointer((await Operator.Send("/v1/webhooks", new { Url, AfterSequence = long.MaxValue })).Is(422, "invalid-content"))
            .Should().Be("/afterSequence");
        var path = (await Operator.Send("/v1/webhooks", new { Url, Events = new[] { "contract-concluded" } })).Is(201).Location!;
        Pointer((await Operator.Send($"{path}/secrets", new { OverlapHours = 169 })).Is(422, "invalid-content")).Should().Be("/overlapHours");
        Pointer((await Operator.Send($"{path}/replays", new { })).Is(422, "invalid-content")).Should().Be("/fromSequence");
        Pointer((await Operator.Send($"{path}/replays", new { FromSequence = 1, To = "2026-01-01T00:00:00Z" })).Is(422, "invalid-content"))
            .Should().Be("/fromSequence");
        (await Operator.Ask($"{path}/deliveries?limit=0")).Is(400, "malformed-query");
        (await Operator.Ask($"{path}/deliveries?cursor=nonsense")).Is(400, "malformed-query");
        (await Operator.Call(HttpMethod.Delete, path, null)).Is(204);
    }

    [Fact]
    public async Task subscriptions_begin_where_they_are_asked_to()
    {
        await using var outbound = await OutboundService.Start(service);
        await using var receiver = await Receiver.Start();
        var (before, elsewhere) = (await outbound.NewCase().Submit(), await outbound.NewCase("may").Submit());
        await outbound.Quiet();
        await outbound.Subscribe($"{receiver.Address}/now");
        var all = await outbound.Subscribe($"{receiver.Address}/all", new { AfterSequence = 0 });
        var ofMay = await outbound.Subscribe($"{receiver.Address}/may", new { AfterSequence = 0, Provider = "may" });
        await outbound.Settled(all.Id);
        await outbound.Settled(ofMay.Id);
        receiver.Taken("/all").Select(arrival => arrival.Case).Distinct().Should().BeEquivalentTo([before.Id, elsewhere.Id]);
        receiver.Taken("/may").Select(arrival => (arrival.Case, arrival.Version))
            .Should().Equal((elsewhere.Id, 1L), (elsewhere.Id, 2L), (elsewhere.Id, 3L));
        receiver.Taken("/now").Should().BeEmpty();
    }

    private Task<Reply> Put(string path, object body) => Operator.Call(HttpMethod.Put, path, Calls.Content(body, "application/json"));

    private static string? Pointer(Reply reply) => reply.Json.GetProperty("errors")[0].GetProperty("pointer").GetString();
}
