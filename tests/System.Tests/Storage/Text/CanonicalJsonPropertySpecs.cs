using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Privatization.Storage.Text;

namespace Privatization.Tests.Storage.Text;

public class CanonicalJsonPropertySpecs
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String[Gen.Char['\u0000', '\u0080'], 0, 6],
        Gen.OneOf("ә", "€", "😀", "\ufb33", "\\u0041"));

    private static readonly Gen<JsonNode?> Leaf = Gen.OneOf(
        Gen.Const((JsonNode?)null),
        Gen.Bool.Select(b => (JsonNode?)JsonValue.Create(b)),
        Text.Select(t => (JsonNode?)JsonValue.Create(t)),
        Gen.Long[-(1L << 53), 1L << 53].Select(n => (JsonNode?)JsonValue.Create(n)),
        Gen.Double.Where(double.IsFinite).Select(d => (JsonNode?)JsonValue.Create(d)));

    private static readonly Gen<JsonNode?> Tree = Gen.Recursive<JsonNode?>((depth, inner) => depth == 4
        ? Leaf
        : Gen.OneOf(
            Leaf,
            inner.Array[0, 4].Select(items => (JsonNode?)new JsonArray([.. items.Select(i => i?.DeepClone())])),
            Gen.Dictionary(Text, inner)[0, 4].Select(members =>
                (JsonNode?)new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone()))))));

    [Fact]
    public void the_canonical_form_of_the_canonical_form_is_itself() =>
        Tree.Sample(tree =>
        {
            var once = CanonicalJson.Of(tree, Json.Stored);
            return CanonicalJson.Of(once).AsSpan().SequenceEqual(once);
        });

    [Fact]
    public void the_canonical_form_of_JSON_means_the_same() =>
        Tree.Sample(tree => JsonNode.DeepEquals(JsonNode.Parse(CanonicalJson.Of(tree, Json.Stored)), Reread(tree)));

    [Fact]
    public void order_whitespace_and_escapes_do_not_change_the_canonical_form() =>
        Gen.Select(Tree, Gen.Int).Sample((tree, seed) =>
        {
            var written = new StringBuilder();
            WriteLoosely(tree, new Random(seed), written);
            return CanonicalJson.Of(Encoding.UTF8.GetBytes(written.ToString())).AsSpan().SequenceEqual(CanonicalJson.Of(tree, Json.Stored));
        });

    /// <summary>The same document with members in any order, and with any whitespace and escapes.</summary>
    private static void WriteLoosely(JsonNode? node, Random random, StringBuilder text)
    {
        var space = new string([.. random.GetItems(" \t\r\n".AsSpan(), random.Next(3))]);
        text.Append(space);
        switch (node)
        {
            case JsonObject members:
                var shuffled = members.ToArray();
                random.Shuffle(shuffled);
                foreach (var (member, index) in shuffled.Select((m, i) => (m, i)))
                {
                    text.Append(index == 0 ? "{" : ",").Append(space).Append(Escaped(member.Key, random)).Append(space).Append(':');
                    WriteLoosely(member.Value, random, text);
                }

                text.Append(members.Count == 0 ? "{" : "").Append(space).Append('}');
                break;
            case JsonArray items:
                text.Append('[');
                foreach (var (item, index) in items.Select((m, i) => (m, i)))
                    WriteLoosely(item, random, text.Append(index == 0 ? "" : ","));
                text.Append(']');
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                text.Append(Escaped(value.GetValue<string>(), random));
                break;
            default:
                text.Append(node?.ToJsonString() ?? "null");
                break;
        }

        text.Append(space);
    }

    private static string Escaped(string value, Random random) => random.Next(2) == 0
        ? JsonSerializer.Serialize(value, Json.Stored)
        : "\"" + string.Concat(value.Select(c => $"\\u{(int)c:X4}")) + "\"";

    private static JsonNode? Reread(JsonNode? tree) => JsonNode.Parse(JsonSerializer.Serialize(tree, Json.Stored));
}
