using System.Text;
using System.Text.Json.Nodes;
using Privatization.Api.Integrations.Gateway;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Integrations.Gateway;

/// <summary>The same message 100 times on two nodes with kills in between: one case, 100 equal acknowledgements.</summary>
public class KilledGatewaySpecs(RunningService service, ITestOutputHelper output)
{
    private const int Rounds = 10, AtOnce = 10;

    [Fact]
    public async Task one_message_is_one_case_however_often_it_comes_and_nodes_are_killed()
    {
        var database = await service.Databases.NewDatabase("gateway");
        ServiceProcess[] nodes = [await ServiceProcess.Serving(database), await ServiceProcess.Serving(database)];
        var (sender, acknowledgement) = (await RegisteredSender.On(database), new CaseDriver(nodes[0].Address));
        var package = (JsonObject)await acknowledgement.As(Role.Applicant).Signed("/v1/requests", await acknowledgement.NewPackage(),
            acknowledgement.Iin);
        var message = sender.Signed(sender.Envelope(acknowledgement, package));
        var (body, id) = (Encoding.UTF8.GetBytes(message.ToJsonString()), (string)message["messageId"]!);
        // So that there is time to kill between acknowledgement and answer.
        await Database.Before(database, "mt_events", "new.type = 'request_submitted'", "perform pg_sleep(1)");

        var (acknowledgements, unanswered) = (new List<byte[]>(), 0);
        for (var round = 0; round < Rounds; round++)
        {
            var sent = Enumerable.Range(0, AtOnce).Select(n => Send(nodes[n % 2], body)).ToList();
            if (round % 3 == 0)
            {
                await Task.Delay(Random.Shared.Next(1, 300), TestContext.Current.CancellationToken);
                var killed = round / 3 % 2;
                await nodes[killed].Kill();
                nodes[killed] = await ServiceProcess.Serving(database);
            }
            // Who was not answered asks again.
            foreach (var sending in sent)
            {
                var acknowledged = await sending;
                if (acknowledged is null) unanswered++;
                acknowledgements.Add(acknowledged ?? (await Send(nodes[round % 2], body))!);
            }
        }

        output.WriteLine($"{unanswered} of {acknowledgements.Count} were sent again.");
        acknowledgements.Should().HaveCount(Rounds * AtOnce).And.AllSatisfy(it => it.Should().Equal(acknowledgements[0]));
        (await sender.Answer(new(nodes[1].Address), id)).Text("state").Should().Be("accepted");
        // Nothing of it is left that could be taken up again.
        await Eventually.Holds(TimeSpan.FromSeconds(60), async () =>
            await Database.Value<long>(database,
                $"select count(*) from wolverine.wolverine_incoming_envelopes where status <> 'Handled' and message_type like "
                + $"'%{nameof(AnswerMessage)}'") == 0);
        (await Database.Value<long>(database, "select count(*) from privatization.mt_events where type in ('request_submitted', 'request_refused')"))
            .Should().Be(1);
        foreach (var node in nodes) await node.DisposeAsync();
    }

    /// <returns>Null where the node died over it.</returns>
    private static async Task<byte[]?> Send(ServiceProcess node, byte[] body)
    {
        try { return (await new People(node.Address).Nobody().Send("/v1/gateway/messages", body)).Is(202).Bytes; }
        catch (HttpRequestException) { return null; }
    }
}
