using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Privatization.Signatures;

namespace Privatization.Tests.Cases.Acts;

/// <summary>Verifies as the service does, and tells what it was asked.</summary>
public sealed class WatchedVerifier : ISignatureVerifier
{
    private ISignatureVerifier _inner = null!;
    private int _started, _ended;

    public int Started => _started;

    public int Ended => _ended;

    /// <summary>Whether it comes to no verdict until it is cancelled.</summary>
    public bool Hangs { get; set; }

    /// <summary>In the place of the service's own.</summary>
    public void PutBefore(IServiceCollection services)
    {
        var own = services.Last(service => service.ServiceType == typeof(ISignatureVerifier));
        services.AddSingleton<ISignatureVerifier>(provider =>
        {
            _inner = (ISignatureVerifier)own.ImplementationFactory!(provider);
            return this;
        });
    }

    public async Task<Verdict> Verify(ReadOnlyMemory<byte> content, ReadOnlyMemory<byte> cms, Instant at, Expected expected,
        CancellationToken cancellation)
    {
        Interlocked.Increment(ref _started);
        try
        {
            if (Hangs) await Task.Delay(Timeout.Infinite, cancellation);
            return await _inner.Verify(content, cms, at, expected, cancellation);
        }
        finally
        {
            Interlocked.Increment(ref _ended);
        }
    }
}
