using System.Net.Http.Headers;
using System.Text.Json;

namespace Privatization.Tests.Driving;

/// <summary>An answer as it came over the wire.</summary>
public sealed record Reply(int Status, byte[] Bytes, string? MediaType, HttpResponseHeaders Headers)
{
    public string Body => System.Text.Encoding.UTF8.GetString(Bytes);

    public JsonElement Json => JsonElement.Parse(Body);

    public string? ETag => Headers.ETag?.ToString();

    public string? Location => Headers.Location?.ToString();

    public string? Code => Text("code");

    public long Version => Json.GetProperty("version").GetInt64();

    public Guid Id => Json.GetProperty("id").GetGuid();

    public IReadOnlyList<JsonElement> Items => [.. Json.GetProperty("items").EnumerateArray()];

    /// <summary>The member at a path as <c>draft.document</c>; null where there is none.</summary>
    public string? Text(string path)
    {
        var element = Json;
        foreach (var name in path.Split('.'))
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element)) return null;
        return element.ToString();
    }

    public Reply Is(int status)
    {
        Status.Should().Be(status, "{0}", Body);
        return this;
    }

    public Reply Is(int status, string code)
    {
        Is(status).MediaType.Should().Be("application/problem+json");
        Code.Should().Be(code);
        return this;
    }
}
