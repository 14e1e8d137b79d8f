using NodaTime;
using NodaTime.Text;
using Npgsql;
using Privatization.Storage.Documents;
using Privatization.Storage.Postgres;

namespace Privatization.Storage.Log;

/// <summary>What others are told of a fact: that it is there, and where. Its contents are to be read by those who may.</summary>
/// <param name="Sequence">Its place in the order of the whole store.</param>
/// <param name="Version">Its place in the case.</param>
/// <param name="Number">Null where the directory does not know the case.</param>
/// <param name="At">As the fact tells it; where its body cannot be read, when the store wrote it.</param>
public sealed record RecordedFact(
    long Sequence, Guid Id, Guid Application, long Version, FactType Type, string Provider, string? Number, Instant At);

/// <summary>
/// All facts in the order of the store, up to the high-water mark: below it nothing is under way any more, so that whoever reads on from a fact
/// misses none. It is the mark by which the views go.
/// </summary>
public static class FactLog
{
    public const string Mark = $"(select coalesce(max(last_seq_id), 0) from {MartenTables.Progress} where name = '{MartenTables.HighWaterMark}')";

    /// <summary>
    /// Facts with what is told of them. Where an append lost a race there is a tombstone, which is none. Of the bodies only the instant is read,
    /// and it is read as text: so no fact stands in the way of those behind it, whatever its body is, or its name.
    /// </summary>
    public static readonly string Facts =
        $"""
         (select e.seq_id, e.id, e.stream_id, e.version, e.type, e.tenant_id, entry.data ->> 'number' as number, e.data ->> 'at' as at, e.timestamp,
         entry.data ->> 'applicant' as applicant
         from {MartenTables.Events} e left join {MartenTables.Of<CaseEntry>()} entry on entry.id = e.stream_id
         where e.type <> 'tombstone')
         """;

    public const string Columns =
        "fact.seq_id, fact.id, fact.stream_id, fact.version, fact.type, fact.tenant_id, fact.number, fact.at, fact.timestamp";

    /// <summary>How many they are.</summary>
    public const int Width = 9;

    public static async Task<long> ReadMark(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"select {Mark}");
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>The first fact after a place, exclusive, of a stored name that is not among those known, if there is one up to the mark.</summary>
    /// <returns>With it the place up to which was looked: of a long log a piece at a time.</returns>
    public static async Task<(long? First, long UpTo)> FirstUnknown(NpgsqlDataSource database, string[] known, long after,
        CancellationToken cancellation)
    {
        const int piece = 50_000;
        var rows = await database.Read(
            parameters =>
                $"""
                 select (
                     select min(seq_id) from {MartenTables.Events}
                     where seq_id > {parameters.Next(after)} and seq_id <= least({Mark}, $1 + {piece}) and type <> all({parameters.Next(known)})),
                 least({Mark}, $1 + {piece})
                 """,
            row => (row.Maybe<long>(0), row.GetInt64(1)), cancellation);
        return rows[0];
    }

    /// <summary>The first facts that may be seen after one place, exclusive, up to another, inclusive.</summary>
    public static Task<List<RecordedFact>> Between(NpgsqlDataSource database, WhoMaySee sees, long after, long upTo, int limit,
        CancellationToken cancellation) =>
            database.Read(
                parameters =>
                    $"""
                     select {Columns} from {Facts} fact where seq_id > {parameters.Next(after)} and seq_id <= {parameters.Next(upTo)}
                         and {sees.Condition(parameters)}
                     order by seq_id limit {parameters.Next(limit)}
                     """,
                Read, cancellation);

    /// <summary>A row that begins with <see cref="Columns"/>.</summary>
    public static RecordedFact Read(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetGuid(1), row.GetGuid(2), row.GetInt64(3), FactType.OfStored(row.GetString(4)), row.GetString(5), row.Text(6),
        row.Text(7) is { } at && InstantPattern.ExtendedIso.Parse(at) is { Success: true, Value: var told } ? told : row.GetFieldValue<Instant>(8));
}
