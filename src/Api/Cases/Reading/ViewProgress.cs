using NodaTime;
using Npgsql;
using Privatization.Projections;
using Privatization.Storage.Documents;
using Privatization.Storage.Log;
using Privatization.Storage.Postgres;

namespace Privatization.Api.Cases.Reading;

/// <summary>How far asynchronous views have come: of several, the slowest.</summary>
/// <param name="Sequence">The last fact held.</param>
/// <param name="At">When it was recorded; null before the first.</param>
/// <param name="NextAt">When the first fact was recorded that is not held yet; null where all are.</param>
/// <param name="SetsAside">Whether any case is set aside.</param>
internal sealed record ViewProgress(long Sequence, Instant? At, Instant? NextAt, bool SetsAside)
{
    /// <summary>An act under way may still record an instant this far back.</summary>
    private static readonly Duration Settled = Duration.FromSeconds(10);

    /// <summary>Whether there are facts that are not held yet.</summary>
    public bool Behind => NextAt is not null;

    /// <summary>Whether facts are not held that had been recorded so long before the instant.</summary>
    public bool IsBehind(Instant at, Duration lag) => NextAt + lag < at;

    public bool IsProvisional(Instant asOf, Instant now) => (Behind && !(asOf <= At)) || asOf > now - Settled;

    /// <summary>A view that is not running reads again what it passed over.</summary>
    /// <param name="to">The last fact it is to hold.</param>
    public static Task GoBack(NpgsqlDataSource database, string view, long to, CancellationToken cancellation) => database.Run(
        parameters =>
            $"""
             update {MartenTables.Progress} set last_seq_id = {parameters.Next(to)}
             where name = {parameters.Next(CaseViews.ProgressOf(view))} and last_seq_id > $1
             """,
        cancellation);

    public static async Task<ViewProgress> Of(NpgsqlDataSource database, IEnumerable<string> views, CancellationToken cancellation)
    {
        var rows = await database.Read(
            parameters =>
            {
                var (names, kept) = (parameters.Next(views.ToArray()), parameters.Next(views.Select(CaseViews.ProgressOf).ToArray()));
                return $"""
                    select p.sequence, e.timestamp,
                        (select timestamp from {MartenTables.Events} where seq_id > p.sequence order by seq_id limit 1),
                        exists (select from {SetAsideTable.Name} where view = any({names}) and repaired_at is null)
                    from (
                        select min(coalesce(last_seq_id, 0)) as sequence
                        from unnest({kept}) view left join {MartenTables.Progress} on name = view) p
                    left join {MartenTables.Events} e on e.seq_id = p.sequence
                    """;
            },
            row => new ViewProgress(row.GetInt64(0), row.Maybe<Instant>(1), row.Maybe<Instant>(2), row.GetBoolean(3)), cancellation);
        return rows[0];
    }
}
