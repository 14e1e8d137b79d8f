using Marten;
using Privatization.Storage.Postgres;
using Weasel.Core;
using Weasel.Postgresql.Tables;

namespace Privatization.Storage.Deliveries;

/// <summary>
/// The tables of the <see cref="Outbox"/>: how far each subscription has come in the log of facts, and what it is still to be told of.
/// </summary>
public static class OutboxTables
{
    public const string Places = StoreSchema.Name + ".webhook_places";
    public const string Deliveries = StoreSchema.Name + ".webhook_deliveries";

    internal static IEnumerable<ISchemaObject> All => [PlaceTable(), DeliveryTable()];

    /// <summary>With the session's next commit; it is told of what comes after that place.</summary>
    public static void Begin(this IDocumentSession session, Guid webhook, long after) =>
        session.QueueSqlCommand($"insert into {Places} (webhook, after) values (?, ?)", webhook, after);

    /// <summary>With the session's next commit: what was still to be sent goes too.</summary>
    public static void End(this IDocumentSession session, Guid webhook) =>
        session.QueueSqlCommand($"delete from {Places} where webhook = ?", webhook);

    private static Table PlaceTable()
    {
        var table = new Table(StoreSchema.Table("webhook_places"));
        table.AddColumn<Guid>("webhook").AsPrimaryKey();
        table.AddColumn<long>("after").NotNull();
        return table;
    }

    private static Table DeliveryTable()
    {
        var table = new Table(StoreSchema.Table("webhook_deliveries"));
        table.AddColumn<Guid>("webhook").AsPrimaryKey()
            .ForeignKeyTo(
                StoreSchema.Table("webhook_places"), "webhook", "webhook_deliveries_of_place", CascadeAction.Cascade, CascadeAction.NoAction);
        table.AddColumn<long>("sequence").AsPrimaryKey();
        table.AddColumn<Guid>("application").NotNull();
        table.AddColumn<int>("tries").NotNull();
        table.AddColumn("due", "timestamptz");
        table.AddColumn("taken_until", "timestamptz");
        table.AddColumn("tried_at", "timestamptz");
        table.AddColumn<int>("status");
        table.AddColumn<string>("fault");
        table.Indexes.Add(new IndexDefinition("webhook_deliveries_of_case") { Columns = ["webhook", "application", "sequence"] });
        return table;
    }
}
