using NodaTime;
using Npgsql;

namespace Privatization;

/// <summary>How far an asynchronous view has come.</summary>
/// <param name="Sequence">The last fact it holds.</param>
/// <param name="Behind">Whether there are facts it does not hold yet.</param>
public sealed record ViewProgress(long Sequence, Instant? At, bool Behind)
{
    /// <summary>An act under way may still record an instant this far back.</summary>
    private static readonly Duration Settled = Duration.FromSeconds(10);

    public bool IsProvisional(Instant asOf, Instant now) => (Behind && !(asOf <= At)) || asOf > now - Settled;

    public static Task<ViewProgress> Of<TRow>(NpgsqlDataSource database, CancellationToken cancellation) where TRow : IntervalRow =>
        Of(database, [typeof(TRow).Name], cancellation);

    /// <summary>Of several views: how far the slowest has come.</summary>
    public static async Task<ViewProgress> Of(NpgsqlDataSource database, string[] views, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""
             select p.sequence, e.timestamp, coalesce((select max(seq_id) from {EventStore.Schema}.mt_events), 0) > p.sequence
             from (select min(coalesce(last_seq_id, 0)) as sequence from unnest($1) view left join {EventStore.Schema}.mt_event_progression on name = view) p
             left join {EventStore.Schema}.mt_events e on e.seq_id = p.sequence
             """);
        command.Parameters.AddWithValue(views.Select(view => $"{view}:All").ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return new(reader.GetInt64(0), reader.IsDBNull(1) ? null : reader.GetFieldValue<Instant>(1), reader.GetBoolean(2));
    }
}

/// <summary>Read your writes: a list asked with <c>?after=case@version</c> waits until it holds that version of that case.</summary>
public sealed class ReadYourWrites(NpgsqlDataSource database, CaseDirectory directory)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <param name="views">Those that the list asks.</param>
    public async Task<Problem?> Wait(HttpContext http, params string[] views)
    {
        if (http.Request.Query["after"] is not [{ } after]) return null;
        if (after.Split('@') is not [{ } case_, { } version_] || !Guid.TryParse(case_, out var id) || Cut.NumberOf(version_, "after").IsProblem(out _, out var number) || number is not { } version)
            return Problems.Query("after", new("<іс>@<нұсқа>", "<дело>@<версия>", "The id of a case, @, a version."));
        if (await directory.Find(id, http.Caller(), http.RequestAborted) is null || await SequenceOf(id, version, http.RequestAborted) is not { } sequence)
            return Problems.UnknownApplication;
        var started = TimeProvider.System.GetTimestamp();
        while ((await ViewProgress.Of(database, views, http.RequestAborted)).Sequence < sequence)
        {
            if (TimeProvider.System.GetElapsedTime(started) > Patience) return Problems.ViewBehind;
            await Task.Delay(Pause, http.RequestAborted);
        }
        return null;
    }

    private async Task<long?> SequenceOf(Guid id, long version, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"select seq_id from {EventStore.Schema}.mt_events where stream_id = $1 and version = $2");
        command.Parameters.AddWithValue(id);
        command.Parameters.AddWithValue(version);
        return (long?)await command.ExecuteScalarAsync(cancellation);
    }
}
