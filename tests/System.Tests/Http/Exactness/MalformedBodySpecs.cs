using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Privatization.Api.Accounts;
using Privatization.Api.Http.Requests;
using Privatization.Api.Integrations.Gateway;
using Privatization.Development;
using Privatization.Storage.Contents;
using Privatization.Storage.Postgres;
using Privatization.Storage.Text;
using Privatization.Tests.Applicants.Uploading;
using Privatization.Tests.Cases.Finding;
using Privatization.Tests.Driving;
using Privatization.Tests.Integrations.Gateway;

namespace Privatization.Tests.Http.Exactness;

/// <summary>Whatever is sent: a problem with a code, never a fault of the service, and nothing recorded.</summary>
public class MalformedBodySpecs(RunningService service)
{
    private const int Bodies = 200;

    // null: no Content-Type at all.
    private static readonly string?[] NotJson =
    [
        null, "", " ", "json", "/", "application/", "/json", "application/json/json", "application json", "application/json, application/json",
        "application/json; =",
        "*/*", "application/*", "text/plain", "text/json", "text/html; charset=utf-8", "application/jsonl", "application/xml", "application/pdf",
        "application/octet-stream", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "multipart/form-data",
    ];

    public static TheoryData<Act> Acts => [.. Enum.GetValues<Act>()];

    [Theory, MemberData(nameof(Acts))]
    public async Task a_malformed_body_of_an_act_is_refused(Act act)
    {
        var theCase = await service.NewCase().Submit();
        var bodies = new MalformedBodies(await theCase.UsualContent(act), seed: (int)act);
        var role = act is Act.Return ? Role.Head : Contents.RoleOf(act);
        await Refuses(bodies, body => theCase.Post(act, body, "\"3\"", Guid.NewGuid().ToString(), role));
        await RefusesOtherTypes(await theCase.UsualContent(act), body =>
            theCase.As(role).Call(HttpMethod.Post, theCase.PathOf(act), body, ("If-Match", "\"3\"")));
        (await theCase.Read()).Version.Should().Be(3);
    }

    [Fact]
    public async Task a_malformed_body_of_a_request_is_refused()
    {
        var theCase = service.NewCase();
        var package = await theCase.NewPackage();
        await Refuses(new(package, seed: 1), body => theCase.As(Role.Applicant).Send("/v1/requests", body));
        await RefusesOtherTypes(package, body => theCase.As(Role.Applicant).Call(HttpMethod.Post, "/v1/requests", body));
        var only = (await theCase.As(Role.Applicant).Submit(package)).Is(201).Id;
        // Others who lose races meanwhile hold the views up: then the service asks to try again.
        Task<Reply> List() => theCase.As(Role.Applicant).Ask($"/v1/applications?after={only}@3");
        await Eventually.Holds(TimeSpan.FromSeconds(60), async () => (await List()).Status == 200);
        (await List()).Is(200).Items.Should().ContainSingle();
    }

    [Fact]
    public async Task a_malformed_body_of_a_family_that_is_to_consent_is_refused()
    {
        var theCase = service.NewCase();
        var package = await theCase.NewPackage();
        await Refuses(new(package, seed: 5), body => theCase.As(Role.Applicant).Send("/v1/requests/_consents", body));
        await RefusesOtherTypes(package, body => theCase.As(Role.Applicant).Call(HttpMethod.Post, "/v1/requests/_consents", body));
    }

    public static TheoryData<string, string> Criteria => new()
    {
        { "iin", "850315350124" }, { "surname", "Ахметова" }, { "contractNumber", "12-а" }, { "cadastralNumber", "14:218:12:345" },
        { "rka", "0201300123456789" },
    };

