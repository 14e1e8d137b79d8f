using Marten;
using Privatization.Storage.Postgres;
using Weasel.Postgresql.Tables;

namespace Privatization.Storage.Log;

/// <summary>Which cases views have set aside. A row is written with the view's own progress, so that nothing is passed over without it.</summary>
public static class SetAsideTable
{
    public const string Name = StoreSchema.Name + "." + Unqualified;

    private const string Unqualified = "set_aside_cases";

    internal static Table Table
    {
        get
        {
            var table = new Table(StoreSchema.Table(Unqualified));
            table.AddColumn<string>("view").AsPrimaryKey();
            table.AddColumn<Guid>("application").AsPrimaryKey();
            table.AddColumn("set_aside_at", "timestamptz").AsPrimaryKey().DefaultValueByExpression("clock_timestamp()");
            table.AddColumn<string>("tenant_id").NotNull();
            table.AddColumn<long>("sequence").NotNull();
            table.AddColumn<long>("version").NotNull();
            table.AddColumn<string>("fact").NotNull();
            table.AddColumn<string>("reason").NotNull();
            table.AddColumn("from_at", "timestamptz").NotNull();
            table.AddColumn("repaired_at", "timestamptz");
            table.Indexes.Add(new IndexDefinition("set_aside_cases_standing")
            {
                Columns = ["application", "view"],
                IsUnique = true,
                Predicate = "repaired_at is null",
            });
            return table;
        }
    }

    /// <summary>With the session's next commit; nothing where the view has set it aside already.</summary>
    public static void SetAside(this IDocumentOperations session, string view, UnreadableFact why) => session.QueueSqlCommand(
        $"""
         insert into {Name} (view, application, tenant_id, sequence, version, fact, reason, from_at) values (?, ?, ?, ?, ?, ?, ?, ?)
         on conflict do nothing
         """,
        view, why.Fact.StreamId, why.Fact.TenantId, why.Fact.Sequence, why.Fact.Version, why.Fact.EventTypeName, why.Why, why.At);

    /// <summary>A condition on rows of a view, where they have <c>application</c>: the view has not set their case aside.</summary>
    public static string NotSetAside(string view, string row) =>
        $"not exists (select from {Name} aside where aside.application = {row}.application and aside.view = '{view}' and aside.repaired_at is null)";

    /// <summary>With the session's next commit: the view has read all of these cases.</summary>
    public static void Repaired(this IDocumentOperations session, string view, params Guid[] applications)
    {
        if (applications is not [])
            session.QueueSqlCommand(
                $"update {Name} set repaired_at = clock_timestamp() where view = ? and application = any(?) and repaired_at is null",
                view, applications);
    }

    /// <summary>Which of the cases the view has set aside.</summary>
    public static async Task<HashSet<Guid>> SetAsideOf(
        this IQuerySession session, string view, Guid[] applications, CancellationToken cancellation) =>
        [.. await session.AdvancedSql.QueryAsync<Guid>(
            $"select application from {Name} where view = ? and application = any(?) and repaired_at is null", cancellation, view, applications)];
}
