using System.Text.Json;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Storage;
using Privatization.Storage.Documents;
using Privatization.Storage.Text;

namespace Privatization.Api.Cases.Acts;

/// <summary>The answers to an act.</summary>
public static class CaseAnswer
{
    public static IdempotencyRecord Created(Case body, WriteRequest asked) => new(
        asked.AnswerId ?? "", asked.BodyDigest.ToString(), StatusCodes.Status201Created, $"/v1/applications/{body.Id}", IfMatch.ETag(body.Version),
        JsonSerializer.Serialize(body, Json.Stored), StoreTime.Real);

    /// <summary>Nothing was recorded: the act was only tried, or said nothing new.</summary>
    /// <param name="version">At which the case stands; null where there is none.</param>
    public static IResult Unchanged(Case body, long? version) => new NothingRecorded(body, version);

    private sealed record NothingRecorded(Case Body, long? Version) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.CacheControl = "no-store";
            if (Version is { } version) httpContext.Response.Headers.ETag = IfMatch.ETag(version);
            return Results.Json(Body, Json.Stored).ExecuteAsync(httpContext);
        }
    }
}

/// <summary>An answer as it was first given, and every time again.</summary>
public sealed record StoredResponse(IdempotencyRecord Answer) : IResult
{
    public static IResult Again(IdempotencyRecord answer, WriteRequest asked) => Again(answer, asked.BodyDigest);

    public static IResult Again(IdempotencyRecord answer, Digest asked) =>
        answer.Asked == asked.ToString() ? RequestRefusal.In(answer) ?? new StoredResponse(answer) : Problems.KeyReused;

    public long? Version => Answer.ETag is { } etag && IfMatch.TryParse(etag, out var version) ? version : null;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Answer.Status;
        response.ContentType = "application/json; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        if (Answer.ETag is not null) response.Headers.ETag = Answer.ETag;
        if (Answer.Location is not null) response.Headers.Location = Answer.Location;
        return response.WriteAsync(Answer.Body, httpContext.RequestAborted);
    }
}
