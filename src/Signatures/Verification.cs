using NodaTime;
using Privatization.Domain.Values;

namespace Privatization.Signatures;

/// <summary>The verification of signatures by their evidence alone.</summary>
public sealed class Verification(Trust trust, SignatureSettings settings)
{
    internal Inspection Inspect(ReadOnlyMemory<byte> content, ReadOnlyMemory<byte> cms, Instant at, Expected expected, bool delegates = false) =>
        Inspection.Of(content, cms, at, expected, trust, settings, [], delegates);

    /// <summary>
    /// Verifies once more what was verified, by the evidence and the pinned roots and nothing else: without network, without clock.
    /// </summary>
    public Verdict Again(Evidence evidence, ReadOnlyMemory<byte> content, Expected expected)
    {
        var certificates = evidence.Issuers.Select(issuer => Certificate.Read(issuer.Der)).OfType<Certificate>();
        var inspection = Inspection.Of(
            content, evidence.Cms, evidence.At, expected, new Trust(trust.Roots, []), settings, certificates,
            delegates: evidence.NcaNode is not null);
        var reason = inspection.Fault ?? (evidence.NcaNode is { } answer
            ? NcaNodeAnswer.Judge(answer, inspection)
            : Answers(evidence).Judge(inspection.Path, evidence.At, evidence.CheckedAt));
        return reason is null ? new Verdict.Confirmed(inspection.Signer, evidence) : Verdict.Of(reason, evidence);
    }

    private static RevocationAnswers Answers(Evidence evidence) => new(
        [.. evidence.Crls.Select(used => used.Der is { } der && Digest.Of(der) == used.Sha256 ? Crl.Read(der) : null).OfType<Crl>()],
        [.. evidence.OcspResponses.Select(der => OcspResponse.Read(der)).OfType<OcspResponse>()]);
}
