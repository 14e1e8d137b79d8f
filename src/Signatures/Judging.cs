namespace Privatization.Signatures;

/// <summary>What an authenticity means for a verdict.</summary>
/// <param name="delegates">National algorithms that are not computed here are somebody else's to verify.</param>
internal sealed class Judging(bool delegates)
{
    public Reason? Of(Authenticity authenticity, AlgorithmId algorithm) => authenticity switch
    {
        Authenticity.Genuine => null,
        Authenticity.Wrong => Reasons.WrongValue,
        Authenticity.Weak => Reasons.WeakAlgorithm,
        _ => OfUnsupported(algorithm.Oid),
    };

    public Reason? OfUnsupported(string oid)
    {
        if (!oid.StartsWith(Oids.Kazakh, StringComparison.Ordinal)) return Reasons.UnknownAlgorithm;
        return delegates ? null : PassingReasons.NotComputable;
    }
}
