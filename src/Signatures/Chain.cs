using NodaTime;
using Privatization.Domain.Values;

namespace Privatization.Signatures;

/// <summary>The way from a signer to a pinned root (RFC 5280 §6.1), every certificate valid at the instant of signing.</summary>
/// <param name="at">The instant of signing.</param>
/// <param name="others">Issuers that came with the signature or are configured; nothing is believed of them.</param>
internal sealed class Chain(Trust trust, IEnumerable<Certificate> others, Instant at, Judging judging)
{
    private readonly Certificate[] _others = [.. others, .. trust.Intermediates];
    private readonly HashSet<Digest> _seen = [];

    /// <summary>Signer first, root last.</summary>
    public List<Certificate> Path { get; } = [];

    /// <returns>Why there is none; null where <see cref="Path"/> leads to a root.</returns>
    public Reason? Find(Certificate signer)
    {
        Path.Add(signer);
        return Lead(signer);
    }

    private Reason? Lead(Certificate subject)
    {
        Reason? first = null;
        foreach (var (issuer, isRoot) in Issuers(subject))
        {
            var fault = Judge(subject, issuer);
            if (fault is null)
            {
                Path.Add(issuer);
                fault = isRoot ? null : Lead(issuer);
                if (fault is null) return null;
                Path.RemoveAt(Path.Count - 1);
            }
            first ??= fault;
        }
        return first ?? (Path.Count == 1 && subject.Subject.Is(subject.Issuer) ? Reasons.SelfSigned : Reasons.UnknownIssuer);
    }

    // Each issuer is tried once: a signature may bring certificates that issue each other.
    private IEnumerable<(Certificate Issuer, bool IsRoot)> Issuers(Certificate subject)
    {
        foreach (var root in trust.Roots)
            if (root.Subject.Is(subject.Issuer)) yield return (root, true);
        foreach (var other in _others)
            if (other.Subject.Is(subject.Issuer) && !other.Is(subject) && !trust.Roots.Any(other.Is) && _seen.Add(other.Digest))
                yield return (other, false);
    }

    private Reason? Judge(Certificate subject, Certificate issuer)
    {
        if (judging.Of(trust.Issued(subject, issuer), subject.Signed.AlgorithmId) is { } forged)
            return forged == Reasons.WrongValue ? Reasons.NotOfIssuer : forged;
        if (!issuer.IsAuthority || !issuer.Usage.HasFlag(KeyUsage.CertificateSigning)) return Reasons.IssuerNoAuthority;
        if (issuer.PathLength < Path.Skip(1).Count(it => !it.Subject.Is(it.Issuer))) return Reasons.PathTooLong;
        if (!issuer.IsUnderstood) return Reasons.CriticalExtension;
        return at < issuer.NotBefore || at > issuer.NotAfter ? Reasons.IssuerNotValid : null;
    }
}
