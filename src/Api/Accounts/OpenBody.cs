using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Storage.Text;

namespace Privatization.Api.Accounts;

/// <summary>The bodies of calls that anyone may make: no case, no Idempotency-Key.</summary>
internal static class OpenBody
{
    /// <summary>A password, a challenge and a signature: no more is sent here.</summary>
    public const int MaxSize = 64 * 1024;

    public static async Task<OrProblem<T>> Read<T>(HttpContext http) where T : class =>
        (await ReadBytes(http, MaxSize)).IsProblem(out var problem, out var body) ? problem : WriteRequest.As<T>(body);

    public static async Task<OrProblem<byte[]>> ReadBytes(HttpContext http, int maxSize)
    {
        if (!http.Request.HasJsonContentType()) return Problems.UnsupportedMediaType;
        return await WriteRequest.ReadBody(http.Request, maxSize) is { } body ? body : Problems.TooLarge;
    }

    public static IResult Created<T>(T body) => Results.Json(body, Json.Wire, statusCode: StatusCodes.Status201Created);
}
