using NodaTime;
using Npgsql;
using Privatization.Storage.Postgres;
using Weasel.Postgresql.Tables;

namespace Privatization.Storage.Documents;

/// <summary>
/// How far the clock of a sandbox is ahead of real time: one row for all nodes, which only grows. Without it the clock was never moved.
/// </summary>
public static class TimeOffset
{
    private const string Name = "clock_offset";

    internal static Table Table
    {
        get
        {
            var table = new Table(StoreSchema.Table(Name));
            table.AddColumn<int>("id").AsPrimaryKey();
            table.AddColumn<long>("microseconds").NotNull();
            return table;
        }
    }

    /// <returns>Null where the clock was never moved, or there are no tables yet.</returns>
    public static async Task<Duration?> Read(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"select microseconds from {StoreSchema.Name}.{Name}");
        try { return await command.ExecuteScalarAsync(cancellation) is long ahead ? Duration.FromTicks(ahead * 10) : null; }
        catch (PostgresException none)
            when (none.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        { return null; }
    }

    /// <returns>False where the clock is further ahead already.</returns>
    public static async Task<bool> Grow(NpgsqlDataSource database, Duration to, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""
             insert into {StoreSchema.Name}.{Name} as standing (id, microseconds) values (1, $1)
             on conflict (id) do update set microseconds = excluded.microseconds where standing.microseconds <= excluded.microseconds
             """);
        command.Parameters.AddWithValue(to.BclCompatibleTicks / 10);
        return await command.ExecuteNonQueryAsync(cancellation) == 1;
    }
}
