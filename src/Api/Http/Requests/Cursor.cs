using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Privatization.Api.Http.Bodies;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Storage.Text;

namespace Privatization.Api.Http.Requests;

/// <summary>Where the next page begins: the key of the last row of this one, opaque to clients.</summary>
internal static class Cursor
{
    public static OrProblem<TKey?> Read<TKey>(HttpContext http) where TKey : class
    {
        if (http.Request.Query["cursor"] is not [{ } text]) return (TKey?)null;
        TKey? key = null;
        try { key = StrictJson.Read<TKey>(WebEncoders.Base64UrlDecode(text), Json.Strict, out _); }
        catch (FormatException) { /* said below */ }
        return key is not null
            ? key : Problems.Query("cursor",
                new("next ішіндегі курсорды беріңіз.", "Передайте курсор из next.", "Pass the cursor of a next link, unchanged."));
    }

    /// <returns>The path of the next page.</returns>
    public static string Next<TKey>(HttpRequest request, TKey last)
    {
        var text = WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(last, Json.Wire));
        var others = request.Query.Where(parameter => parameter.Key is not ("cursor" or "after"))
            .SelectMany(parameter => parameter.Value, (parameter, value) => (parameter.Key, value));
        return request.Path
            + QueryString.Create([.. others.Select(it => KeyValuePair.Create(it.Key, it.value)), KeyValuePair.Create("cursor", (string?)text)]);
    }

    public static void PageHeaders(this HttpContext http, string? next)
    {
        if (next is not null) http.Response.Headers.Link = $"<{next}>; rel=\"next\"";
    }
}
