using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Privatization.Tests.Http.Exactness;

/// <summary>Bodies made from a good one, each of them wrong for certain.</summary>
public sealed class MalformedBodies(object good, int seed)
{
    private static readonly string[] NoJson =
        ["", " ", "null", "true", "7", "\"text\"", "[]", "{", "}", "{]", "NaN", "{\"a\":}", "{'a':1}", "{}{}", "// {}", "\uFEFF{}", "{\"a\":1,}"];

    private readonly string _good = JsonSerializer.Serialize(good, JsonSerializerOptions.Web);
    private readonly Random _random = new(seed);

    public byte[] Next() => _random.Next(12) switch
    {
        0 => Utf8(NoJson[_random.Next(NoJson.Length)]),
        1 => Utf8(_good[..^1][.._random.Next(1, _good.Length)]),
        2 => Utf8($"[{_good}]"),
        3 => Utf8(_good.Insert(1, "\"x\":1,\"x\":2" + (_good == "{}" ? "" : ","))),
        4 => Utf8(_good.Insert(1, $"\"x\":{Deep()}" + (_good == "{}" ? "" : ","))),
        5 => Utf8(_good.Insert(1, "\"\\u0000\":\"\\u0000\"" + (_good == "{}" ? "" : ","))),
        6 => Utf8(_good.Insert(1, "\"\\ud800\":\"\\udfff\"" + (_good == "{}" ? "" : ","))),
        7 => BadUtf8(),
        8 => Change(Broken),
        9 => Change((parent, name) => parent.Remove(name)),
        10 => Change((parent, _) => parent[$"surprise{_random.Next()}"] = new string('x', _random.Next(20_000))),
        _ => Change((parent, name) => parent[name] = null),
    };

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private string Deep() => _random.Next(2) == 0
        ? new string('[', 200) + new string(']', 200) : string.Concat(Enumerable.Repeat("{\"a\":", 200)) + "1" + new string('}', 200);

    private byte[] BadUtf8()
    {
        var bytes = Utf8(_good).ToList();
        bytes.InsertRange(_random.Next(1, bytes.Count), _random.Next(3) switch { 0 => [0xFF], 1 => [0xC3, 0x28], _ => [0xED, 0xA0, 0x80] });
        return [.. bytes];
    }

    /// <summary>Changes some member of some object; a body without members gets one that nobody knows.</summary>
    private byte[] Change(Action<JsonObject, string> change)
    {
        var body = JsonNode.Parse(_good)!;
        var members = Objects(body).SelectMany(it => it.Select(member => (it, member.Key))).ToList();
        if (members.Count == 0) body["surprise"] = 1;
        else
        {
            var (parent, name) = members[_random.Next(members.Count)];
            change(parent, name);
        }
        return Utf8(body.ToJsonString());
    }

    private void Broken(JsonObject parent, string name) => parent[name] = parent[name]!.GetValueKind() switch
    {
        JsonValueKind.String => new JsonNode[] { 7, true, new JsonArray(), new JsonObject(), "", new string('x', 10_001) }[_random.Next(6)],
        JsonValueKind.Number => new JsonNode[] { "7", 1.5, 1e300, new JsonArray(), false }[_random.Next(5)],
        _ => new JsonNode[] { 7, "text", true }[_random.Next(3)],
    };

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject it => [it, .. it.SelectMany(member => Objects(member.Value))],
        JsonArray it => it.SelectMany(Objects),
        _ => [],
    };
}
