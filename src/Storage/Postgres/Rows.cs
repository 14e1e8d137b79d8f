using Npgsql;

namespace Privatization.Storage.Postgres;

/// <summary>Runs a statement that is made together with its parameters, and reads its rows.</summary>
public static class Rows
{
    /// <param name="sql">Makes the statement, and its parameters.</param>
    public static async Task<List<TRow>> Read<TRow>(
        this NpgsqlDataSource database, Func<NpgsqlParameterCollection, string> sql, Func<NpgsqlDataReader, TRow> read,
        CancellationToken cancellation)
    {
        await using var command = database.CreateCommand();
        command.CommandText = sql(command.Parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<TRow>();
        while (await reader.ReadAsync(cancellation)) rows.Add(read(reader));
        return rows;
    }

    public static async Task Run(this NpgsqlDataSource database, Func<NpgsqlParameterCollection, string> sql, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand();
        command.CommandText = sql(command.Parameters);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public static T? Maybe<T>(this NpgsqlDataReader row, int column) where T : struct => row.IsDBNull(column) ? null : row.GetFieldValue<T>(column);

    public static string? Text(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
