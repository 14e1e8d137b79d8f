using NodaTime;

namespace Privatization;

/// <summary>Whether a signature was made with the EDS of the person who has the IIN.</summary>
public interface IProveIin
{
    /// <param name="content">What was to be signed.</param>
    /// <param name="cms">The detached signature.</param>
    Task<IinProof> Check(byte[] content, byte[] cms, Iin expected, Instant at, CancellationToken cancellation);
}

/// <summary>One of three: confirmed, not confirmed and why, or not to be found out now.</summary>
public abstract record IinProof
{
    /// <param name="Digest">Of the evidence: signature, certificate, answers on revocation.</param>
    public sealed record Confirmed(Digest Digest, byte[] Evidence) : IinProof;

    public sealed record NotConfirmed(string Code, Sentence Reason) : IinProof;

    public sealed record Unavailable : IinProof;
}
