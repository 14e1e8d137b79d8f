using System.Threading.RateLimiting;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;

namespace Privatization.Api.Integrations.Outbound;

/// <summary>How many streams of events there may be at once: for one caller, and in all on this node.</summary>
internal sealed class StreamPlaces(int perCaller, int inAll) : IDisposable
{
    private readonly ConcurrencyLimiter _inAll = new(new() { PermitLimit = inAll });

    private readonly PartitionedRateLimiter<string> _perCaller = PartitionedRateLimiter.Create<string, string>(
        caller => RateLimitPartition.GetConcurrencyLimiter(caller, _ => new() { PermitLimit = perCaller }));

    /// <returns>A place, to be given back.</returns>
    public OrProblem<IDisposable> Take(Caller caller)
    {
        var own = _perCaller.AttemptAcquire(caller.Id.ToString());
        if (!own.IsAcquired) return StreamProblems.TooManyStreams;
        var one = _inAll.AttemptAcquire();
        if (one.IsAcquired) return new Place(own, one);
        own.Dispose();
        return StreamProblems.NoMoreStreams;
    }

    public void Dispose()
    {
        _inAll.Dispose();
        _perCaller.Dispose();
    }

    private sealed class Place(RateLimitLease own, RateLimitLease one) : IDisposable
    {
        public void Dispose()
        {
            own.Dispose();
            one.Dispose();
        }
    }
}
