using System.Text.Json.Nodes;
using Privatization.Storage.Log;
using Privatization.Storage.Text;

namespace Privatization.Tests.Storage;

/// <summary>
/// A stored body is a fact or it is none: whatever it holds, reading it never throws, and what every such fact holds is never made up.
/// </summary>
public class StoredFactSpecs
{
    private static readonly string?[] Others = ["null", "[]", "{}", "\"\"", "\"never\"", "-1", "1e400", "true", "\"2020-13-45T99:00:00Z\""];

    public static TheoryData<Type> Facts => [.. FactNames.All.Keys];

    [Theory, MemberData(nameof(Facts))]
    public void a_stored_body_is_a_fact_or_none(Type type)
    {
        var golden = JsonOf(type);
        System.Text.Json.JsonSerializer.Serialize(Parse(type, golden), type, Json.Stored).Should().Be(golden);
        foreach (var other in Others) Parse(type, other!).Should().BeNull("{0} is no fact", other);
        foreach (var (path, mutated) in Mutated(golden))
        {
            var read = () => Parse(type, mutated);
            var fact = read.Should().NotThrow("{0} of {1} is {2}", path, type.Name, mutated).Subject;
            if (mutated.Contains("null", StringComparison.Ordinal)) fact.Should().BeNull("nothing is ever written as null");
        }
    }

    [Theory, MemberData(nameof(Facts))]
    public void a_stored_body_without_a_member_that_its_fact_always_has_is_none(Type type)
    {
        var optional = type.GetConstructors()[0].GetParameters().Where(IsOptional)
            .Select(it => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(it.Name!)).ToHashSet();
        foreach (var name in JsonNode.Parse(JsonOf(type))!.AsObject().Select(member => member.Key))
        {
            var body = JsonNode.Parse(JsonOf(type))!.AsObject();
            body.Remove(name);
            (Parse(type, body.ToJsonString()) is null).Should().Be(!optional.Contains(name), "{0} is missing", name);
        }
    }

    private static bool IsOptional(System.Reflection.ParameterInfo parameter) =>
        parameter.HasDefaultValue || Nullable.GetUnderlyingType(parameter.ParameterType) is not null
        || new System.Reflection.NullabilityInfoContext().Create(parameter) is { WriteState: System.Reflection.NullabilityState.Nullable };

    /// <summary>Each member, at any depth, as each other thing.</summary>
    private static IEnumerable<(string Path, string Body)> Mutated(string golden)
    {
        foreach (var path in Paths(JsonNode.Parse(golden)!).ToList())
            foreach (var other in Others)
            {
                var body = JsonNode.Parse(golden)!;
                var parent = path[..^1].Aggregate(body, (node, step) => step is int place ? node[place]! : node[(string)step]!);
                var put = other is "1e400" ? JsonValue.Create("1e400") : JsonNode.Parse(other!);
                if (path[^1] is int at) parent[at] = put;
                else parent[(string)path[^1]] = put;
                yield return (string.Join('/', path), body.ToJsonString());
            }
    }

    private static IEnumerable<object[]> Paths(JsonNode node) => node switch
    {
        JsonObject it => it.SelectMany(member => Below(member.Key, member.Value)),
        JsonArray it => it.SelectMany((element, place) => Below(place, element)),
        _ => [],
    };

    private static IEnumerable<object[]> Below(object step, JsonNode? node) =>
        (node is null ? [] : Paths(node)).Select(path => path.Prepend(step).ToArray()).Prepend([step]);

    private static string JsonOf(Type type) =>
        System.Text.Json.JsonSerializer.Serialize(FactSamples.All.Single(fact => fact.GetType() == type), type, Json.Stored);

    private static ApplicationEvent? Parse(Type type, string body) => StoredFacts.Parse(type, System.Text.Encoding.UTF8.GetBytes(body));
}
