using Privatization.Domain.Values;

namespace Privatization.Domain;

/// <summary>Reg. §5, §10: whether an act bears the EDS of the one who does it.</summary>
public readonly record struct SignatureStatus
{
    private SignatureStatus(Digest evidence) => Evidence = evidence;

    /// <summary>The digest under which the evidence of the signature is kept; null where there is no signature.</summary>
    public Digest? Evidence { get; }

    /// <summary>It bears none.</summary>
    public static SignatureStatus Missing => default;

    /// <summary>It bears one that is not verified yet: what the procedure objects to is said before. What is decided so is not recorded.</summary>
    public static SignatureStatus Pending { get; } = new(default(Digest));

    /// <summary>It bears one that was confirmed.</summary>
    public static SignatureStatus Confirmed(Digest evidence) => new(evidence);
}
