using Privatization.Api.Http.Paths;
namespace Privatization.Api.Http.OpenApi;

/// <summary>The version of the API on every answer of it, and a page for people that talks to this origin alone.</summary>
internal static class DescribingHeaders
{
    private const string OwnOriginOnly =
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'";

    public static Task Add(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Path.StartsWithSegments(ApiPaths.Prefix, StringComparison.Ordinal)) http.Response.OnStarting(Version, http.Response);
        if (http.Request.Path.StartsWithSegments("/docs", StringComparison.Ordinal)) http.Response.Headers.ContentSecurityPolicy = OwnOriginOnly;
        return next(http);
    }

    private static Task Version(object response)
    {
        if (response is HttpResponse { StatusCode: >= 200 and < 400 } answered) answered.Headers[Headers.ApiVersion] = Description.Version;
        return Task.CompletedTask;
    }
}
