using System.Text;
using System.Text.Json;
using NodaTime;

namespace Privatization.Signatures;

/// <summary>
/// Leaves to an NCANode server (v3) what the built-in verifier does not compute (GOST 34.310-2004) and the questions about revocation. All else is
/// checked here: the server compares no IIN and looks at no purpose, path or time of signing.
/// </summary>
public sealed class NcaNode : ISignatureVerifier
{
    private const string Name = "ncanode", Version = "1";

    private readonly Verification _verification;
    private readonly Fetching _fetching;
    private readonly Uri _address;
    private readonly IClock _clock;

    internal NcaNode(Verification verification, Fetching fetching, Uri server, IClock clock) =>
        (_verification, _fetching, _address, _clock) = (verification, fetching, new(server, "cms/verify"), clock);

    public async Task<Verdict> Verify(ReadOnlyMemory<byte> content, ReadOnlyMemory<byte> cms, Instant at, Expected expected,
        CancellationToken cancellation)
    {
        var inspection = _verification.Inspect(content, cms, at, expected, delegates: true);
        var answer = inspection.Fault is null ? await Ask(content, cms, cancellation) : null;
        var evidence = new Evidence(
            Name, Version, at, _clock.GetCurrentInstant(), cms.ToArray(), [.. inspection.Path.Skip(1).Select(Published.Of)], [], [], answer);
        var reason = inspection.Fault ?? (answer is null ? PassingReasons.NcaNodeUnreachable : NcaNodeAnswer.Judge(answer, inspection));
        return reason is null ? new Verdict.Confirmed(inspection.Signer, evidence) : Verdict.Of(reason, evidence);
    }

    // Without revocationCheck the server checks no revocation at all.
    private async Task<string?> Ask(ReadOnlyMemory<byte> content, ReadOnlyMemory<byte> cms, CancellationToken cancellation)
    {
        var question = JsonSerializer.SerializeToUtf8Bytes(new
        {
            cms = Convert.ToBase64String(cms.Span),
            data = Convert.ToBase64String(content.Span),
            revocationCheck = new[] { "OCSP", "CRL" },
        });
        return await _fetching.Post(_address, question, "application/json", cancellation) is { } answer ? Encoding.UTF8.GetString(answer) : null;
    }
}
