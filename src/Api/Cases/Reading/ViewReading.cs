using NodaTime;
using Npgsql;
using Privatization.Api.Cases.Acts;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Storage.Log;
using Privatization.Storage.Postgres;

namespace Privatization.Api.Cases.Reading;

/// <summary>What an answer of views says of itself.</summary>
/// <param name="ThroughSequence">The last fact that it holds, by its place in the order of the whole store.</param>
/// <param name="Provisional">Of the past: whether facts of before that instant may still come.</param>
/// <param name="Stale">True where it was asked for although the views are behind; else absent.</param>
/// <param name="Incomplete">The numbers of cases that it may lack or tell as before, as their record cannot be read at present; else absent.</param>
internal sealed record ViewStatus(long ThroughSequence, bool? Provisional, bool? Stale, IReadOnlyList<string>? Incomplete);

/// <summary>Section <c>Views</c>.</summary>
/// <param name="Lag">How far views may be behind the instant that is asked for before lists say so instead of answering.</param>
internal sealed record ViewSettings(TimeSpan? Lag = null)
{
    public Duration MaxLag => Duration.FromTimeSpan(Lag ?? TimeSpan.FromSeconds(2));
}

/// <summary>
/// What every answer of views has in common. It waits for a write of one's own (<c>?after=case@version</c>), and it never passes off what is
/// behind for what is asked: of an instant beyond the views it is refused, unless what is there is asked for (<c>?allowStale=true</c>).
/// </summary>
internal sealed class ViewReading(NpgsqlDataSource database, CaseDirectory directory, ViewSettings settings, IClock clock)
{
    private const int MostNamed = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <param name="asOf">The instant of the past that is asked for; null for now.</param>
    /// <param name="views">Those that the answer is of.</param>
    public async Task<OrProblem<ViewStatus>> Ask(HttpContext http, Instant? asOf, params string[] views)
    {
        if (Query.OneOf(http, "allowStale", "true", "false").IsProblem(out var problem, out var allowStale)) return problem;
        if (await Wait(http, views) is { } behind) return behind;
        var now = clock.GetCurrentInstant();
        var at = asOf ?? now;
        var progress = await ViewProgress.Of(database, views, http.RequestAborted);
        var stale = progress.IsBehind(at, settings.MaxLag);
        if (stale && allowStale is not "true") return Problems.ViewBehind;
        var missing = progress.SetsAside ? await SetAsideCase.Missing(database, views, http.Caller().Sees, at, MostNamed, http.RequestAborted) : [];
        return new ViewStatus(
            progress.Sequence, asOf is { } past ? progress.IsProvisional(past, now) : null, stale ? true : null, missing is [] ? null : missing);
    }

    private async Task<Problem?> Wait(HttpContext http, string[] views)
    {
        if (http.Request.Query["after"] is not [{ } after]) return null;
        if (after.Split('@') is not [{ } case_, { } version_] || !Guid.TryParse(case_, out var id)
            || HistoryPoint.NumberOf(version_, "after").IsProblem(out _, out var number) || number is not { } version)
            return Problems.Query("after", new("<іс>@<нұсқа>", "<дело>@<версия>", "The id of a case, @, a version."));
        if (await directory.Find(id, http.Caller(), http.RequestAborted) is null
            || await SequenceOf(id, version, http.RequestAborted) is not { } sequence)
            return Problems.UnknownApplication;
        var started = TimeProvider.System.GetTimestamp();
        for (ViewProgress progress; (progress = await ViewProgress.Of(database, views, http.RequestAborted)).Sequence < sequence;)
        {
            // The view will not come to that version of a case that it has set aside: the answer says that it is incomplete.
            if (progress.SetsAside && await SetAsideCase.Stands(database, id, views, http.RequestAborted)) return null;
            if (TimeProvider.System.GetElapsedTime(started) > Patience) return Problems.ViewBehind;
            await Task.Delay(Pause, http.RequestAborted);
        }
        return null;
    }

    private async Task<long?> SequenceOf(Guid id, long version, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"select seq_id from {MartenTables.Events} where stream_id = $1 and version = $2");
        command.Parameters.AddWithValue(id);
        command.Parameters.AddWithValue(version);
        return (long?)await command.ExecuteScalarAsync(cancellation);
    }
}
