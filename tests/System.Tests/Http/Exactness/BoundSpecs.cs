using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Privatization.Api.Http.Bodies;
using Privatization.Api.Http.OpenApi;
using Privatization.Storage.Text;
using Privatization.Tests.Driving;
using Privatization.Tests.Http.OpenApi;

namespace Privatization.Tests.Http.Exactness;

/// <summary>
/// Every body has an end: of each list and each text the contract says how much it may hold, the service takes so much, and not one more.
/// </summary>
public class BoundSpecs(RunningService service)
{
    [Fact]
    public async Task every_list_and_text_of_a_body_has_an_end()
    {
        var document = await Documents.Read(service);
        var endless = Bodies().SelectMany(body => Endless(document, WorstBodies.SchemaOf(document, body.Id), body.Id)).Distinct();
        endless.Should().BeEmpty();
    }

    [Theory, InlineData("й"), InlineData(WorstBodies.Expanding)]
    public async Task a_body_as_large_as_its_bounds_allow_is_taken(string letter)
    {
        var worst = new WorstBodies(await Documents.Read(service), letters: letter);
        foreach (var body in Bodies()) Faults(body, worst.Of(body.Id)).Should().BeEmpty(body.Id);
    }

    [Fact]
    public async Task one_more_than_a_bound_of_a_body_allows_is_refused_where_it_is()
    {
        var document = await Documents.Read(service);
        var tried = 0;
        foreach (var body in Bodies())
        {
            var whole = new WorstBodies(document, share: 0.01).Of(body.Id);
            foreach (var (pointer, more, code) in OneMore(document, WorstBodies.SchemaOf(document, body.Id), whole, "").ToList())
            {
                // A text of the domain says itself why it is none.
                var node = whole.DeepClone();
                Set(node, pointer, more);
                var fault = Faults(body, node).Should().ContainSingle("{0} of {1}", pointer, body.Id).Which;
                (fault.Pointer, fault.Kind).Should().BeOneOf((pointer, code), (pointer, BodyFaultKind.InvalidValue));
                tried++;
            }
        }
        tried.Should().BeGreaterThan(100);
    }

    private List<Operation> Bodies() =>
    [
        .. service.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Select(endpoint => endpoint.Metadata.GetMetadata<Operation>()).OfType<Operation>().Where(operation => operation.Body?.Type is not null),
    ];

    private static IReadOnlyList<BodyFault> Faults(Operation operation, JsonNode body)
    {
        object?[] call = [new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(body.ToJsonString(Json.Stored))), Json.Strict, null];
        typeof(StrictJson).GetMethod(nameof(StrictJson.Read))!.MakeGenericMethod(operation.Body!.Type!).Invoke(null, call);
        return (IReadOnlyList<BodyFault>)call[2]!;
    }

    private static IEnumerable<string> Endless(JsonNode document, JsonNode described, string at)
    {
        var schema = Documents.Resolved(document, described);
        return schema["type"]?.ToString() switch
        {
            "object" when schema["additionalProperties"] is JsonObject each =>
                [.. schema["maxProperties"] is null ? [at] : Array.Empty<string>(), .. Endless(document, each, $"{at}/*")],
            "object" => (schema["properties"]?.AsObject() ?? []).SelectMany(it => Endless(document, it.Value!, $"{at}/{it.Key}")),
            "array" => [.. schema["maxItems"] is null ? [at] : Array.Empty<string>(), .. Endless(document, schema["items"]!, $"{at}/0")],
            "string" when schema["enum"] is null && schema["format"] is null && schema["maxLength"] is null
                && IsEndless(schema["pattern"]?.ToString()) => [at],
            _ => [],
        };
    }

    private static bool IsEndless(string? pattern) => pattern is null || Regex.IsMatch(Regex.Replace(pattern, @"\[[^\]]*\]|\\.", "x"), "[*+]");

    private static IEnumerable<(string Pointer, JsonNode More, BodyFaultKind Kind)> OneMore(JsonNode document, JsonNode described, JsonNode value,
        string pointer)
    {
        var schema = Documents.Resolved(document, described);
        if (value is JsonArray list)
        {
            yield return (pointer, new JsonArray([.. Enumerable.Range(0, schema["maxItems"]!.GetValue<int>() + 1).Select(_ => list[0]!.DeepClone())]),
                BodyFaultKind.TooMany);
            foreach (var inner in OneMore(document, schema["items"]!, list[0]!, $"{pointer}/0")) yield return inner;
        }
        else if (value is JsonObject members)
        {
            if (schema["maxProperties"]?.GetValue<int>() is { } most)
                yield return (pointer,
                    new JsonObject(Enumerable.Range(0, most + 1).Select(n => KeyValuePair.Create($"a{n}", members["a0"]?.DeepClone()))),
                    BodyFaultKind.TooMany);
            else
                foreach (var inner in members.SelectMany(it => OneMore(document, schema["properties"]![it.Key]!, it.Value!, $"{pointer}/{it.Key}")))
                    yield return inner;
        }
        else if (schema["maxLength"]?.GetValue<int>() is { } longest)
        {
            var more = string.Concat(Enumerable.Repeat("𐐀", longest + 1));
            yield return (pointer, schema["pattern"] is null ? more : $"https://example.kz/{new string('a', longest)}", BodyFaultKind.TooLong);
        }
    }

    private static void Set(JsonNode body, string pointer, JsonNode value)
    {
        var names = pointer[1..].Split('/');
        var parent = names[..^1].Aggregate(body, (node, name) => node is JsonArray list ? list[int.Parse(name)]! : node[name]!);
        if (parent is JsonArray items) items[int.Parse(names[^1])] = value;
        else parent[names[^1]] = value;
    }
}
