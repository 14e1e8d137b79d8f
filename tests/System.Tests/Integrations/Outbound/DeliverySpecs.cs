using System.Text.Json;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Integrations.Outbound;

/// <summary>Whoever subscribed hears of every fact: signed, in order, again and again until it is taken.</summary>
public class DeliverySpecs(RunningService service)
{
    [Fact]
    public async Task deliveries_tell_that_a_fact_is_there_and_where_and_nothing_of_a_person()
    {
        await using var outbound = await OutboundService.Start(service, ("Webhooks:Address", "https://api.example.kz/"));
        await using var receiver = await Receiver.Start();
        var webhook = await outbound.Subscribe(receiver.Address);
        var case_ = await outbound.NewCase().Submit();
        await case_.Next();
        await outbound.Settled(webhook.Id);

        var (facts, read) = (await case_.Timeline(), await case_.Read());
        receiver.Arrivals.Select(arrival => arrival.Type).Should().Equal(facts.Select(fact => $"kz.privatization.{fact.GetProperty("fact")}"));
        foreach (var (arrival, fact) in receiver.Arrivals.Zip(facts))
        {
            var told = arrival.Event;
            arrival.Headers["content-type"].Should().StartWith("application/cloudevents+json");
            arrival.Id.Should().Be(told.GetProperty("id").GetString());
            told.EnumerateObject().Select(member => member.Name)
                .Should().Equal("specversion", "id", "source", "type", "subject", "time", "datacontenttype", "sequence", "data");
            (told.GetProperty("specversion").GetString(), told.GetProperty("source").GetString())
                .Should().Be(("1.0", "https://api.example.kz/v1/applications"));
            told.GetProperty("time").GetString().Should().Be(fact.GetProperty("at").GetString());
            told.GetProperty("sequence").GetString().Should().Be($"{fact.GetProperty("sequence").GetInt64():D19}");
            told.GetProperty("data").ToString().Should().Be(JsonSerializer.Serialize(new
            {
                application = case_.Id,
                number = read.Text("number"),
                provider = case_.Provider,
                fact = fact.GetProperty("fact").GetString(),
                version = fact.GetProperty("version").GetInt64(),
                sequence = fact.GetProperty("sequence").GetInt64(),
                link = $"https://api.example.kz/v1/applications/{case_.Id}",
            }));
        }
    }

    [Fact]
    public async Task deliveries_are_signed_by_the_old_key_and_the_new_while_they_overlap()
    {
        await using var outbound = await OutboundService.Start(service);
        await using var receiver = await Receiver.Start();
        await using var npm = await NpmVerifier.Start();
        var known = new HashSet<string>();
        var first = await outbound.Subscribe(receiver.Address);
        await outbound.NewCase().Submit();
        await outbound.Settled(first.Id);
        await Signed(1, first.Text("secret")!);

        var second = (await outbound.Operator.Send($"/v1/webhooks/{first.Id}/secrets", new { Signing = "ed25519" })).Is(201);
        second.Text("secret").Should().BeNull("the private half stays here");
        var keys = second.Json.GetProperty("keys").EnumerateArray().ToList();
        keys[0].TryGetProperty("until", out _).Should().BeTrue();
        var publicKey = keys[1].GetProperty("publicKey").GetString()!;
        await outbound.NewCase().Submit();
        await outbound.Settled(first.Id);
        await Signed(2, first.Text("secret")!, publicKey);

        var third = (await outbound.Operator.Send($"/v1/webhooks/{first.Id}/secrets", new { Signing = "hmac", OverlapHours = 0 })).Is(201);
        await outbound.NewCase().Submit();
        await outbound.Settled(first.Id);
        await Signed(1, third.Text("secret")!);
        (await outbound.Read(first.Id)).Text("secret").Should().BeNull("it is shown once");
        var kept = await Database.Value<string>(outbound.Database, "select data::text from privatization.mt_doc_webhook");
        foreach (var secret in new[] { first, third }) kept.Should().NotContain(secret.Text("secret")![6..]);

        async Task Signed(int signatures, params string[] by)
        {
            var last = receiver.Arrivals.Last();
            last.Headers["webhook-signature"].Split(' ').Should().HaveCount(signatures);
            known.UnionWith(by);
            foreach (var key in known)
            {
                StandardWebhooks.Accepts(last, key).Should().Be(by.Contains(key), key);
                if (npm is not null) (await npm.Accepts(last, key)).Should().Be(by.Contains(key), key);
            }
            var forged = last with { Body = [.. last.Body, (byte)' '] };
            StandardWebhooks.Accepts(forged, by[0]).Should().BeFalse();
            if (npm is not null) (await npm.Accepts(forged, by[0])).Should().BeFalse();
        }
    }

