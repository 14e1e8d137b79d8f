using System.Text;
using System.Text.Json.Nodes;
using Privatization.Api.Accounts;
using Privatization.Storage.Contents;
using Privatization.Tests.Accounts;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Integrations.Gateway;

/// <summary>Reg. §10, process 5: a signed request comes through the gateway, and the sender reads what came of it.</summary>
public class MessageSpecs(RunningService service)
{
    [Fact]
    public async Task a_message_becomes_a_case_whose_number_the_sender_reads()
    {
        var (sender, theCase) = (await RegisteredSender.On(service.ConnectionString), service.NewCase());
        var message = sender.Signed(sender.Envelope(theCase, await Signed(theCase)));
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        var acknowledged = (await Send(body)).Is(202);
        acknowledged.Location.Should().Be($"{RegisteredSender.Path}/{message["messageId"]}").And.Be(acknowledged.Text("status"));
        var answer = await sender.Answer(service.People, (string)message["messageId"]!);
        answer.Text("state").Should().Be("accepted");
        theCase.Id = Guid.Parse(answer.Text("application")!.Split('/')[^1]);
        var read = (await theCase.Read(Role.Applicant)).Is(200);
        (read.Text("number"), read.Version).Should().Be((answer.Text("number"), 3));
        await Applicants.CabinetSpecs.SaysAccepted(theCase);
        (await Database.Value<long>(service.ConnectionString,
            $"select count(*) from privatization.blob_holders where sha256 = '{Digest.Of(body)}' and holder = '{Blobs.Fact(theCase.Id, 1)}'"))
            .Should().Be(1, "the envelope is erased with the case");
        // The same message in other bytes is the same message.
        (await Send(new JsonObject(message.Reverse().Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())))))
            .Is(202).Bytes.Should().Equal(acknowledged.Bytes);
    }

    [Fact]
    public async Task a_message_is_refused_where_the_EDS_of_the_applicant_is_not_confirmed()
    {
        var (sender, theCase) = (await RegisteredSender.On(service.ConnectionString), service.NewCase());
        var message = sender.Signed(sender.Envelope(theCase, await Signed(theCase, bytes => BadEds.Of["certificate-expired"](theCase.Iin, bytes))));
        (await Send(message)).Is(202);
        var answer = await sender.Answer(service.People, (string)message["messageId"]!);
        (answer.Text("state"), answer.Text("problem.code"), answer.Text("problem.paragraph"))
            .Should().Be(("refused", "eds-not-confirmed", "§10, process 4"));
        theCase.Id = Guid.Parse(answer.Text("application")!.Split('/')[^1]);
        (await theCase.Read(Role.Applicant)).Is(200).Text("state").Should().Be("request-refused");
    }

    [Fact]
    public async Task a_message_is_rejected_with_the_problem_that_the_portal_would_answer()
    {
        var (sender, theCase) = (await RegisteredSender.On(service.ConnectionString), service.NewCase());
        var package = await Signed(theCase);
        package["documents"]![0]!["sha256"] = new string('0', 64);
        var message = sender.Signed(sender.Envelope(theCase, package));
        (await Send(message)).Is(202);
        var answer = await sender.Answer(service.People, (string)message["messageId"]!);
        (answer.Text("state"), answer.Text("problem.code"), answer.Text("application")).Should().Be(("rejected", "unknown-document", null));
        answer.Json.GetProperty("problem").GetProperty("errors")[0].GetProperty("pointer").GetString().Should().Be("/documents/0/sha256");
        (await theCase.As(Role.Applicant).Ask("/v1/applications")).Is(200).Items.Should().BeEmpty();
    }

    [Fact]
    public async Task a_message_waits_while_the_EDS_cannot_be_verified_and_is_answered_later()
    {
        var database = await service.Databases.NewDatabase("gateway");
        var sender = await RegisteredSender.On(database);
        JsonObject message;
        await using (var without =
            await RunningService.Start(database, ("Signatures:NcaNode", "http://127.0.0.1:9/"), ("Logging:LogLevel:Default", "None")))
        {
            var people = new People(without.Urls.Single());
            var theCase = new CaseDriver(people);
            message = sender.Signed(sender.Envelope(theCase, await Signed(theCase)));
            (await people.Nobody().Send(RegisteredSender.Path, message)).Is(202);
            await Eventually.Holds(TimeSpan.FromSeconds(30), async () =>
                await Database.Value<long>(database, "select count(*) from wolverine.wolverine_incoming_envelopes where attempts > 0") > 0);
            (await sender.Read(people, (string)message["messageId"]!)).Is(200).Text("state").Should().Be("received");
            await without.StopAsync(TestContext.Current.CancellationToken);
        }
        await using var with = await RunningService.Start(database);
        (await sender.Answer(new(with.Urls.Single()), (string)message["messageId"]!)).Text("state").Should().Be("accepted");
        await with.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(false), InlineData(true)]
    public async Task a_message_is_rejected_where_the_person_was_erased_before_it_was_answered(bool apart)
    {
        var database = await service.Databases.NewDatabase("gateway");
        var sender = await RegisteredSender.On(database);
        Citizen citizen;
        await using (var with = await RunningService.Start(database))
        {
            citizen = await new Citizen(new(with.Urls.Single())).Proven();
            await with.StopAsync(TestContext.Current.CancellationToken);
        }
        var account = SignedIn.Subject(await Database.Value<Guid>(database, "select id from privatization.mt_doc_account"));
        await using var without =
            await RunningService.Start(database, ("Signatures:NcaNode", "http://127.0.0.1:9/"), ("Logging:LogLevel:Default", "None"));
        var people = new People(without.Urls.Single());
        var client = citizen.At(people).Client;
        var package = (JsonObject)await client.Signed("/v1/requests", Package.Of(citizen.Iin, CaseDriver.Home, await client.NewPaper()), citizen.Iin);
        var envelope = sender.Envelope(new(people, iin: citizen.Iin), package);
        envelope["account"] = account;
        if (apart)
        {
            var payload = Encoding.UTF8.GetBytes(package.ToJsonString());
            (await sender.Bring(people, payload)).Is(201);
            RegisteredSender.Naming(envelope, payload);
        }
        (await people.Nobody().Send(RegisteredSender.Path, sender.Signed(envelope))).Is(202);
        var id = (string)envelope["messageId"]!;
        (await sender.Read(people, id)).Is(200).Text("state").Should().Be("received");
        (await ServiceProcess.Run(database, ["erase", "--iin", citizen.Iin, "--reason", "Өтініш № 7"])).Code.Should().Be(0);
        var answer = await sender.Answer(people, id);
        (answer.Text("state"), answer.Text("problem.code")).Should().Be(("rejected", "content-erased"));
        (await Database.Value<long>(database, $"select count(*) from privatization.blob_holders where holder = '{Blobs.Uploader(account)}'"))
            .Should().Be(0);
        await without.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task a_message_is_answered_to_its_sender_alone()
    {
        var (sender, other, theCase) =
            (await RegisteredSender.On(service.ConnectionString), await RegisteredSender.On(service.ConnectionString), service.NewCase());
        var message = sender.Signed(sender.Envelope(theCase, await Signed(theCase)));
        (await Send(message)).Is(202);
        var id = (string)message["messageId"]!;
        (await other.Read(service.People, id)).Is(404, "not-found");
        var signature = Convert.ToBase64String(new byte[64]);
        (await service.People.Nobody().Ask($"{RegisteredSender.Path}/{id}", ("Gateway-Sender", sender.Name), ("Gateway-Signature", signature)))
            .Is(403, "sender-not-confirmed");
        (await service.People.Nobody().Ask($"{RegisteredSender.Path}/{id}", ("Gateway-Sender", "nobody"), ("Gateway-Signature", signature)))
            .Is(403, "unknown-sender");
        (await service.People.Nobody().Ask($"{RegisteredSender.Path}/{id}", ("Gateway-Sender", sender.Name))).Is(400, "malformed-header");
        (await service.People.Nobody().Ask($"{RegisteredSender.Path}/{id}")).Is(400, "malformed-header");
    }

    private Task<Reply> Send(object message) => service.People.Nobody().Send(RegisteredSender.Path, message);

    private static async Task<JsonObject> Signed(CaseDriver theCase, Func<byte[], byte[]>? sign = null)
    {
        var package = await theCase.NewPackage();
        var prepared = (await theCase.As(Role.Applicant).Send("/v1/requests/_prepare", package)).Is(200);
        var bytes = Convert.FromBase64String(prepared.Text("bytes")!);
        package["signature"] = Convert.ToBase64String(sign is null ? TestEds.Sign(theCase.Iin, bytes) : sign(bytes));
        return package;
    }
}
