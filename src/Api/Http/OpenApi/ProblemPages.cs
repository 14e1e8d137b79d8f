using System.Net;
using Privatization.Api.Http.ProblemDetails;

namespace Privatization.Api.Http.OpenApi;

/// <summary>The page behind each problem's <c>type</c>.</summary>
internal static class ProblemPages
{
    public static void MapProblemPages(this IEndpointRouteBuilder app)
    {
        app.MapGet("/problems", (IEnumerable<ModuleContract> modules) =>
            Html("Problems", string.Concat(Catalogue(modules).Select(it => $"<li><a href=\"/problems/{it.Code}\">{it.Code}</a> ({it.Status})</li>"))))
            .ExcludeFromDescription();
        app.MapGet("/problems/{code}", (string code, IEnumerable<ModuleContract> modules) => Catalogue(modules)
            .FirstOrDefault(it => it.Code == code) is { } problem ? Html(code, Page(problem)) : Problems.NotFound)
            .ExcludeFromDescription();
    }

    private static IEnumerable<Problem> Catalogue(IEnumerable<ModuleContract> modules) =>
        modules.SelectMany(module => module.Problems).DistinctBy(problem => problem.Code).OrderBy(problem => problem.Code, StringComparer.Ordinal);

    private static string Page(Problem problem) =>
        $"""
         <p>HTTP {problem.Status}{(problem.Paragraph is { } paragraph ? $" · {paragraph}" : "")}</p>
         {Told("kk", problem)}
         {Told("ru", problem)}
         {Told("en", problem)}
         """;

    private static string Told(string language, Problem problem) =>
        $"<h2 lang=\"{language}\">{WebUtility.HtmlEncode(problem.Title.In(language))}</h2>"
        + $"<p lang=\"{language}\">{WebUtility.HtmlEncode(problem.Detail.In(language))}</p>";

    private static IResult Html(string title, string body) => Results.Content(
        $"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>{title}</title><body><h1>{title}</h1>{body}</body></html>",
        "text/html; charset=utf-8");
}
