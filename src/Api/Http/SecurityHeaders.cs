namespace Privatization.Api.Http;

/// <summary>
/// On every answer, whatever answers: it is what it says it is, nobody is told where the reader was, and a browser that shows it fetches and
/// runs nothing, but for what a page asks for in a policy of its own.
/// </summary>
internal static class SecurityHeaders
{
    private const string Nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(() =>
        {
            AddTo(http.Response.Headers);
            return Task.CompletedTask;
        });
        return next(http);
    });

    public static void AddTo(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = Nothing;
    }
}
