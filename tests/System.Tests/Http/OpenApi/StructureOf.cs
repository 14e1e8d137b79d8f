using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Privatization.Tests.Http.OpenApi;

/// <summary>Whether a value has the members and the kinds of value that its schema says: no member more, none that is required less.</summary>
internal static class StructureOf
{
    public static void Check(JsonNode document, JsonNode described, JsonNode? value, string at)
    {
        var schema = Documents.Resolved(document, described);
        value.Should().NotBeNull("null is nowhere written: {0}", at);
        if (schema["type"]?.GetValue<string>() is { } type)
            KindOf(value!).Should().BeOneOf([type, .. type is "number" ? ["integer"] : Array.Empty<string>()], at);
        if (schema["enum"] is JsonArray allowed) allowed.Select(it => it!.ToString()).Should().Contain(value!.ToString(), at);
        if (schema["pattern"] is { } pattern) Regex.IsMatch(value!.ToString(), pattern.ToString()).Should().BeTrue("{0} is {1}", at, value);
        if (value is JsonArray items && schema["items"] is { } each)
            foreach (var (index, item) in items.Index()) Check(document, each, item, $"{at}/{index}");
        if (value is JsonObject members && schema["properties"] is JsonObject known) Members(document, schema, known, members, at);
    }

    private static void Members(JsonNode document, JsonNode schema, JsonObject known, JsonObject members, string at)
    {
        members.Select(member => member.Key).Should().BeSubsetOf(known.Select(member => member.Key), at);
        foreach (var required in schema["required"]?.AsArray() ?? [])
            members.ContainsKey(required!.ToString()).Should().BeTrue("{0} has {1}", at, required);
        foreach (var (name, value) in members) Check(document, known[name]!, value, $"{at}/{name}");
    }

    private static string KindOf(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => value.ToString().Contains('.', StringComparison.Ordinal) ? "number" : "integer",
    };
}
