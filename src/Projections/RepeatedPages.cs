using JasperFx.Events;
using Marten;
using Marten.Services;
using Npgsql;

namespace Privatization.Projections;

/// <summary>
/// A page of facts that comes again was not committed. Where that is not the store's fault but lies in the rows of one case (a value that no index
/// can hold, a constraint), they are found by writing those of each case alone, for trial, once all of them together were refused.
/// </summary>
internal sealed class RepeatedPages
{
    private readonly Dictionary<string, long> _last = [];

    /// <summary>Whether the page has been told before.</summary>
    /// <param name="events">Of one provider, in order.</param>
    public bool Has(string provider, IReadOnlyList<IEvent> events)
    {
        var again = _last.TryGetValue(provider, out var last) && events[0].Sequence <= last;
        _last[provider] = events[^1].Sequence;
        return again;
    }

    /// <param name="write">Queues the rows.</param>
    /// <returns>Why PostgreSQL will never take them; null where it does.</returns>
    /// <exception cref="NpgsqlException">The store is at fault.</exception>
    public static async Task<PostgresException?> Refusal(
        IQuerySession session, string provider, Action<IDocumentOperations> write, CancellationToken cancellation)
    {
        await using var connection = session.Database.CreateConnection();
        await connection.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var options = SessionOptions.ForTransaction(transaction);
        options.TenantId = provider;
        await using var trial = session.DocumentStore.LightweightSession(options);
        write(trial);
        try { await trial.SaveChangesAsync(cancellation); }
        catch (Exception fault) when (DataFault(fault) is { } refused) { return refused; }
        await transaction.RollbackAsync(cancellation);
        return null;
    }

    /// <summary>SQLSTATE classes of values, of constraints and of limits: they do not pass.</summary>
    private static PostgresException? DataFault(Exception? fault) => fault switch
    {
        null => null,
        // Of who was first in a race, and not of what was written.
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => null,
        PostgresException { SqlState: ['2', '2' or '3', ..] or ['5', '4', ..] } refused => refused,
        _ => DataFault(fault.InnerException),
    };
}
