using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Privatization.OpenApi;

/// <summary>A client whose every answer must be one that the description knows: status, headers, members, codes of problems.</summary>
internal sealed class Conforming(JsonNode document) : DelegatingHandler(new HttpClientHandler())
{
    /// <summary>The last page of a list has no next.</summary>
    private static readonly string[] SometimesAbsent = ["Link"];

    public static HttpClient Client(JsonNode document, HttpClient like)
    {
        var client = new HttpClient(new Conforming(document)) { BaseAddress = like.BaseAddress };
        client.DefaultRequestHeaders.Authorization = like.DefaultRequestHeaders.Authorization;
        return client;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        var (_, path, operation) = Documents.Operations(document).Single(it => it.Method.Equals(request.Method.Method, StringComparison.OrdinalIgnoreCase) && Matches(it.Path, request.RequestUri!));
        var at = $"{request.Method} {path} {(int)answer.StatusCode}";
        var response = operation["responses"]![$"{(int)answer.StatusCode}"];
        response.Should().NotBeNull("{0} is described: {1}", at, await answer.Content.ReadAsStringAsync(cancellationToken));
        response = Documents.Resolved(document, response!);
        var headers = answer.Headers.Concat(answer.Content.Headers).Select(header => header.Key);
        (response["headers"]?.AsObject().Select(header => header.Key) ?? []).Except(SometimesAbsent).Should().BeSubsetOf(headers, at);
        if (answer.StatusCode == System.Net.HttpStatusCode.NoContent) return answer;
        var content = response["content"]![answer.Content.Headers.ContentType!.MediaType!];
        if (content is null) response["content"]!["*/*"].Should().NotBeNull(at);
        else Check(at, content, JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancellationToken))!);
        return answer;
    }

    private void Check(string at, JsonNode content, JsonNode body)
    {
        StructureOf.Check(document, content["schema"]!, body, at);
        if (content["examples"] is JsonObject codes) codes.Select(code => code.Key).Should().Contain(body["code"]!.GetValue<string>(), at);
    }

    private static bool Matches(string template, Uri uri) =>
        Regex.IsMatch(uri.AbsolutePath, $"^{Regex.Replace(template, "{[^}]*}", "[^/]+")}$");
}
