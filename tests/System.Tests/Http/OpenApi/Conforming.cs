using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Http.OpenApi;

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
        var path = Documents.Operations(document)
            .Single(it => it.Method.Equals(request.Method.Method, StringComparison.OrdinalIgnoreCase) && Matches(it.Path, request.RequestUri!)).Path;
        Check(document, request.Method.Method, path, new(
            (int)answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(cancellationToken), answer.Content.Headers.ContentType?.MediaType,
            answer.Headers));
        return answer;
    }

    /// <param name="path">As the description has it.</param>
    public static void Check(JsonNode document, string method, string path, Reply reply)
    {
        var at = $"{method} {path} {reply.Status}";
        var response = document["paths"]![path]![method.ToLowerInvariant()]!["responses"]![$"{reply.Status}"];
        response.Should().NotBeNull("{0} is described: {1}", at, reply.Body);
        response = Documents.Resolved(document, response!);
        (response["headers"]?.AsObject().Select(header => header.Key) ?? []).Except(SometimesAbsent)
            .Should().BeSubsetOf(reply.Headers.Select(header => header.Key), at);
        if (reply.Status == 204) return;
        var content = response["content"]![reply.MediaType!];
        if (content is null) response["content"]!["*/*"].Should().NotBeNull(at);
        else if (reply.MediaType!.EndsWith("json", StringComparison.Ordinal)) Check(document, at, content, JsonNode.Parse(reply.Body)!);
    }

    private static void Check(JsonNode document, string at, JsonNode content, JsonNode body)
    {
        StructureOf.Check(document, content["schema"]!, body, at);
        if (content["examples"] is JsonObject codes) codes.Select(code => code.Key).Should().Contain(body["code"]!.GetValue<string>(), at);
    }

    private static bool Matches(string template, Uri uri) =>
        Regex.IsMatch(uri.AbsolutePath, $"^{Regex.Replace(template, "{[^}]*}", "[^/]+")}$");
}
