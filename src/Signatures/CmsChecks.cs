using System.Formats.Asn1;
using System.Security.Cryptography;

namespace Privatization.Signatures;

/// <summary>Whether a signer of a CMS signed this content (RFC 5652 §5.4, §5.6).</summary>
internal static class CmsChecks
{
    public static Reason? Authentic(SignerInfo signer, Certificate certificate, string contentType, ReadOnlySpan<byte> content, Judging judging)
    {
        if (Algorithms.IsWeak(signer.Digest)) return Reasons.WeakAlgorithm;
        if (signer.SignedAttributes is not { } attributes) return Reasons.NoAttributes;
        if (Attribute(signer, Oids.ContentType, value => value.ReadObjectIdentifier()) != contentType) return Reasons.ContentType;
        if (Attribute(signer, Oids.MessageDigest, value => value.ReadOctetString()) is not { } digest) return Reasons.NoDigest;
        if (Algorithms.Digest(signer.Digest, content) is { } computed)
        {
            if (!CryptographicOperations.FixedTimeEquals(digest, computed)) return Reasons.OtherDigest;
        }
        else if (judging.OfUnsupported(signer.Digest) is { } fault)
        {
            return fault;
        }
        return judging.Of(Algorithms.Verify(certificate.Key, signer.Algorithm, signer.Digest, attributes, signer.Signature), signer.Algorithm);
    }

    private static T? Attribute<T>(SignerInfo signer, string oid, Func<AsnReader, T> read) where T : class =>
        signer.Attributes.TryGetValue(oid, out var value) ? Der.Read(value, AsnEncodingRules.BER, read) : null;
}
