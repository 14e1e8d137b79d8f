using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Storage.Text;
using Scalar.AspNetCore;

namespace Privatization.Api.Http.OpenApi;

/// <summary>The description of the API: <c>/openapi/v1.json</c> (3.1), <c>/openapi/v1-30.json</c> (3.0), and <c>/docs</c> for people.</summary>
internal static class Description
{
    public const string Version = "1.0.0";

    private const string Title = "Privatization of dwellings";

    private static string Rejections => string.Join(", ", Problems.Rejections.Select(problem => $"{problem.Status} {problem.Code}"));

    public static OpenApiInfo Info => new()
    {
        Title = Title,
        Version = Version,
        Description =
            "The state service «Privatization of dwellings of the state housing stock» of Pavlodar oblast, by resolution № 339/3 of 27 November "
                + "2019. One resource for each act of the regulation. Whatever cannot be done is answered as application/problem+json, with a "
                + "stable code. What is turned down before it is a request is answered so too, at any path, and the connection closes: "
                + $"{Rejections}. An optional member that has no value is left out; null is read as left out.",
        // The act names who sees to its publication, and the portal through which the service is given (§1).
        Contact = new() { Name = "Department of energy, housing and communal services of Pavlodar oblast", Url = new("https://www.egov.kz") },
    };

    public static void AddDescription(this WebApplicationBuilder builder)
    {
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            Json.Configure(json.SerializerOptions);
            json.SerializerOptions.NumberHandling = default;
            // As all that is written: an optional member that has no value is left out.
            json.SerializerOptions.DefaultIgnoreCondition = Json.Wire.DefaultIgnoreCondition;
        });
        builder.Services.AddSingleton<IApiDescriptionProvider, BodiesOfOperations>();
        builder.Services.AddOpenApi("v1", options => Describe(options, OpenApiSpecVersion.OpenApi3_1));
        builder.Services.AddOpenApi("v1-30", options => Describe(options, OpenApiSpecVersion.OpenApi3_0));
    }

    public static void MapDescription(this WebApplication app)
    {
        app.Use(DescribingHeaders.Add);
        app.MapGet("/", () => Results.Redirect("/docs")).ExcludeFromDescription();
        app.MapOpenApi();
        app.MapScalarApiReference("/docs", page => page
            .WithTitle(Title)
            .AddDocument("v1")
            .DisableDefaultFonts()
            .HideDeveloperTools()
            .DisableAgent()
            .DisableMcp());
    }

    private static void Describe(OpenApiOptions options, OpenApiSpecVersion version)
    {
        options.OpenApiVersion = version;
        options.ShouldInclude = _ => true;
        options.CreateSchemaReferenceId = NameOf;
        options.AddSchemaTransformer<SchemaTransformer>();
        options.AddOperationTransformer<OperationTransformer>();
        options.AddDocumentTransformer<DocumentTransformer>();
    }

    private static string? NameOf(JsonTypeInfo schema) =>
        schema.Type == typeof(ProblemBody) ? "Problem"
        : schema.Type == typeof(JsonElement) || schema.Type.IsAssignableTo(typeof(JsonNode)) ? null
        : OpenApiOptions.CreateDefaultSchemaReferenceId(schema);
}
