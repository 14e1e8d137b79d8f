using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Privatization.Api.Http.ProblemDetails;

namespace Privatization.Api.Http.OpenApi;

/// <summary>Writes what the document says as a whole, and all that operations refer to.</summary>
internal sealed class DocumentTransformer(IEnumerable<ModuleContract> modules) : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = Description.Info;
        document.Servers = [new() { Url = "/" }];
        document.Tags = Tags.All.Select(tag => new OpenApiTag { Name = tag.Key, Description = tag.Value }).ToHashSet();
        foreach (var (key, parameter) in Parameters.In(document).Concat(modules.SelectMany(module => module.Parameters)))
            document.AddComponent(key, parameter);
        foreach (var (name, header) in Headers.All.Concat(modules.SelectMany(module => module.Headers))) document.AddComponent(name, header);
        foreach (var problem in modules.SelectMany(module => module.Problems).DistinctBy(problem => problem.Code))
            document.AddComponent(problem.Code, Example(problem));
        document.AddComponent<IOpenApiSecurityScheme>("bearer", new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            BearerFormat = "JWT",
            Description = "A token that names one role, with the provider or the IIN that belongs to it.",
        });
        SchemaTidying.Tidy(document, modules.SelectMany(module => module.RawMembers));
        return Task.CompletedTask;
    }

    private static IOpenApiExample Example(Problem problem) => new OpenApiExample
    {
        Summary = problem.Detail.En,
        Value = new JsonObject
        {
            ["type"] = $"/problems/{problem.Code}",
            ["title"] = problem.Title.En,
            ["status"] = problem.Status,
            ["detail"] = problem.Detail.En,
            ["code"] = problem.Code,
            ["traceId"] = "4bf92f3577b34da6a3ce929d0e0e4736",
        },
    };
}
