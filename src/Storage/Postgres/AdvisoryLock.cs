using Npgsql;

namespace Privatization.Storage.Postgres;

/// <summary>Lets transactions that are about the same thing pass one after another: what each has looked up still holds when it commits.</summary>
public static class AdvisoryLock
{
    /// <summary>Waits for those who came before, and is waited for until the transaction ends.</summary>
    public static async Task TakeAdvisoryLock(this NpgsqlConnection transaction, string thing, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select pg_advisory_xact_lock(hashtextextended($1, 0))", transaction);
        command.Parameters.AddWithValue(thing);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
