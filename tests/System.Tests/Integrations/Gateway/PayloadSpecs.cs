using System.Text;
using System.Text.Json.Nodes;
using Privatization.Development;
using Privatization.Storage.Contents;
using Privatization.Tests.Applicants.Uploading;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Integrations.Gateway;

/// <summary>Reg. §10, process 5: a message may name its request by digest, where the sender brought the bytes before.</summary>
public class PayloadSpecs(RunningService service)
{
    [Fact]
    public async Task a_payload_becomes_a_case_as_one_that_came_in_the_envelope()
    {
        var (sender, theCase) = (await RegisteredSender.On(service.ConnectionString), service.NewCase());
        var payload = await Payload(theCase);
        var brought = (await sender.Bring(service.People, payload)).Is(201);
        (brought.Text("sha256"), brought.Text("size")).Should().Be(($"{Digest.Of(payload)}", $"{payload.Length}"));
        (await sender.Bring(service.People, payload)).Is(201).Bytes.Should().Equal(brought.Bytes);
        foreach (var role in new[] { Role.Applicant, Role.Executor, Role.Supervisor, Role.Compliance })
            (await theCase.As(role).Ask($"/v1/blobs/{Digest.Of(payload)}")).Is(404, "unknown-blob");

        var message = sender.Signed(Naming(sender, theCase, payload));
        var acknowledged = (await Send(message)).Is(202);
        (await Send(message)).Is(202).Bytes.Should().Equal(acknowledged.Bytes);
        var answer = await sender.Answer(service.People, (string)message["messageId"]!);
        answer.Text("state").Should().Be("accepted");
        theCase.Id = Guid.Parse(answer.Text("application")!.Split('/')[^1]);
        (await theCase.As(Role.Executor).Ask($"/v1/blobs/{Digest.Of(payload)}")).Is(200).Bytes.Should().Equal(payload);
        (await Holders(Digest.Of(payload))).Should().BeEquivalentTo(
            [Blobs.Fact(theCase.Id, 1), Blobs.Uploader(DemoStaff.AccountOf(theCase.Iin))],
            "it is erased with the case and the account: the sender holds it no more");
    }

    [Fact]
    public async Task a_payload_is_known_to_the_sender_who_brought_it_and_serves_one_message()
    {
        var (sender, other, theCase) =
            (await RegisteredSender.On(service.ConnectionString), await RegisteredSender.On(service.ConnectionString), service.NewCase());
        var payload = await Payload(theCase);
        (await Send(sender.Signed(Naming(sender, theCase, payload)))).Is(422, "unknown-payload");
        (await sender.Bring(service.People, payload)).Is(201);
        (await Send(other.Signed(Naming(other, theCase, payload)))).Is(422, "unknown-payload").Json.GetProperty("errors")[0].GetProperty("pointer")
            .GetString().Should().Be("/payloadDigest");
        (await Send(sender.Signed(Naming(sender, theCase, payload)))).Is(202);
        (await Send(sender.Signed(Naming(sender, theCase, payload)))).Is(422, "unknown-payload");
        (await Recorded(sender), await Recorded(other)).Should().Be((1, 0));
    }

    [Fact]
    public async Task a_payload_stands_in_the_envelope_or_is_named_and_not_both()
    {
        var (sender, theCase) = (await RegisteredSender.On(service.ConnectionString), service.NewCase());
        var payload = await Payload(theCase);
        (await sender.Bring(service.People, payload)).Is(201);
        var both = Naming(sender, theCase, payload);
        both["payload"] = JsonNode.Parse(payload);
        var neither = Naming(sender, theCase, payload);
        neither.Remove("payloadDigest");
        foreach (var envelope in new[] { both, neither })
            (await Send(sender.Signed(envelope))).Is(400, "malformed-body").Json.GetProperty("errors").EnumerateArray()
                .Select(error => error.GetProperty("pointer").GetString()).Should().Equal("/payload", "/payloadDigest");
        (await Recorded(sender)).Should().Be(0);
    }