    [Fact]
    public async Task deliveries_are_tried_again_then_given_up_then_sent_again_by_range()
    {
        var (refusing, status) = (true, 500);
        await using var outbound = await OutboundService.Start(service);
        await using var receiver = await Receiver.Start(_ => refusing ? status++ : 200);
        var webhook = await outbound.Subscribe(receiver.Address, new { Events = new[] { "request-submitted" } });
        await outbound.NewCase().Submit();
        await outbound.Settled(webhook.Id);
        receiver.Arrivals.Select(arrival => arrival.Answer).Should().Equal(500, 501, 502, 503);
        receiver.Arrivals.Select(arrival => arrival.Id).Distinct().Should().ContainSingle("a repeat is known by its id");
        var failure = (await outbound.Failures(webhook.Id)).Should().ContainSingle().Subject;
        (failure.GetProperty("tries").GetInt32(), failure.GetProperty("status").GetInt32(), failure.TryGetProperty("dueAt", out _))
            .Should().Be((4, 503, false));
        (await outbound.Read(webhook.Id)).Text("givenUp").Should().Be("1");

        refusing = false;
        var sequence = failure.GetProperty("sequence").GetInt64();
        var path = $"/v1/webhooks/{webhook.Id}/replays";
        (await outbound.Operator.Send(path, new { FromSequence = sequence + 1 })).Is(202).Text("facts")
            .Should().Be("0", "it did not ask for the others");
        (await outbound.Operator.Send($"{path}?validateOnly=true", new { FromSequence = sequence })).Is(200).Text("facts").Should().Be("1");
        (await outbound.Operator.Send(path, new { FromSequence = sequence, ToSequence = sequence })).Is(202).Text("throughSequence")
            .Should().Be($"{sequence}");
        await outbound.Settled(webhook.Id);
        (await outbound.Failures(webhook.Id)).Should().BeEmpty();
        var at = receiver.Taken().Single().Event.GetProperty("time").GetString();
        (await outbound.Operator.Send(path, new { From = at })).Is(202).Text("facts").Should().Be("1", "what was delivered can be sent again");
        (await outbound.Operator.Send(path, new { From = "2020-01-01T00:00:00Z", To = at })).Is(202).Text("facts").Should().Be("0");
        await outbound.Settled(webhook.Id);
        receiver.Taken().Should().HaveCount(2);
    }

    [Fact]
    public async Task deliveries_stop_with_410_and_go_on_where_they_were_when_an_operator_says_so()
    {
        var gone = true;
        await using var outbound = await OutboundService.Start(service);
        await using var receiver = await Receiver.Start(_ => gone ? 410 : 200);
        var webhook = await outbound.Subscribe(receiver.Address);
        var case_ = await outbound.NewCase().Submit();
        await Eventually.Holds(TimeSpan.FromSeconds(20), async () => (await outbound.Read(webhook.Id)).Text("state") == "stopped");
        await case_.Next();
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        receiver.Arrivals.Should().ContainSingle();
        (await outbound.Failures(webhook.Id)).Single().GetProperty("status").GetInt32().Should().Be(410);

        gone = false;
        (await outbound.Change(webhook.Id, receiver.Address)).Text("state").Should().Be("active");
        await outbound.Settled(webhook.Id);
        receiver.Taken().Select(arrival => arrival.Version).Should().Equal(1, 2, 3, 4, 5);
    }

    [Fact]
    public async Task deliveries_wait_while_paused_and_lose_nothing()
    {
        await using var outbound = await OutboundService.Start(service);
        await using var receiver = await Receiver.Start();
        var webhook = await outbound.Subscribe(receiver.Address);
        await outbound.Change(webhook.Id, receiver.Address, new { Paused = true });
        await outbound.NewCase().Submit();
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        receiver.Arrivals.Should().BeEmpty();
        await outbound.Change(webhook.Id, receiver.Address, new { Paused = false });
        await outbound.Settled(webhook.Id);
        receiver.Taken().Should().HaveCount(3);
    }

