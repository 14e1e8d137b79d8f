using System.Data.Common;
using Weasel.Core;
using DbCommandBuilder = Weasel.Core.DbCommandBuilder;

namespace Privatization.Storage.Postgres;

/// <summary>
/// Columns of persons of which PostgreSQL keeps no samples: what ANALYZE finds there (frequent values, bounds of histograms) would stand in
/// <c>pg_statistic</c>, where nobody looks for persons and <c>erase</c> does not reach. Whatever was sampled before is dropped.
/// </summary>
/// <param name="columns">Each with its type.</param>
public sealed class Unsampled(string table, params IReadOnlyList<(string Name, string Type)> columns)
    : SchemaObjectBase(StoreSchema.Table($"{table}_unsampled"))
{
    public override void WriteCreateStatement(Migrator migrator, TextWriter writer)
    {
        // To say the type again rewrites nothing, and drops the samples.
        foreach (var (name, type) in columns)
            writer.WriteLine($"alter table {StoreSchema.Name}.{table} alter column {name} type {type}, alter column {name} set statistics 0;");
    }

    public override void WriteDropStatement(Migrator rules, TextWriter writer)
    {
        foreach (var (name, _) in columns)
            writer.WriteLine($"alter table if exists {StoreSchema.Name}.{table} alter column {name} set statistics -1;");
    }

    public override void ConfigureQueryCommand(DbCommandBuilder builder) => builder.Append(
        $"""
         select count(*) from (select) one where {columns.Count} = (
             select count(*) from pg_attribute
             where attrelid = to_regclass('{StoreSchema.Name}.{table}') and attname in ({Names}) and attstattarget = 0)
         and not exists (select from pg_stats where schemaname = '{StoreSchema.Name}' and tablename = '{table}' and attname in ({Names}));
         """);

    private string Names => string.Join(", ", columns.Select(column => $"'{column.Name}'"));

    protected override DbCommandBuilder CreateCommandBuilder(DbConnection connection) => new(connection);
}
