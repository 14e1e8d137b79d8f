using Privatization.Domain.Values;

namespace Privatization.Domain.Portal;

/// <summary>A family member as the facts have him: no name, no IIN. In the order of the package.</summary>
/// <param name="IsAdult">Housing law, art. 13(1): privatization needs his consent.</param>
/// <param name="Consent">Of an adult; null where the package holds none.</param>
public sealed record Relative(Pseudonym Person, FamilyRelation Relation, bool IsAdult, RelativeConsent? Consent = null);

/// <param name="Evidence">The digest of what the verdict on the signature rests on.</param>
/// <param name="Reason">Why the signature is not confirmed.</param>
public sealed record RelativeConsent(ConsentKind Kind, ConsentState State, Digest Document, Digest? Evidence = null, SignatureFault? Reason = null);

public enum ConsentState
{
    /// <summary>It bears the member's own EDS.</summary>
    Confirmed,

    NotConfirmed,

    /// <summary>It is on paper, by a notary: the executor looks at it.</summary>
    OnPaper,
}
