using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Http.OpenApi;

/// <summary>The descriptions as the running service serves them.</summary>
internal static class Documents
{
    private static readonly ConcurrentDictionary<string, Task<string>> Known = new();

    public static Task<string> Text(RunningService service, string name) => Known.GetOrAdd($"{service.Address}/openapi/{name}.json", async url =>
    {
        using var http = new HttpClient();
        return await http.GetStringAsync(url);
    });

    public static async Task<JsonNode> Read(RunningService service, string name = "v1") => JsonNode.Parse(await Text(service, name))!;

    /// <summary>Every operation with its method and path.</summary>
    public static IEnumerable<(string Method, string Path, JsonObject Operation)> Operations(JsonNode document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select (operation.Key, path.Key, operation.Value!.AsObject());

    /// <summary>What a reference stands for.</summary>
    public static JsonNode Resolved(JsonNode document, JsonNode node) => node["$ref"] is { } reference
        ? Resolved(document, reference.GetValue<string>().Split('/').Skip(1).Aggregate(document, (at, token) => at[token]!))
        : node;

    public static string GoldenFile([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "openapi-v1.json");
}
