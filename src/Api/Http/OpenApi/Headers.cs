using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Privatization.Api.Http.OpenApi;

/// <summary>The headers of answers, by name.</summary>
public static class Headers
{
    public const string ApiVersion = "API-Version";

    public static Dictionary<string, IOpenApiHeader> All => new()
    {
        [ApiVersion] = New("The full version of this API.", Description.Version),
        ["ETag"] = New("The version of the case: for If-Match.", "\"7\""),
        ["Location"] = New("Where what was made is.", "/v1/applications/01890a5d-ac96-774b-bcce-b302099a8057"),
        ["Link"] = New("The next page, rel=\"next\"; absent on the last.", "</v1/applications?cursor=eyJ9>; rel=\"next\""),
        ["Retry-After"] = New("Seconds to wait before trying again.", 5, JsonSchemaType.Integer),
    };

    internal static OpenApiHeader New(string description, JsonNode example, JsonSchemaType type = JsonSchemaType.String) =>
        new() { Description = description, Schema = new OpenApiSchema { Type = type }, Example = example };
}
