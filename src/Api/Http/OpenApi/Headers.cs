using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Privatization.Api.Accounts;

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
        ["Set-Cookie"] = New(
            "The cookie of the known device, to be sent back with each sign-in.",
            $"{KnownDevices.Cookie}=eyJhbGciOiJIUzI1NiJ9.e30.AAAA; path=/; secure; samesite=strict; httponly"),
        ["Retry-After"] = New("Seconds to wait before trying again.", 5, JsonSchemaType.Integer),
    };

    private static OpenApiHeader New(string description, JsonNode example, JsonSchemaType type = JsonSchemaType.String) =>
        new() { Description = description, Schema = new OpenApiSchema { Type = type }, Example = example };
}
