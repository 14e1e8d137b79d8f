using System.Formats.Asn1;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;

namespace Privatization.Signatures;

/// <summary>An OCSP request on one certificate (RFC 6960 §4.1) with a nonce of its own (RFC 9654).</summary>
internal sealed class OcspQuestion
{
    public byte[] Nonce { get; } = RandomNumberGenerator.GetBytes(16);

    public byte[] Der(Certificate certificate, Certificate issuer)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            using (writer.PushSequence())
            using (writer.PushSequence())
            {
                // SHA-1 only finds the issuer here, and every responder knows it (RFC 5019 §2.1.1).
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(Oids.Sha1);
                    writer.WriteNull();
                }
                writer.WriteOctetString(SHA1.HashData(issuer.Subject.Der.Span));
                writer.WriteOctetString(SHA1.HashData(issuer.Key.Bits.Span));
                writer.WriteInteger(BigInteger.Parse($"0{certificate.Serial}", NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            }
            using (writer.PushSequence(Signatures.Der.Context2))
            using (writer.PushSequence())
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(Oids.OcspNonce);
                using (writer.PushOctetString()) writer.WriteOctetString(Nonce);
            }
        }
        return writer.Encode();
    }
}
