using NodaTime;
using Npgsql;
using Privatization.Storage.Documents;
using Privatization.Storage.Postgres;

namespace Privatization.Storage.Log;

/// <summary>
/// A case that a view could not read on, and set aside: what the view says of it is of before that fact. It stays on record when it is read again.
/// </summary>
/// <param name="Number">Null where the directory does not know the case.</param>
/// <param name="Sequence">Of the first fact that could not be read, in the order of the store, as <paramref name="Version"/> in the case.</param>
/// <param name="Fact">Its stored name.</param>
/// <param name="Reason">The kind of fault, for those who mend it; no value of the record.</param>
/// <param name="From">From when on, inclusive, answers without the fact are incomplete.</param>
/// <param name="SetAsideAt">Real time, as <paramref name="RepairedAt"/>.</param>
/// <param name="RepairedAt">When the view read all of the case again; null while it is set aside.</param>
public sealed record SetAsideCase(
    string View, Guid Application, string? Number, string Provider, long Sequence, long Version, string Fact, string Reason,
    Instant From, Instant SetAsideAt, Instant? RepairedAt)
{
    private const string Columns =
        "aside.view, aside.application, entry.data ->> 'number', aside.tenant_id, aside.sequence, aside.version, aside.fact, aside.reason, "
        + "aside.from_at, aside.set_aside_at, aside.repaired_at";

    private static readonly string Joined =
        $"{SetAsideTable.Name} aside left join {MartenTables.Of<CaseEntry>()} entry on entry.id = aside.application";

    /// <summary>Those that are set aside now, in the order of their facts.</summary>
    public static Task<List<SetAsideCase>> Standing(NpgsqlDataSource database, CancellationToken cancellation) => database.Read(
        _ => $"select {Columns} from {Joined} where aside.repaired_at is null order by aside.sequence, aside.view", Read, cancellation);

    /// <summary>Whether one of the views has set the case aside now.</summary>
    public static async Task<bool> Stands(NpgsqlDataSource database, Guid application, string[] views, CancellationToken cancellation) =>
        await database.Read(
            parameters =>
                $"""
                 select true from {SetAsideTable.Name}
                 where application = {parameters.Next(application)} and view = any({parameters.Next(views)}) and repaired_at is null limit 1
                 """,
            _ => true, cancellation) is not [];

    /// <summary>All that ever were, the newest first, before a place in that order.</summary>
    public static Task<List<SetAsideCase>> Page(
        NpgsqlDataSource database, (Instant At, long Sequence, string View)? before, int limit, CancellationToken cancellation) => database.Read(
        parameters =>
            $"""
             select {Columns} from {Joined}
             {(before is var (at, sequence, view)
                 ? "where (aside.set_aside_at, aside.sequence, aside.view) < "
                     + $"({parameters.Next(at)}, {parameters.Next(sequence)}, {parameters.Next(view)})"
                 : "")}
             order by aside.set_aside_at desc, aside.sequence desc, aside.view desc limit {parameters.Next(limit)}
             """,
        Read, cancellation);

    /// <summary>The numbers of the cases that an answer lacks, or tells as they stood before: those of them that may be seen.</summary>
    /// <param name="views">The views that the answer is of.</param>
    /// <param name="at">The instant of which it speaks.</param>
    public static Task<List<string>> Missing(
        NpgsqlDataSource database, string[] views, WhoMaySee sees, Instant at, int limit, CancellationToken cancellation) => database.Read(
        parameters =>
            $"""
             select distinct number from (
                 select coalesce(entry.data ->> 'number', aside.application::text) as number, aside.tenant_id, entry.data ->> 'applicant' as applicant
                 from {Joined}
                 where aside.repaired_at is null and aside.view = any({parameters.Next(views)}) and aside.from_at <= {parameters.Next(at)}) missing
             where {sees.Condition(parameters)} order by number limit {parameters.Next(limit)}
             """,
        row => row.GetString(0), cancellation);

    private static SetAsideCase Read(NpgsqlDataReader row) => new(
        row.GetString(0), row.GetGuid(1), row.Text(2), row.GetString(3), row.GetInt64(4), row.GetInt64(5), row.GetString(6), row.GetString(7),
        row.GetFieldValue<Instant>(8), row.GetFieldValue<Instant>(9), row.Maybe<Instant>(10));
}
