using Microsoft.AspNetCore.Diagnostics;
using Npgsql;

namespace Privatization;

/// <summary>What was not answered by an endpoint is answered as a problem too: faults of the framework, of the database, our own.</summary>
public static class Faults
{
    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler(handler => handler.Run(http => Of(http.Features.Get<IExceptionHandlerFeature>()?.Error).ExecuteAsync(http)));
        app.UseStatusCodePages(context => Of(context.HttpContext.Response.StatusCode) is { } problem
            ? problem.ExecuteAsync(context.HttpContext)
            : Task.CompletedTask);
    }

    private static Problem Of(Exception? error) => error switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Problems.TooLarge,
        BadHttpRequestException { StatusCode: StatusCodes.Status408RequestTimeout } => UploadProblems.TooSlow,
        BadHttpRequestException => Problems.MalformedBody,
        ContentAltered => UploadProblems.ContentAltered,
        _ when IsDatabaseGone(error) => Problems.StoreUnavailable,
        _ => Problems.Internal,
    };

    private static Problem? Of(int status) => status switch
    {
        400 => Problems.MalformedBody,
        401 => Problems.Unauthorized,
        403 => Problems.Forbidden,
        404 => Problems.NotFound,
        405 => Problems.MethodNotAllowed,
        408 => UploadProblems.TooSlow,
        413 => Problems.TooLarge,
        415 => Problems.UnsupportedMediaType,
        429 => Problems.TooManyRequests,
        _ => null,
    };

    private static bool IsDatabaseGone(Exception? error) => error switch
    {
        null => false,
        PostgresException refused => refused.IsTransient || refused.SqlState.StartsWith("57P", StringComparison.Ordinal) || refused.SqlState.StartsWith("53", StringComparison.Ordinal),
        NpgsqlException or TimeoutException => true,
        _ => IsDatabaseGone(error.InnerException),
    };
}
