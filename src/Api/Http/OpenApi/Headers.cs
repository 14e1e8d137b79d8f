using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Privatization.Api.Http.Paths;

namespace Privatization.Api.Http.OpenApi;

/// <summary>The headers of answers, by name.</summary>
internal static class Headers
{
    public const string ApiVersion = "API-Version";

    /// <summary>Of what is told to the caller alone.</summary>
    public const string NoStore = "no-store";

    public static Dictionary<string, IOpenApiHeader> All => new()
    {
        [ApiVersion] = New("The full version of this API.", Description.Version),
        ["Cache-Control"] = New("Nobody keeps it.", NoStore),
        ["ETag"] = New("The version of the case: for If-Match.", "\"7\""),
        ["Location"] = New("Where what was made is.", ApiPaths.Application(Guid.Parse("01890a5d-ac96-774b-bcce-b302099a8057"))),
        ["Link"] = New("The next page, rel=\"next\"; absent on the last.", $"<{ApiPaths.Applications}?cursor=eyJ9>; rel=\"next\""),
        ["Retry-After"] = New("Seconds to wait before trying again.", 5, JsonSchemaType.Integer),
    };

    internal static OpenApiHeader New(string description, JsonNode example, JsonSchemaType type = JsonSchemaType.String) =>
        new() { Description = description, Schema = new OpenApiSchema { Type = type }, Example = example };
}
