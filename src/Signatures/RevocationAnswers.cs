using NodaTime;

namespace Privatization.Signatures;

/// <summary>What was learned about the certificates of a path.</summary>
/// <param name="Fault">Who was to answer and did not, or not usably.</param>
internal sealed record RevocationAnswers(IReadOnlyList<Crl> Crls, IReadOnlyList<OcspResponse> OcspResponses, Reason? Fault = null)
{
    /// <summary>Revoked before the signing, by whichever answer, weighs most; then that somebody did not answer.</summary>
    /// <param name="at">The instant of signing.</param>
    /// <param name="now">When the answers were given, and have to be current.</param>
    public Reason? Judge(IReadOnlyList<Certificate> path, Instant at, Instant now)
    {
        Reason? unknown = null;
        for (var i = 0; i + 1 < path.Count; i++)
        {
            var (certificate, issuer) = (path[i], path[i + 1]);
            var revocations = Revocations(certificate, issuer, now).ToArray();
            if (revocations.Where(since => since <= at).Min() is { } since) return Reasons.Revoked(since);
            if (revocations is []) unknown ??= PassingReasons.NoSource;
        }
        return Fault ?? unknown;
    }

    // Each usable answer: since when the certificate is revoked, or null for good.
    private IEnumerable<Instant?> Revocations(Certificate certificate, Certificate issuer, Instant now)
    {
        foreach (var crl in Crls)
            if (crl.Fault(certificate, issuer, now) is null) yield return crl.Revoked(certificate);
        foreach (var response in OcspResponses)
            if (response.On(certificate, issuer, now).Answer is { Status: OcspAnswer.Good or OcspAnswer.Revoked } answer)
                yield return answer.RevokedAt;
    }
}
