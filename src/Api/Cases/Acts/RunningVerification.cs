using Privatization.Signatures;

namespace Privatization.Api.Cases.Acts;

/// <summary>A signature that is being verified. Where nobody waits for it any more it is cancelled, and awaited all the same.</summary>
internal sealed class RunningVerification : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping;

    public RunningVerification(Func<CancellationToken, Task<Verdict?>> verify, CancellationToken cancellation)
    {
        _stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Verdict = verify(_stopping.Token);
    }

    /// <summary>Null where there is nothing to verify.</summary>
    public Task<Verdict?> Verdict { get; }

    public async ValueTask DisposeAsync()
    {
        if (!Verdict.IsCompleted) await _stopping.CancelAsync();
        // What became of it matters to whoever waited for it, and to nobody else.
        await Verdict.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        _stopping.Dispose();
    }
}
