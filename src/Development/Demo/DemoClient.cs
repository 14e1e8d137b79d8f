using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using NodaTime;
using Privatization.Development.Pki;
using Privatization.Domain.Samples;
using Privatization.LocalMachine;
using Privatization.Storage.Text;

namespace Privatization.Development.Demo;

/// <summary>
/// An API client as any other: it signs in, signs with the EDS what has to be signed, reads the ETag, names the version it decided on, and may repeat
/// what it sent.
/// </summary>
internal sealed class DemoClient(string address, string audience)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly HttpClient _http = new() { BaseAddress = new(address) };
    private readonly DevelopmentKey _key = DevelopmentKey.In(DataDirectory.Default);
    private readonly LocalAuthority _authority = LocalAuthority.In(DataDirectory.Default, SystemClock.Instance);

    public async Task<Digest> Upload(DemoPerson person, string line)
    {
        using var request = Request(HttpMethod.Post, "/v1/blobs", person);
        request.Content = new StringContent(PlainPdf.Of(line));
        return Digest.Parse((string)(await Send(request))["sha256"]!);
    }

    public async Task<JsonNode> Submit(DemoPerson person, RequestPackage package)
    {
        using var request = Request(HttpMethod.Post, "/v1/requests", person);
        request.Content = Content(await Signed(person, "/v1/requests", package));
        return await Send(request);
    }

    public async Task<JsonNode> Act(DemoPerson person, Guid id, Act act, object content)
    {
        using var reading = Request(HttpMethod.Get, $"/v1/applications/{id}", person);
        var etag = $"\"{(long)(await Send(reading))["version"]!}\"";
        var path = $"/v1/applications/{id}/{EnumCodes.Format(act)}";
        using var request = Request(HttpMethod.Post, path, person);
        request.Headers.TryAddWithoutValidation("If-Match", etag);
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        request.Content = Content(content is SignedAct toSign ? await Signed(person, path, toSign) : content);
        return await Send(request);
    }

    public async Task<SignedAct> Signed(DemoPerson person, string path, SignedAct act)
    {
        using var request = Request(HttpMethod.Post, $"{path}/_prepare", person);
        request.Content = Content(act);
        var bytes = Convert.FromBase64String((string)(await Send(request))["bytes"]!);
        var signer = _authority.Of(Person.Find(person.Iin ?? person.Subject)!);
        return act with { Signature = LocalSigner.Sign(bytes, signer, SystemClock.Instance.GetCurrentInstant(), _authority.Issuing) };
    }

    public static JsonContent Content(object content) => JsonContent.Create(content, content.GetType(), options: Json.Stored);

    public async Task<JsonNode> Read(DemoPerson person, string path)
    {
        using var request = Request(HttpMethod.Get, path, person);
        return await Send(request);
    }

    private HttpRequestMessage Request(HttpMethod method, string path, DemoPerson person)
    {
        var token = _key.Token(person.Subject, EnumCodes.Format(person.Role), person.Provider, person.Iin, audience, Lifetime);
        return new(method, path) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
    }

    public async Task<JsonNode> Send(HttpRequestMessage request)
    {
        using var response = await _http.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode
            ? JsonNode.Parse(body)!
            : throw new InvalidOperationException($"{request.Method} {request.RequestUri} answered {(int)response.StatusCode}: {body}");
    }
}

/// <summary>One of the invented people of the demo.</summary>
internal sealed record DemoPerson(Role Role, string? Provider, string? Iin = null)
{
    public string Subject => Iin is null ? DemoStaff.IdOf(Role, Provider) : DemoStaff.AccountOf(Iin);
}