    [Fact]
    public async Task a_payload_is_brought_by_a_sender_who_signed_its_bytes()
    {
        var (sender, payload) = (await RegisteredSender.On(service.ConnectionString), await Payload(service.NewCase()));
        var (nobody, signature) = (service.People.Nobody(), ("Gateway-Signature", sender.Sign(payload)));
        (await nobody.Send("/v1/gateway/payloads", payload, signature)).Is(400, "malformed-header");
        (await nobody.Send("/v1/gateway/payloads", payload, ("Gateway-Sender", sender.Name))).Is(400, "malformed-header");
        (await nobody.Send("/v1/gateway/payloads", payload, ("Gateway-Sender", "nobody"), signature)).Is(403, "unknown-sender");
        (await nobody.Send("/v1/gateway/payloads", (byte[])[.. payload, (byte)' '], ("Gateway-Sender", sender.Name), signature))
            .Is(403, "sender-not-confirmed");
        (await Holders(Digest.Of(payload))).Should().BeEmpty();
    }

    [Fact]
    public async Task a_payload_is_forgotten_where_no_message_names_it()
    {
        await using var store = await UploadStore.Start(service);
        var (sender, theCase) = (await RegisteredSender.On(store.Database), new CaseDriver(store.People));
        var payload = await Payload(theCase);
        (await sender.Bring(store.People, payload)).Is(201);
        await store.Age($"{Digest.Of(payload)}", 29);
        await store.ForgetUnused();
        (await sender.Bring(store.People, payload)).Is(201);
        await store.Age($"{Digest.Of(payload)}", 31);
        await store.ForgetUnused();
        (await store.Count($"blobs where sha256 = '{Digest.Of(payload)}'")).Should().Be(0);
        (await store.People.Nobody().Send(RegisteredSender.Path, sender.Signed(Naming(sender, theCase, payload)))).Is(422, "unknown-payload");
    }

    [Fact]
    public async Task a_payload_is_erased_with_the_person_also_where_it_was_brought_again()
    {
        var (sender, theCase) = (await RegisteredSender.On(service.ConnectionString), service.NewCase());
        var payload = await Payload(theCase);
        (await sender.Bring(service.People, payload)).Is(201);
        var message = sender.Signed(Naming(sender, theCase, payload));
        (await Send(message)).Is(202);
        theCase.Id = Guid.Parse((await sender.Answer(service.People, (string)message["messageId"]!)).Text("application")!.Split('/')[^1]);
        (await sender.Bring(service.People, payload)).Is(201);
        await theCase.Do(Act.Withdrawal);
        (await ServiceProcess.Run(service.ConnectionString, ["erase", "--iin", theCase.Iin, "--reason", "Өтініш № 7"])).Code.Should().Be(0);
        (await Database.Value<long>(service.ConnectionString, $"select count(*) from privatization.blobs where sha256 = '{Digest.Of(payload)}'"))
            .Should().Be(0);
        (await theCase.As(Role.Executor).Ask($"/v1/blobs/{Digest.Of(payload)}")).Is(410, "content-erased");
    }

    private static async Task<byte[]> Payload(CaseDriver theCase) =>
        Encoding.UTF8.GetBytes(((JsonObject)await theCase.As(Role.Applicant).Signed("/v1/requests", await theCase.NewPackage(), theCase.Iin))
            .ToJsonString());

    private static JsonObject Naming(RegisteredSender sender, CaseDriver theCase, byte[] payload) =>
        RegisteredSender.Naming(sender.Envelope(theCase, new JsonObject()), payload);

    private Task<Reply> Send(object message) => service.People.Nobody().Send(RegisteredSender.Path, message);

    private Task<long> Recorded(RegisteredSender sender) => Database.Value<long>(
        service.ConnectionString, $"select count(*) from privatization.mt_doc_receivedmessage where id like '{sender.Name}/%'");

    private async Task<IReadOnlyList<string>> Holders(Digest digest)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(service.ConnectionString);
        return await source.Strings($"select holder from privatization.blob_holders where sha256 = '{digest}'");
    }
}
