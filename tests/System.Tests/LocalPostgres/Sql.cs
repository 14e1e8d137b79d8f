using Npgsql;

namespace Privatization.Tests.LocalPostgres;

internal static class Sql
{
    /// <summary>The one text that a statement answers with, if any.</summary>
    public static async Task<string?> Ask(string connectionString, string statement)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(statement);
        return await command.ExecuteScalarAsync() as string;
    }
}