    [Theory, MemberData(nameof(Criteria))]
    public async Task a_malformed_body_of_a_search_is_refused(string criterion, string value)
    {
        var (official, body) = (service.People.Official(Role.Head, "may"), new Dictionary<string, string> { [criterion] = value });
        (await official.Search(body)).Is(200);
        await Refuses(new(body, seed: 9), bytes => official.Send(Searching.Path, bytes));
        await RefusesOtherTypes(body, content => official.Call(HttpMethod.Post, Searching.Path, content));
        (await official.Send(Searching.Path, new byte[WriteRequest.MaxBody + 1])).Is(413, "too-large");
    }

    /// <summary>To mark a message as read nothing is to be said: what is sent all the same is not looked at.</summary>
    [Fact]
    public async Task a_body_of_a_mark_on_a_message_is_not_looked_at()
    {
        var theCase = await service.NewCase().Submit();
        await theCase.Do(Act.Refusal);
        string PathOf(object message) => $"/v1/cabinet/messages/{message}/read";
        var (unread, bodies) = (PathOf($"{theCase.Id}@3"), new MalformedBodies(new { Read = true }, seed: 10));
        await Refuses(bodies, body => theCase.As(Role.Applicant).Send(unread, body));
        foreach (var message in new[]
            { "x", "@", $"{theCase.Id}", $"{theCase.Id}@", $"{theCase.Id}@-4", $"{theCase.Id}@04.0", $"{theCase.Id}@99999999999999999999", "%00@4",
                "%F0%9F%98%80@4" })
            (await theCase.As(Role.Applicant).Send(PathOf(message), bodies.Next())).Status.Should().BeInRange(400, 404, message);
        (await Database.Value<long>(service.ConnectionString,
            $"select count(*) from {StoreSchema.Name}.mt_doc_readmark where id like '{theCase.Id}@%'"))
            .Should().Be(0);
        for (var number = 0; number < Bodies; number++) (await theCase.As(Role.Applicant).Send(PathOf($"{theCase.Id}@4"), bodies.Next())).Is(204);
        (await Database.Value<long>(service.ConnectionString,
            $"select count(*) from {StoreSchema.Name}.mt_doc_readmark where id like '{theCase.Id}@%'"))
            .Should().Be(1);
    }

    [Fact]
    public async Task a_malformed_body_of_assignments_is_refused()
    {
        var theCase = await service.NewCase().Submit();
        var body = new { Cases = new[] { new { theCase.Id, Version = 3 } }, Executor = $"{theCase.Executor}-2", Reason = "Уходит" };
        await Refuses(new(body, seed: 2), body => theCase.As(Role.Head).Send("/v1/assignments", body));
        await RefusesOtherTypes(body, content => theCase.As(Role.Head).Call(HttpMethod.Post, "/v1/assignments", content));
        (await theCase.Read()).Version.Should().Be(3);
    }

    [Fact]
    public async Task a_malformed_upload_is_refused()
    {
        var theCase = service.NewCase();
        var uploads = new MalformedUploads(seed: 3);
        for (var number = 0; number < Bodies; number++)
        {
            var upload = uploads.Next();
            var reply = await theCase.As(Role.Applicant).Call(HttpMethod.Post, $"/v1/blobs{upload.Query}", upload.Content, upload.Headers);
            reply.Status.Should().Be(upload.Status, "of {0} {1} {2}", upload.Query, upload.Content.Headers, string.Join(", ", upload.Headers));
            reply.Is(upload.Status, upload.Code);
        }
        (await Kept(theCase.Iin)).Should().Be(0);
        await theCase.As(Role.Applicant).NewPaper();
        (await Kept(theCase.Iin)).Should().Be(1);
    }

