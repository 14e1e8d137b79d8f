using System.Data.Common;
using Weasel.Core;
using Weasel.Core.Migrations;
using Weasel.Postgresql;
using DbCommandBuilder = Weasel.Core.DbCommandBuilder;

namespace Privatization.Storage.Postgres;

/// <summary>
/// What no reader of the log could get past is not let into it: Marten reads these columns of a fact before any view does, so that a view cannot
/// set its case aside. Of the body, which the views read themselves, nothing is asked here; nor of rows that are there already: with one of them
/// no service would start any more.
/// </summary>
internal sealed class ReadableRows() : FeatureSchemaBase("readable_rows", new PostgresqlMigrator())
{
    public override Type StorageType => typeof(ReadableRows);

    protected override IEnumerable<ISchemaObject> schemaObjects() => [new Check()];

    private sealed class Check() : SchemaObjectBase(StoreSchema.Table("mt_events_readable"))
    {
        private const string Table = MartenTables.Events;

        public override void WriteCreateStatement(Migrator migrator, TextWriter writer) => writer.WriteLine(
            $"""
             alter table {Table} add constraint mt_events_readable check (
                 bdata is null and timestamp between '0001-01-01' and '9999-12-31'
                 and (headers is null or jsonb_typeof(headers) in ('object', 'null'))) not valid;
             """);

        public override void WriteDropStatement(Migrator rules, TextWriter writer) =>
            writer.WriteLine($"alter table if exists {Table} drop constraint if exists mt_events_readable;");

        public override void ConfigureQueryCommand(DbCommandBuilder builder) =>
            builder.Append(
                "select count(*) from (select) one where exists ("
                + $"select from pg_constraint where conrelid = to_regclass('{Table}') and conname = 'mt_events_readable');");

        protected override DbCommandBuilder CreateCommandBuilder(DbConnection connection) => new(connection);
    }
}
