using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Privatization.Api.Http.OpenApi;

/// <summary>How a value that is one string looks.</summary>
internal sealed record TextForm(
    string? Example, string? Pattern = null, int? MaxLength = null, int MinLength = 1, IReadOnlyList<string>? OneOf = null,
    string? Description = null)
{
    public void Describe(OpenApiSchema schema)
    {
        schema.Type = JsonSchemaType.String;
        schema.Pattern = Pattern;
        (schema.MinLength, schema.MaxLength) = (MaxLength is null ? null : MinLength, MaxLength);
        schema.Enum = OneOf?.Select(code => (JsonNode)code).ToList();
        if (Description is not null) schema.Description = Description;
        schema.Examples = Example is null ? null : [Example];
    }
}
