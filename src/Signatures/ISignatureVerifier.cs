using NodaTime;

namespace Privatization.Signatures;

public interface ISignatureVerifier
{
    /// <param name="content">The exact bytes that had to be signed.</param>
    /// <param name="cms">A detached CMS, as the base64 of an act gives it.</param>
    /// <param name="at">The instant that counts as that of the signing.</param>
    /// <returns>One of three, for whatever bytes.</returns>
    Task<Verdict> Verify(ReadOnlyMemory<byte> content, ReadOnlyMemory<byte> cms, Instant at, Expected expected,
        CancellationToken cancellation = default);
}