    [Theory]
    [InlineData("Transfer-Encoding: chunked", "many\r\nabc\r\n0\r\n\r\n", 400, "malformed-body")]
    [InlineData("Transfer-Encoding: chunked", "3\r\nabcdef\r\n0\r\n\r\n", 400, "malformed-body")]
    [InlineData("Content-Length: 3\r\nIdempotency-Key: one\r\nIdempotency-Key: two", "abc", 400, "malformed-header")]
    [InlineData("Content-Length: 3\r\nContent-Type: image/png", "abc", 415, "unsupported-media-type")]
    public async Task an_upload_as_no_usual_client_sends_it_is_refused(string headers, string body, int status, string code)
    {
        var (address, iin) = (new Uri(service.Address), People.NewIin());
        using var connection = new TcpClient();
        await connection.ConnectAsync(address.Host, address.Port);
        await connection.Client.SendAsync(Encoding.ASCII.GetBytes(
            $"POST /v1/blobs HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\nContent-Type: application/pdf\r\n"
            + $"Authorization: Bearer {RunningService.Token(Role.Applicant, null, iin, null)}\r\n{headers}\r\n\r\n{body}"));
        var reply = await new StreamReader(connection.GetStream()).ReadToEndAsync();
        reply.Should().StartWith($"HTTP/1.1 {status} ").And.Contain("application/problem+json").And.Contain($"\"code\":\"{code}\"");
        (await Kept(iin)).Should().Be(0);
    }

    [Fact]
    public async Task a_malformed_body_of_a_decree_is_refused()
    {
        var body = new { Act = "№ 1", Date = "2020-02-05", DaysOff = new[] { "2030-02-06" } };
        await Refuses(new(body, seed: 3), decree => service.People.Looker(Role.Operator).Send("/v1/calendars/2030/amendments", decree));
        await RefusesOtherTypes(body, content => service.People.Looker(Role.Operator)
            .Call(HttpMethod.Post, "/v1/calendars/2030/amendments", content));
        (await service.People.Nobody().Ask("/v1/calendars/2030")).Text("version").Should().Be("kz-2");
    }

    [Fact]
    public async Task a_malformed_body_of_a_publication_is_refused()
    {
        var act = new { Act = "№ 1", Date = "2020-02-05" };
        var body = new { act.Act, act.Date, KurbanAit = new[] { new { Day = "2030-04-13", act.Act, act.Date } } };
        await Refuses(new(body, seed: 3), year => service.People.Looker(Role.Operator).Send("/v1/calendars/2030/publication", year));
        await RefusesOtherTypes(body, content => service.People.Looker(Role.Operator)
            .Call(HttpMethod.Post, "/v1/calendars/2030/publication", content));
        (await service.People.Nobody().Ask("/v1/calendars/2030")).Text("status").Should().Be("not-published");
    }

    [Fact]
    public async Task a_malformed_body_of_a_webhook_is_refused()
    {
        var operating = service.People.Looker(Role.Operator);
        var body = new { Url = "https://receiver.example.kz/" };
        var path = (await operating.Send("/v1/webhooks", new { body.Url, Events = new[] { "draft-returned" }, Provider = "may" })).Is(201).Location!;
        await Refuses(new(body, seed: 5), bytes => operating.Send("/v1/webhooks", bytes));
        await Refuses(new(body, seed: 6), bytes => operating.Call(HttpMethod.Put, path, Calls.Content(bytes, "application/json")));
        await Refuses(new(new { }, seed: 7), bytes => operating.Send($"{path}/secrets", bytes));
        await Refuses(new(new { }, seed: 8), bytes => operating.Send($"{path}/replays", bytes));
        await RefusesOtherTypes(body, content => operating.Call(HttpMethod.Post, "/v1/webhooks", content));
        await RefusesOtherTypes(body, content => operating.Call(HttpMethod.Put, path, content));
        (await operating.Ask(path)).Is(200).Json.GetProperty("keys").GetArrayLength().Should().Be(1);
        (await operating.Call(HttpMethod.Delete, path, null)).Is(204);
    }

