using Privatization.Api.Http.ProblemDetails;

namespace Privatization.Api.Applicants.Documents;

/// <summary>A page that people read and print: it runs no script and fetches nothing.</summary>
internal static class Page
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static bool IsWanted(HttpContext http)
    {
        foreach (var accepted in (http.Request.GetTypedHeaders().Accept ?? []).OrderByDescending(it => it.Quality ?? 1))
            if (accepted.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase)) return true;
            else if (accepted.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)) return false;
        return false;
    }

    /// <summary>Of the page: Kazakh where the caller does not say.</summary>
    public static string LanguageOf(HttpContext http) => Language.Of(http.Request, "kk");

    public static IResult Of(string html, HttpContext http)
    {
        http.Response.Headers.ContentSecurityPolicy = Policy;
        return Results.Content(html, "text/html; charset=utf-8");
    }
}
