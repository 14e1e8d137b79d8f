using Privatization.Storage.Text;

namespace Privatization.Api.Http.Requests;

/// <summary>What the caller signs with the EDS: a detached CMS over these bytes is the <c>signature</c> of the act.</summary>
/// <param name="Sha256">Of the bytes.</param>
public sealed record BytesToSign(byte[] Bytes, Digest Sha256)
{
    public static IResult Answer(byte[] bytes) => new Uncached(new(bytes, Digest.Of(bytes)));

    private sealed record Uncached(BytesToSign Body) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.CacheControl = "no-store";
            return Results.Json(Body, Json.Stored).ExecuteAsync(httpContext);
        }
    }
}
