using System.Globalization;
using NodaTime;
using Npgsql;
using Privatization.Storage.Documents;
using Privatization.Storage.Postgres;

namespace Privatization.Api.Applicants.PersonalData;

/// <summary>
/// A row that was deleted stays in the file of its table until it is overwritten. Rewriting the tables that erasing deletes from (<c>vacuum
/// full</c>) leaves it in none of them, nor in their indexes. Each is locked meanwhile.
/// </summary>
internal static class Rewriting
{
    public const string Remains =
        "What remains: in the files of the tables dead rows, until they are overwritten (erase --vacuum rewrites these tables); the write-ahead "
        + "log and its archive; replicas that have not followed; backups and snapshots; logs of PostgreSQL, where they tell "
        + "parameters. Let them expire.";

    public const string RemainsRewritten =
        "What remains: the write-ahead log and its archive; replicas that have not followed; backups and snapshots; what the disk keeps of files "
        + "that were deleted; logs of PostgreSQL, where they tell parameters. Let them expire.";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1), Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Of PostgreSQL what was sampled of columns, before these were not sampled any more.</summary>
    private static readonly string[] Tables =
    [
        .. new[] { "persons_by_name", "blobs", "blob_chunks", "blob_holders" }.Select(table => $"{StoreSchema.Name}.{table}"),
        MartenTables.Of<Account>(), MartenTables.Of<AccountSession>(), MartenTables.Of<ProvenIin>(), MartenTables.Of<ReadMark>(),
        "pg_catalog.pg_statistic",
    ];

    /// <param name="tell">Which table it is at, how large it is, and how long it took.</param>
    /// <exception cref="InvalidOperationException">Something is in use; the message says what to do.</exception>
    public static async Task Run(NpgsqlDataSource database, Action<string> tell, CancellationToken cancellation)
    {
        tell("Each table is locked while it is rewritten: acts and reads wait, for about as long as copying it takes. "
            + "It needs that much room on the disk.");
        await using var connection = await database.OpenConnectionAsync(cancellation);
        // What the role may not rewrite PostgreSQL skips, and only warns of it.
        connection.Notice += (_, said) => tell(said.Notice.MessageText);
        // Whoever comes after us waits as well: so we do not wait for long.
        await Do(string.Create(CultureInfo.InvariantCulture, $"set lock_timeout = {(int)Patience.TotalMilliseconds}"));
        await OlderTransactions(connection, cancellation);
        foreach (var table in Tables)
        {
            var started = TimeProvider.System.GetTimestamp();
            var size = await Ask<string>(connection, $"select pg_size_pretty(pg_total_relation_size('{table}'))", cancellation);
            try { await Do($"vacuum (full, analyze) {table}"); }
            catch (PostgresException busy) when (busy.SqlState == PostgresErrorCodes.LockNotAvailable)
            {
                throw new InvalidOperationException($"{table} is in use, and was not rewritten: repeat erase --vacuum when less is done.", busy);
            }
            tell(string.Create(CultureInfo.InvariantCulture, $"{table}\t{size}\t{TimeProvider.System.GetElapsedTime(started).TotalSeconds:F1} s"));
        }

        async Task Do(string statement)
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    // A transaction that could still see the rows has them copied.
    private static async Task OlderTransactions(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        var now = await Ask<Instant>(connection, "select clock_timestamp()", cancellation);
        while (await Ask<long>(
            connection,
            """
            select count(*) from pg_stat_activity
            where backend_xmin is not null and pid <> pg_backend_pid() and datname = current_database() and xact_start < $1
            """,
            cancellation, now) > 0)
        {
            if (TimeProvider.System.GetElapsedTime(started) > Patience)
                throw new InvalidOperationException(
                    "A transaction is open that is older than this: it keeps the rows (pg_stat_activity). End it and repeat erase --vacuum.");
            await Task.Delay(Pause, cancellation);
        }
    }

    private static async Task<T> Ask<T>(NpgsqlConnection connection, string question, CancellationToken cancellation, params object[] values)
    {
        await using var command = new NpgsqlCommand(question, connection);
        foreach (var value in values) command.Parameters.AddWithValue(value);
        return (T)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
