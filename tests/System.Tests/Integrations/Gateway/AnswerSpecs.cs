using Privatization.Api.Integrations.Gateway;
using Privatization.Tests.Accounts;
using Privatization.Tests.Driving;
using Privatization.Tests.Integrations.Outbound;

namespace Privatization.Tests.Integrations.Gateway;

/// <summary>Reg. §10, process 5: the answer goes back to a sender who is registered with an address.</summary>
public class AnswerSpecs(RunningService service)
{
    [Fact]
    public async Task an_answer_to_a_sender_is_sent_until_it_is_taken_and_is_what_he_may_read()
    {
        await using var outbound = await OutboundService.Start(service);
        var seen = new HashSet<string>();
        await using var receiver = await Receiver.Start(arrival => { lock (seen) return seen.Add(arrival.Id) ? 503 : 200; });
        await using var npm = await NpmVerifier.Start();
        var sender = await RegisteredSender.On(outbound.Database, receiver.Address);
        var messages = new Dictionary<string, string>();
        foreach (var state in new[] { "accepted", "refused", "rejected" }) messages[await Send(outbound, sender, state)] = state;

        await Eventually.Holds(TimeSpan.FromSeconds(90), () => Task.FromResult(receiver.Taken().Count == messages.Count));
        receiver.Arrivals.Select(arrival => arrival.Id)
            .Should().BeEquivalentTo(messages.Keys.Concat(messages.Keys), "each failed once, and is known by its id");
        foreach (var arrival in receiver.Taken())
        {
            arrival.Event.GetProperty("state").GetString().Should().Be(messages[arrival.Id]);
            arrival.Body.Should().Equal((await sender.Read(outbound.People, arrival.Id)).Is(200).Bytes);
            arrival.Headers["content-type"].Should().StartWith("application/json");
            var forged = arrival with { Body = [.. arrival.Body, (byte)' '] };
            (StandardWebhooks.Accepts(arrival, sender.AnswersKey!), StandardWebhooks.Accepts(forged, sender.AnswersKey!)).Should().Be((true, false));
            if (npm is not null)
                (await npm.Accepts(arrival, sender.AnswersKey!), await npm.Accepts(forged, sender.AnswersKey!)).Should().Be((true, false));
        }
        receiver.Taken().Single(arrival => messages[arrival.Id] == "accepted").Event.GetProperty("number").GetString().Should().NotBeNullOrEmpty();
    }

    [Fact]
    public async Task an_answer_to_a_sender_is_sent_also_where_the_service_was_killed_over_it()
    {
        var (database, refusing) = (await service.Databases.NewDatabase("answers"), true);
        (string, string)[] soon = [("Webhooks__Retries__0", "00:00:01"), ("Webhooks__Retries__1", "00:00:01"), ("Webhooks__Retries__2", "00:00:01")];
        await using var receiver = await Receiver.Start(_ => refusing ? 503 : 200);
        var sender = await RegisteredSender.On(database, receiver.Address);
        string id;
        await using (var node = await ServiceProcess.Serving(database, soon))
        {
            id = await Send(new CaseDriver(node.Address), new(node.Address), sender);
            await Eventually.Holds(TimeSpan.FromSeconds(60), () => Task.FromResult(!receiver.Arrivals.IsEmpty));
            await node.Kill();
        }
        refusing = false;
        await using var next = await ServiceProcess.Serving(database, soon);
        await Eventually.Holds(TimeSpan.FromSeconds(60), () => Task.FromResult(receiver.Taken().Count > 0));
        receiver.Taken()[0].Body.Should().Equal((await sender.Read(new(next.Address), id)).Is(200).Bytes);
    }

    [Fact]
    public async Task an_answer_is_sent_no_more_after_410_until_the_sender_is_registered_again()
    {
        await using var outbound = await OutboundService.Start(service);
        var gone = true;
        await using var receiver = await Receiver.Start(_ => gone ? 410 : 200);
        var sender = await RegisteredSender.On(outbound.Database, receiver.Address);
        for (var told = 1; told <= 2; told++)
        {
            await sender.Answer(outbound.People, await Send(outbound, sender, "accepted"));
            await Eventually.Holds(TimeSpan.FromSeconds(60), async () => await Told(outbound.Database) == told);
        }
        receiver.Arrivals.Should().ContainSingle();
        (await ServiceProcess.Run(outbound.Database, ["gateway", "list"])).Output.Should().Contain($"{receiver.Address}/\tstopped");

        gone = false;
        var key = sender.AnswersKey;
        await sender.Register(outbound.Database, receiver.Address);
        sender.AnswersKey.Should().Be(key, "the receiver has it already");
        var id = await Send(outbound, sender, "accepted");
        await Eventually.Holds(TimeSpan.FromSeconds(60), () => Task.FromResult(receiver.Taken().Count > 0));
        receiver.Taken().Should().ContainSingle().Which.Id.Should().Be(id);
    }

    [Theory]
    [InlineData("http://10.0.0.1/"), InlineData("https://192.168.1.1/answers"), InlineData("ftp://receiver.example.kz/"),
        InlineData("https://user@receiver.example.kz/")]
    public async Task an_answer_to_a_sender_goes_to_no_address_that_is_not_permitted(string address)
    {
        var sender = await RegisteredSender.On(service.ConnectionString);
        var (exit, output, errors) = await sender.Run(service.ConnectionString, "--answers", address);
        (exit, output).Should().Be((1, ""));
        errors.Should().ContainAny("Nothing is sent to this address", "An https address");
        (await ServiceProcess.Run(service.ConnectionString, ["gateway", "list"])).Output.Should().NotContain(address);
    }

    private static Task<string> Send(OutboundService it, RegisteredSender sender, string state) => Send(it.NewCase(), it.People, sender, state);

    private static async Task<string> Send(CaseDriver theCase, People people, RegisteredSender sender, string state = "accepted")
    {
        var package = await theCase.NewPackage();
        var bytes = Convert.FromBase64String((await theCase.As(Role.Applicant).Send("/v1/requests/_prepare", package)).Is(200).Text("bytes")!);
        if (state == "rejected") package["documents"]![0]!["sha256"] = new string('0', 64);
        package["signature"] = Convert.ToBase64String(state == "refused"
            ? BadEds.Of["certificate-expired"](theCase.Iin, bytes) : TestEds.Sign(theCase.Iin, bytes));
        var message = sender.Signed(sender.Envelope(theCase, package));
        (await people.Nobody().Send(RegisteredSender.Path, message)).Is(202);
        return (string)message["messageId"]!;
    }

    private static Task<long> Told(string database) => Database.Value<long>(
        database,
        $"select count(*) from wolverine.wolverine_incoming_envelopes where status = 'Handled' and message_type like '%{nameof(TellAnswer)}%'");
}
