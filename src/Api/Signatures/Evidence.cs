using System.Text.Json;
using NodaTime;

namespace Privatization;

/// <summary>All that a verdict rests on, so that <see cref="Verification.Again"/> needs nobody's answer. Storage format: members are only added.</summary>
/// <param name="Verifier">Who verified: <c>built-in</c> or <c>ncanode</c>.</param>
/// <param name="Version">Of the verifier.</param>
/// <param name="At">The instant that counts as that of the signing.</param>
/// <param name="CheckedAt">When the revocation answers were judged.</param>
/// <param name="Cms">The signature.</param>
/// <param name="Certificates">Signer first, pinned root last, DER.</param>
/// <param name="Crls">The revocation lists that were used.</param>
/// <param name="OcspResponses">DER.</param>
/// <param name="NcaNode">The answer of an NCANode server, where one was asked.</param>
public sealed record Evidence(
    string Verifier, string Version, Instant At, Instant CheckedAt, byte[] Cms, IReadOnlyList<byte[]> Certificates, IReadOnlyList<UsedCrl> Crls,
    IReadOnlyList<byte[]> OcspResponses, string? NcaNode = null)
{
    /// <summary>Canonical JSON.</summary>
    public byte[] ToBytes() => CanonicalJson.Of(this, Json.Stored);

    /// <exception cref="JsonException">The bytes are no evidence.</exception>
    public static Evidence Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<Evidence>(json, Json.Stored) ?? throw new JsonException("No evidence.");

    /// <summary>The same evidence with its lists only named, for a store that keeps each list once: all signatures of a day share it.</summary>
    public Evidence WithoutLists() => this with { Crls = [.. Crls.Select(crl => crl with { Der = null })] };

    /// <param name="find">The list with this digest.</param>
    public Evidence WithLists(Func<Digest, byte[]?> find) => this with { Crls = [.. Crls.Select(crl => crl with { Der = crl.Der ?? find(crl.Sha256) })] };
}

/// <param name="Der">Null where the list is kept elsewhere, under its digest.</param>
public sealed record UsedCrl(Digest Sha256, byte[]? Der);
