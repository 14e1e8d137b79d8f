using NodaTime;
using Privatization.Domain.Values;

namespace Privatization.Signatures;

/// <summary>
/// All that a verdict rests on, so that <see cref="Verification.Again"/> needs nobody's answer. Storage format: members are only added.
/// </summary>
/// <param name="Verifier">Who verified: <c>built-in</c> or <c>ncanode</c>.</param>
/// <param name="Version">Of the verifier.</param>
/// <param name="At">The instant that counts as that of the signing.</param>
/// <param name="CheckedAt">When the revocation answers were judged.</param>
/// <param name="Cms">The signature.</param>
/// <param name="Issuers">The certificates of the authorities, the signer's first, the pinned root last. The signer's own is in the signature.</param>
/// <param name="Crls">The revocation lists that were used.</param>
/// <param name="OcspResponses">DER.</param>
/// <param name="NcaNode">The answer of an NCANode server, where one was asked.</param>
public sealed record Evidence(
    string Verifier, string Version, Instant At, Instant CheckedAt, byte[] Cms, IReadOnlyList<Published> Issuers, IReadOnlyList<Published> Crls,
    IReadOnlyList<byte[]> OcspResponses, string? NcaNode = null)
{
    /// <summary>
    /// The same evidence with what authorities publish only named, for a store that keeps each once: all signatures of a day share it.
    /// </summary>
    public Evidence WithoutPublished() => Each(it => it with { Der = null });

    /// <param name="find">What was published, by its digest.</param>
    public Evidence WithPublished(Func<Digest, byte[]?> find) => Each(it => it with { Der = it.Der ?? find(it.Sha256) });

    /// <returns>The name in the signer's certificate and its serial; null where the signature cannot be read.</returns>
    public (string? Name, string Serial)? SignedBy() => Signer() is { } signer ? (signer.Subject[Oids.CommonName], signer.Serial) : null;

    internal Certificate? Signer() =>
        Signatures.Cms.Read(Cms) is { Signers: [var signature, ..] } cms ? cms.Certificates.FirstOrDefault(signature.Names) : null;

    private Evidence Each(Func<Published, Published> change) => this with { Issuers = [.. Issuers.Select(change)], Crls = [.. Crls.Select(change)] };
}

/// <summary>A certificate of a certification authority, or its revocation list: published by it, and naming no person.</summary>
/// <param name="Der">Null where it is kept elsewhere, under its digest.</param>
public sealed record Published(Digest Sha256, byte[]? Der)
{
    internal static Published Of(Certificate authority) => new(authority.Digest, authority.Bytes.ToArray());
}
