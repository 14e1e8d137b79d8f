using NodaTime;

namespace Privatization.Signatures;

/// <summary>Verifies here: RSA and ECDSA by the platform, GOST R 34.10-2015 by <see cref="Gost"/>.</summary>
internal sealed class BuiltInVerifier : ISignatureVerifier
{
    private const string Name = "built-in", Version = "1";

    private readonly Verification _verification;
    private readonly RevocationSources _sources;
    private readonly IClock _clock;

    internal BuiltInVerifier(Verification verification, RevocationSources sources, IClock clock) =>
        (_verification, _sources, _clock) = (verification, sources, clock);

    public async Task<Verdict> Verify(ReadOnlyMemory<byte> content, ReadOnlyMemory<byte> cms, Instant at, Expected expected,
        CancellationToken cancellation)
    {
        var inspection = _verification.Inspect(content, cms, at, expected);
        // Nobody is asked on behalf of a certificate that is not of a pinned root.
        var answers = inspection.Fault is null ? await _sources.Ask(inspection.Path, cancellation) : new([], []);
        var now = _clock.GetCurrentInstant();
        var evidence = new Evidence(
            Name, Version, at, now, cms.ToArray(), [.. inspection.Path.Skip(1).Select(Published.Of)], [.. answers.Crls.Select(crl => crl.Published)],
            [.. answers.OcspResponses.Select(response => response.Bytes.ToArray())]);
        return (inspection.Fault ?? answers.Judge(inspection.Path, at, now)) is { } reason
            ? Verdict.Of(reason, evidence)
            : new Verdict.Confirmed(inspection.Signer, evidence);
    }
}
