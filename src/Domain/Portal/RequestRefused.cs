using NodaTime;
using Privatization.Domain.Values;

namespace Privatization.Domain.Portal;

/// <summary>
/// Reg. §10, process 4: the service is refused because the authenticity of the applicant's EDS is not confirmed (ЭЦҚ түпнұсқалығының расталмауы).
/// The first and only fact of its case, which no stage begins.
/// </summary>
/// <param name="Reason">Which part of condition 2 is not met.</param>
/// <param name="Content">The digest of the request package.</param>
/// <param name="Signature">The digest of the evidence: the signature, and what it was judged by.</param>
public sealed record RequestRefused(
    CaseNumber Number,
    Guid RequestId,
    ProviderCode Provider,
    Pseudonym Applicant,
    Pseudonym Dwelling,
    Stock Stock,
    Track Track,
    BasisKind Basis,
    SignatureFault Reason,
    string Regulation,
    bool Pinned,
    Guid? Previous,
    Digest Content,
    Digest Signature,
    Instant At) : ApplicationEvent(At), ISignedFact
{
    Digest ISignedFact.Signed => Content;
}
