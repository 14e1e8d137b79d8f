using Npgsql;

namespace Privatization;

/// <summary>How far the log of facts may be read, looked up once for all streams of this node.</summary>
public sealed class HighWaterMark(NpgsqlDataSource database, ILogger<HighWaterMark> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private volatile TaskCompletionSource _moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _sequence;

    public long Sequence => Volatile.Read(ref _sequence);

    /// <returns>Whether it is beyond the place; false where patience came to its end first.</returns>
    public async Task<bool> IsBeyond(long place, TimeSpan patience, CancellationToken cancellation)
    {
        var until = Task.Delay(patience, cancellation);
        while (Sequence <= place && !until.IsCompleted)
        {
            var moved = _moved.Task;
            if (Sequence <= place) await Task.WhenAny(moved, until);
        }
        return Sequence > place;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try { Move(await FactLog.ReadMark(database, stoppingToken)); }
            catch (OperationCanceledException) { /* is asked above */ }
            catch (Exception wrong) { log.LogWarning(wrong, "The high-water mark could not be read; it is read again."); }
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