    [Fact]
    public async Task a_body_that_is_too_large_and_an_empty_upload_are_refused()
    {
        var theCase = await service.NewCase().Submit();
        var spaces = new byte[WriteRequest.MaxBody + 1];
        Array.Fill(spaces, (byte)' ');
        (await theCase.Post(Act.Acceptance, spaces, "\"3\"", "key")).Is(413, "too-large");
        (await theCase.As(Role.Executor).Upload([])).Is(422, "invalid-content");
    }

    public static TheoryData<string, object> OpenBodies => new()
    {
        { "/v1/accounts", AccountExamples.Register },
        { "/v1/sessions", AccountExamples.SignIn },
        { "/v1/accounts/challenges", AccountExamples.Challenge },
        { "/v1/accounts/proofs", AccountExamples.Proof },
    };

    [Theory, MemberData(nameof(OpenBodies))]
    public async Task a_malformed_body_of_an_account_is_refused(string path, object example)
    {
        var body = JsonSerializer.SerializeToNode(example, Json.Stored)!;
        await Refuses(new(body, seed: 4), bytes => service.People.Nobody().Send(path, bytes));
        await RefusesOtherTypes(body, content => service.People.Nobody().Call(HttpMethod.Post, path, content));
        (await service.People.Nobody().Send($"{path}?validateOnly=true", body)).Is(400, "malformed-query");
        (await service.People.Nobody().Send(path, new byte[OpenBody.MaxSize + 1])).Is(413, "too-large");
    }

    [Fact]
    public async Task a_malformed_body_of_a_message_is_refused()
    {
        var nobody = service.People.Nobody();
        var body = JsonSerializer.SerializeToNode(GatewayOperations.Example, Json.Stored)!;
        await Refuses(new(body, seed: 5), bytes => nobody.Send("/v1/gateway/messages", bytes));
        await RefusesOtherTypes(body, content => nobody.Call(HttpMethod.Post, "/v1/gateway/messages", content));
        (await nobody.Send("/v1/gateway/messages?validateOnly=true", body)).Is(400, "malformed-query");
        (await nobody.Send("/v1/gateway/messages", new byte[WriteRequest.MaxBody + 1])).Is(413, "too-large");
    }

    [Fact]
    public async Task a_malformed_body_of_a_payload_is_refused()
    {
        var (sender, nobody) = (await RegisteredSender.On(service.ConnectionString), service.People.Nobody());
        var body = await service.NewCase().NewPackage();
        await Refuses(new(body, seed: 9), bytes => sender.Bring(service.People, bytes));
        await RefusesOtherTypes(body, content => nobody.Call(HttpMethod.Post, "/v1/gateway/payloads", content));
        (await nobody.Send("/v1/gateway/payloads?validateOnly=true", body)).Is(400, "malformed-query");
        (await sender.Bring(service.People, new byte[WriteRequest.MaxBody + 1])).Is(413, "too-large");
        (await Database.Value<long>(service.ConnectionString,
            $"select count(*) from {StoreSchema.Name}.blob_holders where holder = '{Blobs.Sender(sender.Name)}'"))
            .Should().Be(0);
    }

    private Task<long> Kept(string iin) => Database.Value<long>(
        service.ConnectionString,
        $"select count(*) from {StoreSchema.Name}.blob_holders where holder = '{Blobs.Uploader(DemoStaff.AccountOf(iin))}'");

    private static async Task Refuses(MalformedBodies bodies, Func<byte[], Task<Reply>> send)
    {
        for (var number = 0; number < Bodies; number++)
        {
            var body = bodies.Next();
            var reply = await send(body);
            reply.Status.Should().BeInRange(400, 499, "of {0}", Encoding.Latin1.GetString(body[..Math.Min(300, body.Length)]));
            reply.MediaType.Should().Be("application/problem+json");
            reply.Code.Should().NotBeNullOrEmpty();
        }
    }

    private static async Task RefusesOtherTypes(object good, Func<HttpContent, Task<Reply>> send)
    {
        foreach (var type in NotJson) (await send(Calls.Content(good, type))).Is(415, "unsupported-media-type");
    }
}
