using Privatization.Domain.Values;

namespace Privatization.Signatures;

/// <summary>What came of checking a signature. A verdict that is not <see cref="Unavailable"/> stands: asking again gives the same.</summary>
public abstract record Verdict
{
    private Verdict() { }

    /// <summary>
    /// The signature is the expected person's, over exactly these bytes, by a certificate that was valid and not revoked at the instant of signing.
    /// </summary>
    public sealed record Confirmed(Signer Signer, Evidence Evidence) : Verdict;

    /// <summary>It is not, and this is why.</summary>
    public sealed record NotConfirmed(Reason Reason, Evidence Evidence) : Verdict;

    /// <summary>Nothing is decided: somebody who has to be asked did not answer, or not usably. The act may be tried again.</summary>
    public sealed record Unavailable(Reason Why) : Verdict;

    internal static Verdict Of(Reason reason, Evidence evidence) => reason.Passing ? new Unavailable(reason) : new NotConfirmed(reason, evidence);
}

/// <summary>Whose signature it is, as his registration certificate has it.</summary>
/// <param name="Iin">12 digits; the centre's test certificates have such as fail the check digit.</param>
/// <param name="Bin">Of the organisation for which he signs.</param>
/// <param name="Serial">Of the certificate, hexadecimal.</param>
/// <param name="Certificate">SHA-256 of the certificate.</param>
/// <param name="ClaimedAt">The signingTime attribute, which the signer sets himself.</param>
public sealed record Signer(
    string Name, string? Iin, string? Organisation, string? Bin, string Serial, Digest Certificate, NodaTime.Instant NotBefore,
    NodaTime.Instant NotAfter, NodaTime.Instant? ClaimedAt);
