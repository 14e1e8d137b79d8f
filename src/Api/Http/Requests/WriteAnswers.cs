using Privatization.Storage.Documents;
using Privatization.Storage.Text;

namespace Privatization.Api.Http.Requests;

/// <summary>Says over HTTP what came of a write.</summary>
internal static class WriteAnswers
{
    /// <param name="prepares">Only the bytes to be signed are asked for.</param>
    public static async Task<IResult> Write(this HttpContext http, Func<WriteRequest, Task<WriteResult>> work, bool prepares = false) =>
        (await WriteRequest.Read(http, prepares)).IsProblem(out var problem, out var request) ? problem : (await work(request)).ToHttp();

    public static IResult ToHttp(this WriteResult result) => result switch
    {
        WriteResult.Recorded { Answer: var answer } => new FirstAnswer(answer),
        WriteResult.Unchanged { Body: var body, Version: var version } => new AtVersion(body, version),
        WriteResult.ToSign { Bytes: var bytes } => Results.Json(bytes, Json.Wire),
        WriteResult.Refused { Problem: var problem } => problem,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>An answer as it was first given, and every time again.</summary>
    private sealed record FirstAnswer(IdempotencyRecord Answer) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = Answer.Status;
            response.ContentType = "application/json; charset=utf-8";
            if (Answer.ETag is not null) response.Headers.ETag = Answer.ETag;
            if (Answer.Location is not null) response.Headers.Location = Answer.Location;
            return response.WriteAsync(Answer.Body, httpContext.RequestAborted);
        }
    }

    private sealed record AtVersion(object Body, long? Version) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            if (Version is { } version) httpContext.Response.Headers.ETag = IfMatch.ETag(version);
            return Results.Json(Body, Json.Wire).ExecuteAsync(httpContext);
        }
    }
}
