namespace Privatization.Storage.Postgres;

/// <summary>Each provider is a tenant of the store, by its code.</summary>
public static class Tenants
{
    /// <summary>
    /// The tenant of a session that reads across providers, or what belongs to none. It owns no stream. There is no default tenant.
    /// </summary>
    public const string Oblast = "oblast";
}
