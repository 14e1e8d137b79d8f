using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Storage.Text;

namespace Privatization.Api.Http.OpenApi;

/// <summary>Writes what an <see cref="Operation"/> says: parameters, body with example, headers of answers, the codes of problems.</summary>
internal sealed class OperationTransformer : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var document = context.Document!;
        var described = context.Description.ActionDescriptor.EndpointMetadata.OfType<Operation>().Single();
        foreach (var parameter in operation.Parameters ?? []) parameter.Description = Parameters.OfPath(parameter.Name!);
        var shared = described.Takes.Append("AcceptLanguage").Select(key => new OpenApiParameterReference(key, document));
        operation.Parameters = [.. operation.Parameters ?? [], .. shared];
        operation.Security = described.IsOpen ? [] : [new() { [new OpenApiSecuritySchemeReference("bearer", document)] = [] }];
        if (described.Body is { } body) Body(operation, body);
        string[] always = described.MayBeCached ? [Headers.ApiVersion] : [Headers.ApiVersion, "Cache-Control"];
        foreach (var answer in described.Answers) Answer(operation, answer, always, document);
        foreach (var problems in described.AllProblems.DistinctBy(problem => problem.Code).GroupBy(problem => problem.Status))
            Problem(operation, [.. problems], document);
        operation.Responses = InOrder(operation.Responses!);
        return Task.CompletedTask;
    }

    private static OpenApiResponses InOrder(OpenApiResponses responses)
    {
        var ordered = new OpenApiResponses();
        foreach (var (status, response) in responses.OrderBy(response => response.Key, StringComparer.Ordinal)) ordered[status] = response;
        return ordered;
    }

    private static void Body(OpenApiOperation operation, BodyOf body)
    {
        if (body.Type is null) operation.RequestBody = Bytes(body);
        else operation.RequestBody!.Content!["application/json"].Examples =
            Example(JsonSerializer.SerializeToNode(body.Example, body.Type, Json.Wire)!);
    }

    private static OpenApiRequestBody Bytes(BodyOf body) => new()
    {
        Required = true,
        Content = body.MediaTypes.ToDictionary(
            type => type, type => new OpenApiMediaType
            {
                Schema = type is "multipart/form-data"
                ? OneFile : Binary,
                Examples = type == body.MediaTypes[0] ? Example((string)body.Example) : null
            }),
    };

    // The writer leaves out a plain example that is an empty object.
    private static Dictionary<string, IOpenApiExample> Example(JsonNode value) => new() { ["example"] = new OpenApiExample { Value = value } };

    private static OpenApiSchema Binary => new() { Type = JsonSchemaType.String, Format = "binary" };

    private static OpenApiSchema OneFile => new()
    {
        Type = JsonSchemaType.Object,
        Properties = new Dictionary<string, IOpenApiSchema> { ["file"] = Binary },
        Required = new HashSet<string> { "file" },
    };

    private static void Answer(OpenApiOperation operation, AnswerOf answer, string[] always, OpenApiDocument document)
    {
        var response = (OpenApiResponse)operation.Responses![$"{answer.Status}"];
        response.Description = answer.Description;
        response.Headers = answer.Headers.Concat(always)
            .ToDictionary(name => name, name => (IOpenApiHeader)new OpenApiHeaderReference(name, document));
        if (answer.Status == StatusCodes.Status204NoContent) response.Content = null;
        else if (answer.Type is null) response.Content = new Dictionary<string, OpenApiMediaType> { ["*/*"] = new() { Schema = Binary } };
    }

    private static void Problem(OpenApiOperation operation, IReadOnlyList<Problem> problems, OpenApiDocument document)
    {
        var response = (OpenApiResponse)operation.Responses![$"{problems[0].Status}"];
        response.Description = string.Join(", ", problems.Select(problem => problem.Code));
        response.Content!["application/problem+json"].Examples =
            problems.ToDictionary(problem => problem.Code, problem => (IOpenApiExample)new OpenApiExampleReference(problem.Code, document));
        if (problems.Any(problem => problem.RetryAfterSeconds is not null))
            response.Headers = new Dictionary<string, IOpenApiHeader> { ["Retry-After"] = new OpenApiHeaderReference("Retry-After", document) };
        if (problems is not [var only]) return;
        // Most operations have these alike.
        document.AddComponent<IOpenApiResponse>(only.Code, response);
        operation.Responses[$"{only.Status}"] = new OpenApiResponseReference(only.Code, document);
    }
}
