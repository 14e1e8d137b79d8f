using NodaTime;

namespace Privatization.Signatures;

/// <summary>
/// All that can be said of a signature without asking anybody. The reasons come in the order in which they tell most: is it a signature, of these
/// bytes, by a certificate that was valid, of a trusted authority, for signing, of this role, of this person.
/// </summary>
internal sealed record Inspection(Instant At)
{
    public Reason? Fault { get; private init; }

    public SignerInfo? Signature { get; private init; }

    /// <summary>Signer first, root last; without a root where there is a fault.</summary>
    public IReadOnlyList<Certificate> Path { get; private init; } = [];

    public Signer Signer => new(
        Path[0].Subject[Oids.CommonName] ?? "", Path[0].Subject.Iin, Path[0].Subject[Oids.Organisation], Path[0].Subject.Bin, Path[0].Serial,
        Path[0].Digest, Path[0].NotBefore, Path[0].NotAfter, Signature!.ClaimedAt);

    /// <param name="at">The instant at which it counts as signed; what the signer claims only has to be near it.</param>
    /// <param name="others">Issuers beside those of the CMS.</param>
    /// <param name="delegates">National algorithms that are not computed here are somebody else's to verify.</param>
    public static Inspection Of(
        ReadOnlyMemory<byte> content, ReadOnlyMemory<byte> bytes, Instant at, Expected expected, Trust trust, SignatureSettings settings,
        IEnumerable<Certificate> others, bool delegates = false)
    {
        var none = new Inspection(at);
        if (bytes.Length > settings.MaxSignatureBytes) return none with { Fault = Reasons.TooLarge };
        if (Cms.Read(bytes) is not { } cms) return none with { Fault = Reasons.NotCms };
        if (cms.Signers is not [var signature]) return none with { Fault = cms.Signers is [] ? Reasons.NoSigner : Reasons.SeveralSigners };
        if (cms.ContentType != Oids.Data) return none with { Fault = Reasons.ContentType };
        if (cms.Content is { } attached && !content.Span.SequenceEqual(attached)) return none with { Fault = Reasons.OtherContent };
        if (cms.Certificates.FirstOrDefault(signature.Names) is not { } signer) return none with { Fault = Reasons.NoCertificate };

        var judging = new Judging(delegates);
        var chain = new Chain(trust, [.. cms.Certificates, .. others], at, judging);
        var fault = CmsChecks.Authentic(signature, signer, Oids.Data, content.Span, judging)
            ?? (at < signer.NotBefore ? Reasons.NotYetValid : null)
            ?? (at > signer.NotAfter ? Reasons.Expired : null)
            ?? chain.Find(signer)
            ?? (signer.IsUnderstood ? null : Reasons.CriticalExtension)
            ?? (signer.Usage.HasFlag(KeyUsage.DigitalSignature | KeyUsage.NonRepudiation) && !signer.IsAuthority ? null : Reasons.NotForSigning)
            ?? expected.Purpose(signer)
            ?? expected.Identity(signer)
            ?? (signature.ClaimedAt is { } claimed && !settings.IsNear(claimed, at, expected.Beforehand) ? Reasons.OtherTime : null)
            ?? (settings.RequireTimeStamp ? TimeStamps.Fault(signature, at, trust, settings, expected.Beforehand) : null);
        return none with { Fault = fault, Signature = signature, Path = chain.Path is [] ? [signer] : chain.Path };
    }
}
