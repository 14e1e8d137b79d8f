using Npgsql;
using Privatization.Projections;
using Privatization.Tests.Driving;

namespace Privatization.Tests.PersonalData;

/// <summary>All tables of a database: facts, views, documents, messages, and what else there is.</summary>
public static class CanaryTables
{
    /// <summary>Where persons are, and nowhere else.</summary>
    public static readonly string[] OfPersons = ["privatization.blobs", "privatization.blob_chunks", PersonTable.Name];

    /// <summary>What the planner keeps of columns and of expressions: values that are frequent, and bounds of histograms.</summary>
    private const string Samples = "pg_stats";

    public static async Task LookAt(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        foreach (var table in (await Tables(source)).Except(OfPersons))
            await EachRow(source, table, row => Canaries.LookAt($"the table {table}", row));
        await EachRow(source, Samples, row => Canaries.LookAt("the samples of the planner", row));
    }

    /// <returns>Those where a person is.</returns>
    public static async Task<IReadOnlyList<string>> WithPersons(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        var found = new HashSet<string>();
        foreach (var table in await Tables(source))
            await EachRow(source, table, row => { if (Canaries.IsIn(row)) found.Add(table); });
        await using var analyze = source.CreateCommand("analyze");
        await analyze.ExecuteNonQueryAsync();
        await EachRow(source, Samples, row => { if (Canaries.IsIn(row)) found.Add(Samples); });
        return [.. found];
    }

    private static async Task EachRow(NpgsqlDataSource source, string table, Action<string> look)
    {
        await using var command = source.CreateCommand($"select it::text from {table} it");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) look(reader.GetString(0));
    }

    private static Task<IReadOnlyList<string>> Tables(NpgsqlDataSource source) => source.Strings(
        """
        select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
        where table_schema in ('privatization', 'wolverine', 'public') and table_type = 'BASE TABLE'
        """);
}
