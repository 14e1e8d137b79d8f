using Privatization.Api.Http.Bodies;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Storage.Text;

namespace Privatization.Api.Http.Requests;

/// <summary>What a caller asked, read once: the body with its digest, and the headers that make a write exact.</summary>
/// <param name="Path">With the method and the caller, what an Idempotency-Key belongs to.</param>
/// <param name="Prepares">Only the bytes to be signed are asked for: nothing is recorded, and no version is named.</param>
public sealed record WriteRequest(Caller Caller, string Path, byte[] Body, string? Key, string? IfMatch, bool ValidateOnly, bool Prepares = false)
{
    /// <summary>Contents of acts and packages are texts and names of documents, not documents.</summary>
    public const int MaxBody = 1024 * 1024;

    /// <summary>Of what was sent instead of a body that is read as a whole.</summary>
    public Digest? Upload { get; init; }

    public Digest BodyDigest => Upload ?? Digest.Of(Body);

    public string? AnswerId => Key is null ? null : Digest.Of(System.Text.Encoding.UTF8.GetBytes($"{Caller.Id}\nPOST\n{Path}\n{Key}")).ToString();

    public static async Task<OrProblem<WriteRequest>> Read(HttpContext http, bool prepares = false)
    {
        var request = http.Request;
        if (!request.HasJsonContentType()) return Problems.UnsupportedMediaType;
        if (KeyOf(request).IsProblem(out var problem, out var key)) return problem;
        if (request.Query["validateOnly"] is [{ } only] && only is not ("true" or "false"))
            return Problems.Query("validateOnly", new("true/false", "true/false", "true or false."));
        return await ReadBody(request, MaxBody) is { } body
            ? new WriteRequest(http.Caller(), request.Path, body, prepares ? null : key, request.Headers.IfMatch,
                request.Query["validateOnly"] == "true", prepares)
            : Problems.TooLarge;
    }

    /// <returns>The Idempotency-Key; null where there is none.</returns>
    public static OrProblem<string?> KeyOf(HttpRequest request)
    {
        var keys = request.Headers["Idempotency-Key"];
        return keys is ([] or [{ Length: > 0 and <= 255 }]) && !keys.ToString().Any(char.IsControl)
            ? (string?)keys : Header("Idempotency-Key", "1-255");
    }

    public static Problem Header(string name, string expected) => Problems.MalformedHeader with
    {
        Errors = [new($"#{name}", "malformed-header", new($"{name}: {expected}", $"{name}: {expected}", $"{name}: {expected}"))],
    };

    public static async Task<byte[]?> ReadBody(HttpRequest request, int max)
    {
        if (request.ContentLength > max) return null;
        // It grows with what arrives, not with what was announced.
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0;)
        {
            if (body.Length + read > max) return null;
            body.Write(buffer, 0, read);
        }
        return body.ToArray();
    }

    /// <summary>The body as the act it should be, or every fault of it.</summary>
    public OrProblem<T> As<T>() where T : class => As<T>(Body);

    public static OrProblem<T> As<T>(byte[] body) where T : class =>
        StrictJson.Read<T>(body, Json.Strict, out var faults) is { } act && faults is [] ? act : BodyProblem.Of(faults);
}
