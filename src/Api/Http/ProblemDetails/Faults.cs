using Microsoft.AspNetCore.Diagnostics;
using Npgsql;
using Privatization.Storage.Contents;
using Privatization.Storage.Log;

namespace Privatization.Api.Http.ProblemDetails;

/// <summary>What was not answered by an endpoint is answered as a problem too: faults of the framework, of the database, our own.</summary>
internal static class Faults
{
    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler(handler => handler.Run(http =>
            Of(http.Features.Get<IExceptionHandlerFeature>()?.Error, http.Request.Method).ExecuteAsync(http)));
        app.UseStatusCodePages(context => Of(context.HttpContext.Response.StatusCode) is { } problem
            ? problem.ExecuteAsync(context.HttpContext)
            : Task.CompletedTask);
    }

    private static Problem Of(Exception? error, string method) => error switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Problems.TooLarge,
        BadHttpRequestException { StatusCode: StatusCodes.Status408RequestTimeout } => Problems.TooSlow,
        BadHttpRequestException => Problems.MalformedBody,
        ContentAltered => Problems.ContentAltered,
        _ when IsOfStore(error) => HttpMethods.IsGet(method) ? Problems.StoreUnavailable : Problems.OutcomeUnknown,
        _ when StoredFacts.AreNewer(error) => Problems.NewerRecord,
        _ when IsUnreadable(error) => Problems.RecordUnreadable,
        _ => Problems.Internal,
    };

    private static Problem? Of(int status) => status switch
    {
        400 => Problems.MalformedBody,
        401 => Problems.Unauthorized,
        403 => Problems.Forbidden,
        404 => Problems.NotFound,
        405 => Problems.MethodNotAllowed,
        408 => Problems.TooSlow,
        413 => Problems.TooLarge,
        415 => Problems.UnsupportedMediaType,
        429 => Problems.TooManyRequests,
        _ => null,
    };

    /// <summary>Of the record. What others send is never read without its faults being told.</summary>
    private static bool IsUnreadable(Exception? error) =>
        error is UnreadableFact || (error is not null && IsUnreadable(error.InnerException));

    /// <summary>
    /// Whether the store is away, full, too slow or at fault itself: it passes, and whoever tries again later is answered. All else it says is
    /// of a statement of ours.
    /// </summary>
    private static bool IsOfStore(Exception? error) => error switch
    {
        null => false,
        PostgresException refused => refused.IsTransient || OfServer.Any(kind => refused.SqlState.StartsWith(kind, StringComparison.Ordinal)),
        NpgsqlException or TimeoutException or SpoolFault => true,
        AggregateException { InnerExceptions: var several } => several.Any(IsOfStore),
        _ => IsOfStore(error.InnerException),
    };

    /// <summary>
    /// How SQLSTATEs begin that tell of the server: no connection, resources (a full disk), an operator or a time-out, the system, its inside (a
    /// quota that is used up); and read-only, whether by a setting or, told as a missing right, by the file system.
    /// </summary>
    private static readonly string[] OfServer =
        ["08", "53", "57", "58", "XX", PostgresErrorCodes.ReadOnlySqlTransaction, PostgresErrorCodes.InsufficientPrivilege];
}
