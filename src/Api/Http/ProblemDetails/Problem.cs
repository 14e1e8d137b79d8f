using System.Diagnostics;
using System.Text.Json;
using Privatization.Storage.Text;

namespace Privatization.Api.Http.ProblemDetails;

/// <summary>An answer that something cannot be done (RFC 9457), in the caller's language, with what can be done instead.</summary>
/// <param name="Code">Stable; the service serves a page for each.</param>
/// <param name="Title">What it is in short, the same every time.</param>
public sealed record Problem(string Code, int Status, Sentence Title, Sentence Detail) : IResult
{
    /// <summary>The paragraph of the regulation, or the article of another law, on which the answer stands.</summary>
    public string? Paragraph { get; init; }

    /// <summary>The case and the one who acts, where there is a case.</summary>
    public (Guid Id, Application Application, Official? Official)? Case { get; init; }

    public IReadOnlyList<ProblemFault> Errors { get; init; } = [];

    public int? RetryAfterSeconds { get; init; }

    /// <summary>Members of this problem alone.</summary>
    public IReadOnlyDictionary<string, object?> More { get; init; } = new Dictionary<string, object?>();

    public const string MediaType = "application/problem+json";

    /// <summary>The body alone.</summary>
    public byte[] Written(HttpContext http) => JsonSerializer.SerializeToUtf8Bytes(Body(http), Json.Wire);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        if (RetryAfterSeconds is { } seconds) response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (Status == StatusCodes.Status401Unauthorized && response.Headers.WWWAuthenticate.Count == 0) response.Headers.WWWAuthenticate = "Bearer";
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentLanguage = Language.Of(httpContext.Request);
        await response.WriteAsJsonAsync(Body(httpContext), Json.Wire, MediaType, httpContext.RequestAborted);
    }

    private Dictionary<string, object?> Body(HttpContext http)
    {
        var language = Language.Of(http.Request);
        var body = new Dictionary<string, object?>
        {
            ["type"] = $"{Origin(http.Request)}/problems/{Code}",
            ["title"] = Title.In(language),
            ["status"] = Status,
            ["detail"] = Detail.In(language),
            ["code"] = Code,
            ["traceId"] = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier,
        };
        if (Case is var (id, application, official))
        {
            body["regulation"] =
                new { Version = application.Regulation, Paragraph, application.Position?.Stage, application.Position?.Step };
            body["allowedActions"] = AllowedAction.Of(id, application, official).Where(action => action.Objection is null);
        }
        else if (Paragraph is ['§', ..]) body["regulation"] = new { Version = (string?)null, Paragraph };
        else if (Paragraph is not null) body["law"] = Paragraph;
        if (Errors.Count > 0) body["errors"] = Errors.Select(error => new { error.Pointer, error.Code, Detail = error.Detail.In(language) });
        foreach (var (name, value) in More) body[name] = value;
        return body;
    }

    // A request that was turned down may have no host, or what is none.
    private static string Origin(HttpRequest request) =>
        $"{request.Scheme}://{request.Host}" is var origin && Uri.TryCreate(origin, UriKind.Absolute, out _) ? origin : "";
}

/// <summary>One fault of the input, at a JSON pointer (or <c>?name</c> for a query parameter).</summary>
public sealed record ProblemFault(string Pointer, string Code, Sentence Detail);

/// <summary>kk, ru or en, as the caller prefers.</summary>
internal static class Language
{
    public static string Of(HttpRequest request, string otherwise = "en") =>
        request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString().Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(language => language is "kk" or "ru" or "en") ?? otherwise;
}
