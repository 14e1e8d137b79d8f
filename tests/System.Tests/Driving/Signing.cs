using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Privatization.Tests.Accounts;

namespace Privatization.Tests.Driving;

/// <summary>Signs as people do: asks for the bytes, and puts the EDS to them. Who says the same again sends the same signature.</summary>
public static class Signing
{
    private static readonly ConcurrentDictionary<(string Path, string Content, string Signer), string> Known = [];

    /// <param name="path">Of the act, or of the requests.</param>
    /// <param name="signer">An applicant's IIN, or an official's staff id.</param>
    /// <returns>The content with its signature; as it was where the service gives no bytes, for the act then meets the same problem.</returns>
    public static async Task<object> Signed(this HttpClient client, string path, object content, string signer)
    {
        if (Parsed(content) is not { } json || json.ContainsKey("signature")) return content;
        var known = (path, json.ToJsonString(), signer);
        var prepared = await client.Send($"{path}/_prepare", json);
        if (prepared.Status == 200)
            Known.GetOrAdd(known, _ => Convert.ToBase64String(TestEds.Sign(signer, Convert.FromBase64String(prepared.Text("bytes")!))));
        if (!Known.TryGetValue(known, out var signature)) return content;
        json["signature"] = signature;
        return json;
    }

    /// <summary>Submits a request that bears the applicant's EDS.</summary>
    /// <param name="package">As JSON, or as its text.</param>
    public static async Task<Reply> Submit(this HttpClient client, object package, params (string Name, string Value)[] headers) =>
        await client.Send("/v1/requests", await client.Signed("/v1/requests", package, (string)Parsed(package)!["applicant"]!["iin"]!), headers);

    private static JsonObject? Parsed(object content) => content switch
    {
        byte[] => null,
        string text => text.StartsWith('{') ? JsonNode.Parse(text) as JsonObject : null,
        _ => JsonSerializer.SerializeToNode(content, JsonSerializerOptions.Web) as JsonObject,
    };
}
