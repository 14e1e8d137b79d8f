using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Privatization.Tests.Driving;
using Privatization.Tests.Http.OpenApi;
using Privatization.Tests.Integrations.Outbound;

namespace Privatization.Tests.Accounts.Access;

/// <summary>Every endpoint, every role, one's own case and another's, and no valid token at all.</summary>
public class AccessSpecs(RunningService service)
{
    private static readonly string[] ForAnyone =
    [
        "GET /", "GET /health/live", "GET /health/ready", "GET /problems", "GET /problems/{code}", "GET /v1/regulations",
        "GET /v1/regulations/{version}",
        "GET /v1/calendars/{year}", "GET /v1/document-checks", "GET /v1/valuation-policies", "POST /v1/accounts", "POST /v1/sessions",
        "POST /v1/accounts/challenges", "POST /v1/accounts/proofs",
        "POST /v1/gateway/messages",
    ];

    /// <summary>Who asks says so by his own signature (MessageSpecs, PayloadSpecs).</summary>
    private static readonly string[] ForSenders = ["GET /v1/gateway/messages/{id}", "POST /v1/gateway/payloads"];

    private static string WithoutTypes(string pattern) =>
        pattern.Replace(":guid", "", StringComparison.Ordinal).Replace(":int", "", StringComparison.Ordinal);

    public static TheoryData<AccessRow> Rows => [.. AccessMatrix.Rows];

    [Fact]
    public void the_table_of_access_has_every_endpoint()
    {
        var served = service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(operation => (operation.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
                .Select(method => $"{method} /{WithoutTypes(operation.RoutePattern.RawText!.TrimStart('/'))}"))
            .Where(it => !IsDescription(it));
        AccessMatrix.Rows.Select(row => row.ToString()).Concat([.. ForAnyone, .. ForSenders]).Should().BeEquivalentTo(served);
    }

    [Theory, MemberData(nameof(Rows))]
    public async Task each_role_is_answered_by_the_table_of_access(AccessRow row)
    {
        var own = await service.NewCase("sharbakty").Submit();
        var (foreign, blob) =
            (new CaseDriver(service.People, "zhelezin"), (await own.Read()).Json.GetProperty("documents")[0].GetProperty("sha256").GetString()!);
        var (path, document) = (Path(row, own.Id.ToString(), blob), await Documents.Read(service));
        foreach (var (role, (ofOwn, ofOther)) in AccessMatrix.Roles.Zip(row.Answers))
        {
            (await Answer(own.As(role))).Status.Should().Be(ofOwn, "a {0} of the case", role);
            (await Answer(foreign.As(role))).Status.Should().Be(ofOther, "a {0} of another", role);
        }
        (await Answer(service.People.Looker(Role.Supervisor, "*"))).Status.Should().Be(row.Answers[5].Own, "a supervisor of the oblast");
        (await own.Read()).Version.Should().Be(3);

        // Whatever is answered is described.
        async Task<Reply> Answer(HttpClient who)
        {
            var reply = await Call(who, row.Method, path);
            Conforming.Check(document, row.Method, row.Path, reply);
            return reply;
        }
    }

    [Theory, MemberData(nameof(Rows))]
    public async Task nothing_is_answered_without_a_valid_token(AccessRow row)
    {
        var path = Path(row, Guid.NewGuid().ToString(), new string('0', 64));
        foreach (var token in Tokens.Bad)
            (await Call(service.People.With(token.Value), row.Method, path)).Is(401, "unauthorized");
        foreach (var token in Tokens.Unclear)
            (await Call(service.People.With(token.Value), row.Method, path)).Is(403, "no-role");
    }

    [Fact]
    public async Task an_operation_for_anyone_needs_no_token()
    {
        foreach (var path in ForAnyone.Where(it => it.StartsWith("GET", StringComparison.Ordinal))
            .Select(it => it[4..].Replace("{code}", "not-found").Replace("{version}", "resolution-339-3-of-2019").Replace("{year}", "2020")
                .Replace("document-checks", "document-checks?number=1&code=0")))
            (await service.People.Nobody().Ask(path)).Is(200);
    }

    private static readonly string[] RecordsNothing = ["/_prepare", "/_search"];

    private static bool IsDescription(string endpoint) => new[] { "/openapi", "/docs", "/scalar" }.Any(endpoint.Contains);

    internal static string Path(AccessRow row, string id, string blob) =>
        row.Path.Replace("{id}", id).Replace("{webhook}", id).Replace("{sha256}", blob).Replace("{year}", "2020").Replace("{serial}", "1")
            + (row.Method == "POST" && row.Path != "/v1/blobs" && !RecordsNothing.Any(row.Path.EndsWith) ? "?validateOnly=true" : "");

    internal static Task<Reply> Call(HttpClient client, string method, string path) => path == "/v1/events" ? Begun(client)
        : method == "GET" ? client.Ask(path)
        : method == "PUT" ? client.Call(HttpMethod.Put, path, Calls.Content(new { }, "application/json"))
        : method == "DELETE" ? client.Call(HttpMethod.Delete, path, null)
        : path == "/v1/blobs" ? client.Upload([])
        : client.Send(path, new { }, ("If-Match", "\"3\""));

    // A stream has no end to wait for.
    private static async Task<Reply> Begun(HttpClient client)
    {
        using var answer = await Listening.Ask(client);
        var body = answer.IsSuccessStatusCode ? [] : await answer.Content.ReadAsByteArrayAsync();
        return new((int)answer.StatusCode, body, answer.Content.Headers.ContentType?.MediaType, answer.Headers);
    }
}
