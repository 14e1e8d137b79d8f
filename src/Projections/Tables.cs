using Weasel.Core;
using Weasel.Postgresql;

namespace Privatization;

/// <summary>Where everything is kept.</summary>
public static class Tables
{
    public const string Schema = "privatization";

    internal static PostgresqlObjectName Named(string name) => new(Schema, name, SchemaUtils.IdentifierUsage.General);
}