    [Fact]
    public async Task deliveries_to_one_who_hangs_or_fails_hold_up_no_other_and_no_other_case()
    {
        await using var outbound = await OutboundService.Start(service);
        var poisoned = Guid.Empty;
        await using var receiver = await Receiver.Start(async (arrival, gone) =>
        {
            if (arrival.Path == "/hangs") await Task.Delay(Timeout.Infinite, gone);
            return arrival.Path == "/poisoned" && arrival.Case == poisoned && arrival.Version == 2 ? 500 : 200;
        });
        var hanging = await outbound.Subscribe($"{receiver.Address}/hangs");
        var other = await outbound.Subscribe($"{receiver.Address}/well");
        var broken = await outbound.Subscribe($"{receiver.Address}/poisoned");
        var (first, second) = (outbound.NewCase(), outbound.NewCase());
        await first.Submit();
        poisoned = first.Id;
        await second.Submit();
        await outbound.Settled(other.Id);
        receiver.Taken("/well").Should().HaveCount(6);
        receiver.Taken("/hangs").Should().BeEmpty();
        await Eventually.Holds(TimeSpan.FromSeconds(20),
            () => Task.FromResult(receiver.Taken("/poisoned").Count(arrival => arrival.Case == second.Id) == 3));
        await Eventually.Holds(TimeSpan.FromSeconds(20), async () => (await outbound.Failures(hanging.Id))
            .Any(failure => failure.GetProperty("fault").GetString() == "timed-out"));
        await outbound.Settled(broken.Id);
        receiver.Arrivals.Where(arrival => arrival.Path == "/poisoned" && arrival.Case == first.Id).Select(arrival => arrival.Version)
            .Should().BeInAscendingOrder("a case comes in order");
        receiver.Taken("/poisoned").Where(arrival => arrival.Case == first.Id).Select(arrival => arrival.Version)
            .Should().Contain(3, "what was given up no longer holds up the case");
    }

    [Fact]
    public async Task deliveries_are_made_by_several_nodes_and_by_one_of_them_each()
    {
        await using var outbound = await OutboundService.Start(service);
        await using var other = await outbound.AnotherNode();
        await using var receiver = await Receiver.Start();
        var webhook = await outbound.Subscribe(receiver.Address);
        await Task.WhenAll(Enumerable.Range(0, 4)
            .Select(async n => await (await new CaseDriver(n % 2 == 0 ? outbound.People : new People(other.Urls.Single())).Submit()).Until(1, 3)));
        await outbound.Settled(webhook.Id);
        receiver.Taken().Select(arrival => arrival.Id).Should().OnlyHaveUniqueItems().And.HaveCount(4 * 7);
        foreach (var case_ in receiver.Taken().GroupBy(arrival => arrival.Case))
            case_.Select(arrival => arrival.Version).Should().Equal(1, 2, 3, 4, 5, 6, 7);
        await other.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task deliveries_do_not_follow_where_an_answer_leads()
    {
        await using var outbound = await OutboundService.Start(service);
        await using var receiver = await Receiver.Start(arrival => arrival.Path == "/elsewhere" ? 200 : 307);
        var webhook = await outbound.Subscribe(receiver.Address, new { Events = new[] { "request-submitted" } });
        await outbound.NewCase().Submit();
        await outbound.Settled(webhook.Id);
        receiver.Arrivals.Should().OnlyContain(arrival => arrival.Path == "/" && arrival.Answer == 307).And.HaveCount(4);
    }

    [Fact]
    public async Task deliveries_go_to_no_address_that_is_not_public_by_whatever_name()
    {
        // Of the deployment's own: only a network where nobody is.
        await using var outbound = await OutboundService.Start(service, ("Webhooks:Networks:0", "10.99.0.0/16"), ("Webhooks:Networks:1",
            "10.98.0.0/16"));
        await using var receiver = await Receiver.Start();
        var webhook = await outbound.Subscribe(receiver.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal),
            new { Events = new[] { "request-submitted" } });
        await outbound.NewCase().Submit();
        await outbound.Settled(webhook.Id);
        receiver.Arrivals.Should().BeEmpty();
        (await outbound.Failures(webhook.Id)).Single().GetProperty("fault").GetString().Should().Be("address-not-permitted");
    }
}
