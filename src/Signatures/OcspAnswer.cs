using System.Formats.Asn1;
using System.Security.Cryptography;
using NodaTime;

namespace Privatization.Signatures;

/// <summary>What a responder says of one certificate.</summary>
/// <param name="Status">0 good, 1 revoked, 2 unknown.</param>
internal sealed record OcspAnswer(
    AlgorithmId Hash, byte[] IssuerName, byte[] IssuerKey, string Serial, int Status, Instant? RevokedAt, Instant ThisUpdate, Instant? NextUpdate)
{
    public const int Good = 0, Revoked = 1;

    public static OcspAnswer Read(AsnReader fields)
    {
        var id = fields.ReadSequence();
        var (hash, name, key, serial) = (AlgorithmId.Read(id), id.ReadOctetString(), id.ReadOctetString(), id.ReadSerial());
        var status = fields.PeekTag().TagValue;
        Instant? revokedAt = status == Revoked ? Instant.FromDateTimeOffset(fields.ReadSequence(Der.Context1).ReadGeneralizedTime()) : null;
        if (status != Revoked) fields.ReadEncodedValue();
        var thisUpdate = Instant.FromDateTimeOffset(fields.ReadGeneralizedTime());
        Instant? nextUpdate = fields.Next(Der.Context0) ? Instant.FromDateTimeOffset(fields.ReadSequence(Der.Context0).ReadGeneralizedTime()) : null;
        return new(hash, name, key, serial, status, revokedAt, thisUpdate, nextUpdate);
    }

    public bool IsOn(Certificate certificate, Certificate issuer) =>
        Serial == certificate.Serial && Algorithms.HashOf(Hash.Oid) is { } hash
        && IssuerName.AsSpan().SequenceEqual(CryptographicOperations.HashData(hash, issuer.Subject.Der.Span))
        && IssuerKey.AsSpan().SequenceEqual(CryptographicOperations.HashData(hash, issuer.Key.Bits.Span));
}
