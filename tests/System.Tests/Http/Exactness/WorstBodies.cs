using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Privatization.Tests.Http.OpenApi;

namespace Privatization.Tests.Http.Exactness;

/// <summary>The largest bodies that the contract allows, made from the description of the API alone.</summary>
/// <param name="share">Of every list and text: 1 for all that is allowed, less for smaller bodies of the same kind.</param>
/// <param name="letters">What texts are made of, again and again.</param>
internal sealed class WorstBodies(JsonNode document, double share = 1, string letters = "й")
{
    /// <summary>A letter that compatibility decomposition makes eighteen of.</summary>
    public const string Expanding = "\uFDFA";

    /// <summary>A name as long, which is no other's however it is spelled: digits and marks are no letters of a name.</summary>
    public static string Another(JsonNode name, int n) => $"{(char)('一' + n)}{name}"[..$"{name}".Length];

    public JsonNode Of(string operation) => Fill(SchemaOf(document, operation));

    public static JsonNode SchemaOf(JsonNode document, string operation) => Documents.Operations(document)
        .Single(it => it.Operation["operationId"]!.ToString() == operation).Operation["requestBody"]!["content"]!["application/json"]!["schema"]!;

    private JsonNode Fill(JsonNode described)
    {
        var schema = Documents.Resolved(document, described);
        if (schema["enum"] is JsonArray values) return values[^1]!.DeepClone();
        return schema["type"]?.ToString() switch
        {
            "object" when schema["additionalProperties"] is JsonObject each =>
                new JsonObject(Enumerable.Range(0, Part(schema["maxProperties"])).Select(n => KeyValuePair.Create($"a{n}", (JsonNode?)Fill(each)))),
            "object" =>
                new JsonObject((schema["properties"]?.AsObject() ?? []).Select(it => KeyValuePair.Create(it.Key, (JsonNode?)Fill(it.Value!)))),
            "array" => new JsonArray([.. Enumerable.Range(0, Part(schema["maxItems"])).Select(_ => Fill(schema["items"]!))]),
            "integer" => 1,
            "boolean" => true,
            _ => Text(schema),
        };
    }

    private string Text(JsonNode schema) => (schema["format"]?.ToString(), schema["pattern"]?.ToString()) switch
    {
        ("uuid", _) => Guid.NewGuid().ToString(),
        ("byte", _) => Convert.ToBase64String(new byte[64]),
        // Codes, of which the longest is as good as any.
        (_, { } pattern) when Regex.Match(pattern, @"^\^\[[^\]]*a-z[^\]]*\]\{1,(\d+)\}\$$") is { Success: true } code =>
            new('a', int.Parse(code.Groups[1].Value)),
        (_, "^https?://[^#]+$") => "https://example.kz/".PadRight(Part(schema["maxLength"]), 'a'),
        _ when schema["maxLength"] is { } most =>
            string.Concat(Enumerable.Repeat(letters, most.GetValue<int>()))[..Math.Max(Part(most), schema["minLength"]?.GetValue<int>() ?? 1)],
        _ => schema["examples"]![0]!.ToString(),
    };

    private int Part(JsonNode? most) => (int)Math.Ceiling(most!.GetValue<int>() * share);
}
