using System.Formats.Asn1;
using System.Security.Cryptography;
using NodaTime;

namespace Privatization.Signatures;

/// <summary>A signature-time-stamp token (RFC 3161): over this very signature, by an authority under a pinned root, within the window.</summary>
internal static class TimeStamps
{
    public static Reason? Fault(SignerInfo signer, Instant at, Trust trust, SignatureSettings settings, bool beforehand)
    {
        if (signer.TimeStamp is not { } bytes) return Reasons.NoTimeStamp;
        if (Cms.Read(bytes) is not { ContentType: Oids.TimeStampInfo, Content: { } content, Signers: [var authority] } token
            || Stamp.Read(content) is not { } stamp
            || token.Certificates.FirstOrDefault(authority.Names) is not { } certificate) return Reasons.WrongTimeStamp;
        var judging = new Judging(delegates: false);
        var isOfSignature = Algorithms.Digest(stamp.Hash, signer.Signature) is { } digest && !Algorithms.IsWeak(stamp.Hash)
            && CryptographicOperations.FixedTimeEquals(digest, stamp.Imprint);
        return isOfSignature
            && settings.IsNear(stamp.At, at, beforehand)
            && CmsChecks.Authentic(authority, certificate, Oids.TimeStampInfo, content, judging) is null
            && certificate.Purposes.Contains(Oids.TimeStamping)
            && stamp.At >= certificate.NotBefore && stamp.At <= certificate.NotAfter
            && new Chain(trust, token.Certificates, stamp.At, judging).Find(certificate) is null ? null : Reasons.WrongTimeStamp;
    }

    private sealed record Stamp(string Hash, byte[] Imprint, Instant At)
    {
        public static Stamp? Read(byte[] info) => Der.Read(info, AsnEncodingRules.DER, reader =>
        {
            var fields = reader.ReadSequence();
            fields.ReadInteger();
            fields.ReadObjectIdentifier();
            var imprint = fields.ReadSequence();
            var (hash, value) = (AlgorithmId.Read(imprint).Oid, imprint.ReadOctetString());
            fields.ReadInteger();
            return new Stamp(hash, value, Instant.FromDateTimeOffset(fields.ReadGeneralizedTime()));
        });
    }
}
