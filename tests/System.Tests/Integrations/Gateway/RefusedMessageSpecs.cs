using System.Text.Json.Nodes;
using NodaTime;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Integrations.Gateway;

/// <summary>A message that is not taken is told why, and nothing of it is recorded.</summary>
public class RefusedMessageSpecs(RunningService service)
{
    [Fact]
    public async Task a_message_of_a_wrong_sender_time_or_service_is_refused()
    {
        var (sender, theCase) = (await RegisteredSender.On(service.ConnectionString), service.NewCase());
        var package = await theCase.NewPackage();

        (await Send(sender.Signed(With("sender", "nobody")))).Is(403, "unknown-sender");
        var changed = sender.Signed(With("date", RegisteredSender.At(-Duration.FromHours(1))));
        changed["date"] = RegisteredSender.At(Duration.Zero);
        (await Send(changed)).Is(403, "sender-not-confirmed");
        (await Send(sender.Signed(With("date", RegisteredSender.At(-Duration.FromHours(25)))))).Is(422, "message-late");
        (await Send(sender.Signed(With("date", RegisteredSender.At(Duration.FromMinutes(6)))))).Is(422, "message-from-the-future");
        Fault(await Send(sender.Signed(With("date", RegisteredSender.At(Duration.Zero)[..19])))).Should().Be("/date");
        Fault(await Send(sender.Signed(With("service", "registration-of-birth")))).Should().Be("/service");
        (await Database.Value<long>(service.ConnectionString, Of(sender))).Should().Be(0);

        JsonObject With(string name, string value)
        {
            var envelope = sender.Envelope(theCase, package.DeepClone());
            envelope[name] = value;
            return envelope;
        }
    }

    [Fact]
    public async Task a_message_whose_id_was_used_or_that_others_overtook_is_refused()
    {
        var (sender, theCase, correlation) = (await RegisteredSender.On(service.ConnectionString), service.NewCase(), Guid.NewGuid().ToString());
        var envelope = sender.Envelope(theCase, await theCase.NewPackage());
        envelope["correlationId"] = correlation;
        (await Send(sender.Signed(envelope))).Is(202);
        envelope["payload"]!["requestId"] = Guid.NewGuid().ToString();
        Fault(await Send(sender.Signed(envelope)), "message-id-reused").Should().Be("/messageId");
        envelope["messageId"] = Guid.NewGuid().ToString();
        envelope["date"] = RegisteredSender.At(-Duration.FromHours(1));
        (await Send(sender.Signed(envelope))).Is(409, "message-out-of-order");
        (await Database.Value<long>(service.ConnectionString, Of(sender))).Should().Be(1);
        envelope["correlationId"] = Guid.NewGuid().ToString();
        (await Send(sender.Signed(envelope))).Is(202);
    }

    [Fact]
    public async Task a_message_that_another_overtakes_at_the_same_instant_is_refused()
    {
        var database = await service.Databases.NewDatabase("order");
        await using var app = await RunningService.Start(database);
        var people = new People(app.Urls.Single());
        var (sender, theCase) = (await RegisteredSender.On(database), new CaseDriver(people));
        var envelope = sender.Envelope(theCase, await theCase.NewPackage());
        envelope["correlationId"] = Guid.NewGuid().ToString();
        var earlier = (JsonObject)envelope.DeepClone();
        (earlier["messageId"], earlier["date"]) = (Guid.NewGuid().ToString(), RegisteredSender.At(-Duration.FromHours(1)));
        // The later one is on its way into the store while the earlier one asks whether it is there.
        await Database.Before(database, "mt_doc_receivedmessage", "true", "perform pg_sleep(1)");
        var later = people.Nobody().Send(RegisteredSender.Path, sender.Signed(envelope));
        await Eventually.Holds(TimeSpan.FromSeconds(20), async () =>
            await Database.Value<long>(database,
                "select count(*) from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'") > 0);
        (await people.Nobody().Send(RegisteredSender.Path, sender.Signed(earlier))).Is(409, "message-out-of-order");
        (await later).Is(202);
        await app.StopAsync(TestContext.Current.CancellationToken);
    }

    private Task<Reply> Send(object message) => service.People.Nobody().Send(RegisteredSender.Path, message);

    private static string? Fault(Reply reply, string? code = null)
    {
        reply.Status.Should().BeOneOf(400, 422);
        if (code is not null) reply.Code.Should().Be(code);
        return reply.Json.GetProperty("errors")[0].GetProperty("pointer").GetString();
    }

    private static string Of(RegisteredSender sender) => $"select count(*) from privatization.mt_doc_receivedmessage where id like '{sender.Name}/%'";
}
