using NodaTime;
using Npgsql;
using Privatization.Storage.Documents;

namespace Privatization.Storage;

/// <summary>
/// The clock of a sandbox: real time and an offset that all nodes read from the database. It drives facts, sweeps, notices and the times of the
/// store; tokens, repeats and answers kept for them live in real time.
/// </summary>
public sealed class SimulatedClock(NpgsqlDataSource database) : TimeProvider, IClock
{
    private readonly Lock _moving = new();
    private Duration? _ahead;

    public Instant GetCurrentInstant()
    {
        lock (_moving) return SystemClock.Instance.GetCurrentInstant() + (_ahead ?? Duration.Zero);
    }

    public override DateTimeOffset GetUtcNow() => GetCurrentInstant().ToDateTimeOffset();

    public async Task Follow(CancellationToken cancellation)
    {
        var ahead = await TimeOffset.Read(database, cancellation) ?? Duration.Zero;
        // Of two readings the older may come last.
        lock (_moving) _ahead = Duration.Max(_ahead ?? ahead, ahead);
    }
}

public static class ClockOfAllNodes
{
    /// <summary>
    /// Whoever is about to ask for the time first takes up how far the clock was moved meanwhile, on whatever node. A real clock needs no such thing.
    /// </summary>
    public static Task Follow(this IClock clock, CancellationToken cancellation) =>
        clock is SimulatedClock simulated ? simulated.Follow(cancellation) : Task.CompletedTask;
}
