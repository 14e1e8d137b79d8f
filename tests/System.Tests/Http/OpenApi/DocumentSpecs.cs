using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Http.OpenApi;

/// <summary>The descriptions are whole, and the two of them say the same.</summary>
public class DocumentSpecs(RunningService service)
{
    [Theory]
    [InlineData("v1", OpenApiSpecVersion.OpenApi3_1)]
    [InlineData("v1-30", OpenApiSpecVersion.OpenApi3_0)]
    public async Task the_descriptions_of_the_api_can_be_read(string name, OpenApiSpecVersion version)
    {
        var (document, diagnostic) = OpenApiDocument.Parse(await Documents.Text(service, name), "json");
        diagnostic!.Errors.Should().BeEmpty();
        diagnostic.SpecificationVersion.Should().Be(version);
        document!.Paths.Should().NotBeEmpty();
    }

    [Fact]
    public async Task the_descriptions_of_the_api_know_the_same_operations()
    {
        static IEnumerable<string> Ids(JsonNode document) => Documents.Operations(document).Select(it => it.Operation["operationId"]!.ToString());
        Ids(await Documents.Read(service, "v1-30")).Should().Equal(Ids(await Documents.Read(service))).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task the_description_of_the_api_knows_every_endpoint()
    {
        var described = Documents.Operations(await Documents.Read(service)).Select(it => $"{it.Method.ToUpperInvariant()} {it.Path}");
        var served =
            from endpoint in service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            let path = endpoint.RoutePattern.RawText!.Replace(":guid", "", StringComparison.Ordinal).Replace(":int", "", StringComparison.Ordinal)
            where path.StartsWith("/v1", StringComparison.Ordinal)
            from method in endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods
            select $"{method} {path}";
        described.Should().BeEquivalentTo(served);
    }

    [Fact]
    public async Task the_description_says_of_every_operation_what_it_is_and_what_it_can_answer()
    {
        var document = await Documents.Read(service);
        foreach (var (method, path, operation) in Documents.Operations(document))
        {
            var at = $"{method} {path}";
            foreach (var text in new[] { "summary", "description", "operationId" })
                operation[text]?.ToString().Should().NotBeNullOrEmpty($"{at} has its {text}");
            operation["tags"]!.AsArray().Should().ContainSingle(at);
            if (method == "post" && operation["requestBody"] is { } body)
                body["content"]!.AsObject().First().Value!["examples"].Should().NotBeNull(at);
            var responses = operation["responses"]!.AsObject().Select(it => (Status: it.Key, Is: Documents.Resolved(document, it.Value!))).ToList();
            responses.Should().Contain(it => it.Status.StartsWith('2')).And.Contain(it => it.Status == "500", at);
            foreach (var (status, response) in responses.Where(it => it.Status[0] is '4' or '5'))
                response["content"]!["application/problem+json"]!["examples"]!.AsObject().Should().NotBeEmpty($"{at} {status} has its codes");
            foreach (var (status, response) in responses.Where(it => it.Status[0] is '2')) response["headers"]!["API-Version"]
                .Should().NotBeNull($"{at} {status}");
        }
    }

    [Theory]
    [InlineData("/v1/applications", Role.Supervisor)]
    [InlineData("/v1/work", Role.Head)]
    [InlineData("/v1/sla/board", Role.Supervisor)]
    [InlineData("/v1/sla/steps", Role.Supervisor)]
    [InlineData("/v1/sla/clocks", Role.Head)]
    [InlineData("/v1/staff", Role.Head)]
    public async Task the_description_knows_the_parameters_that_the_service_takes(string path, Role role)
    {
        var document = await Documents.Read(service);
        var parameters = document["paths"]![path]!["get"]!["parameters"]!.AsArray().Select(it => Documents.Resolved(document, it!))
            .Where(it => it["in"]!.ToString() == "query").Select(it => it["name"]!.ToString());
        var refusal = JsonNode.Parse(await (await service.As(role, "pavlodar-city").GetAsync($"{path}?nonsense=1")).Content.ReadAsStringAsync())!;
        // "There are, once each: asOf, limit." or that there are none.
        var taken = refusal["errors"]![0]!["detail"]!.ToString().Split(": ") is [_, var list] ? list.TrimEnd('.').Split(", ") : [];
        parameters.Should().BeEquivalentTo(taken);
    }

    [Fact]
    public async Task the_description_leaves_no_array_without_items_and_no_enumeration_without_a_type()
    {
        var schemas = (await Documents.Read(service))["components"]!["schemas"]!.AsObject();
        var members = schemas.SelectMany(schema =>
            schema.Value!["properties"]?.AsObject().Select(member => (At: $"{schema.Key}.{member.Key}", Is: member.Value!))
            ?? [(At: schema.Key, Is: schema.Value!)]).ToList();
        members.Where(it => it.Is["type"]?.ToString() == "array" && it.Is["items"] is null).Select(it => it.At).Should().BeEmpty();
        members.Where(it => it.Is["enum"] is JsonArray values && (it.Is["type"]?.ToString() != "string" || values.Contains(null))).Select(it => it.At)
            .Should().BeEmpty();
    }
}
