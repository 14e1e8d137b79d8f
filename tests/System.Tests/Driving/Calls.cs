using System.Text;
using System.Text.Json;

namespace Privatization.Tests.Driving;

/// <summary>One call, answered whole whatever the status.</summary>
public static class Calls
{
    public static Task<Reply> Ask(this HttpClient client, string path, params (string Name, string Value)[] headers) =>
        client.Call(HttpMethod.Get, path, null, headers);

    /// <summary>A list, page by page, as each names the next.</summary>
    public static async Task<IReadOnlyList<Reply>> Pages(this HttpClient client, string path)
    {
        var pages = new List<Reply>();
        for (var next = path; next is not null; next = pages[^1].Text("next")) pages.Add((await client.Ask(next)).Is(200));
        return pages;
    }

    /// <param name="body">Bytes or a text as they are, anything else as JSON.</param>
    public static Task<Reply> Send(this HttpClient client, string path, object body, params (string Name, string Value)[] headers) =>
        client.Call(HttpMethod.Post, path, Content(body, "application/json"), headers);

    public static async Task<Reply> Call(
        this HttpClient client, HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return new(
            (int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken),
            response.Content.Headers.ContentType?.MediaType, response.Headers);
    }

    public static Task<Reply> Upload(this HttpClient client, byte[] bytes, params (string Name, string Value)[] headers) =>
        client.Call(HttpMethod.Post, "/v1/blobs", Content(bytes, "application/octet-stream"), headers);

    /// <returns>The digest of a paper that nobody uploaded before.</returns>
    public static async Task<string> NewPaper(this HttpClient client) =>
        (await client.Upload(Papers.Pdf())).Is(201).Text("sha256")!;

    /// <param name="mediaType">Sent as it is, even where it is none.</param>
    public static ByteArrayContent Content(object body, string? mediaType)
    {
        var content = new ByteArrayContent(body switch
        {
            byte[] bytes => bytes,
            string text => Encoding.UTF8.GetBytes(text),
            _ => JsonSerializer.SerializeToUtf8Bytes(body, JsonSerializerOptions.Web),
        });
        if (mediaType is not null) content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        return content;
    }
}
