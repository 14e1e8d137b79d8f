using Weasel.Postgresql;

namespace Privatization;

/// <summary>Where everything is kept.</summary>
public static class StoreSchema
{
    public const string Name = "privatization";

    internal static PostgresqlObjectName Table(string name) => new(Name, name, SchemaUtils.IdentifierUsage.General);
}
