using Npgsql;
using Privatization.Storage.Log;

namespace Privatization.Api.Integrations.Outbound;

/// <summary>How far the log of facts may be read, looked up once for all streams of this node.</summary>
internal sealed class HighWaterMark(NpgsqlDataSource database, ILogger<HighWaterMark> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private volatile TaskCompletionSource _moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _sequence;

    public long Sequence => Volatile.Read(ref _sequence);

    /// <summary>Waits until it moves, where it is not beyond the place already.</summary>
    /// <returns>Whether it is beyond the place now.</returns>
    public async Task<bool> IsBeyond(long place, TimeSpan patience, CancellationToken cancellation)
    {
        // In this order: a move between the two is not missed.
        var moved = _moved.Task;
        if (Sequence <= place) await moved.WaitAsync(patience, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return Sequence > place;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try { Move(await FactLog.ReadMark(database, stoppingToken)); }
            catch (OperationCanceledException) { /* is asked above */ }
            catch (Exception fault) { log.LogWarning(fault, "The high-water mark could not be read; it is read again."); }
            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Move(long sequence)
    {
        if (sequence == Sequence) return;
        Volatile.Write(ref _sequence, sequence);
        Interlocked.Exchange(ref _moved, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }
}
