using Npgsql;

namespace Privatization.Tests.Driving;

/// <summary>What the tests ask of a database behind the service's back.</summary>
public static class Database
{
    public static async Task<IReadOnlyList<string>> Strings(this NpgsqlDataSource source, string query)
    {
        await using var command = source.CreateCommand(query);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync()) rows.Add(reader.GetString(0));
        return rows;
    }

    public static async Task Run(string connectionString, string statement)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Has the database do something before such a row is inserted.</summary>
    /// <param name="does">A statement of PL/pgSQL.</param>
    public static Task Before(string connectionString, string table, string when, string does) => Run(
        connectionString,
        $"""
         create function privatization.before_{table}() returns trigger language plpgsql as $$ begin {does}; return new; end $$;
         create trigger before_{table} before insert on privatization.{table} for each row when ({when})
             execute function privatization.before_{table}()
         """);

    public static async Task<T> Value<T>(string connectionString, string query)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(query, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
