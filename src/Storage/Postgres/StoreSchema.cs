using Weasel.Postgresql;

namespace Privatization.Storage.Postgres;

/// <summary>Where everything is kept.</summary>
public static class StoreSchema
{
    public const string Name = "privatization";

    public static PostgresqlObjectName Table(string name) => new(Name, name, SchemaUtils.IdentifierUsage.General);
}
