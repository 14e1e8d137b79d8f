using System.Formats.Asn1;
using NodaTime;

namespace Privatization.Signatures;

/// <summary>One signer of a CMS (RFC 5652 §5.3).</summary>
/// <param name="SignedAttributes">In the form over which the signature is made (§5.4): DER with the tag of a SET OF; null where there are
/// none.</param>
/// <param name="TimeStamp">A signature-time-stamp token (RFC 3161, appendix A).</param>
internal sealed record SignerInfo(
    ReadOnlyMemory<byte>? Issuer, string? Serial, byte[]? KeyId, string Digest, AlgorithmId Algorithm, byte[]? SignedAttributes,
    IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Attributes, byte[] Signature, ReadOnlyMemory<byte>? TimeStamp)
{
    private static readonly Asn1Tag KeyIdTag = new(TagClass.ContextSpecific, 0);

    /// <summary>What the signer says himself of the time.</summary>
    public Instant? ClaimedAt =>
        Attributes.TryGetValue(Oids.SigningTime, out var time) ? Instant.FromDateTimeOffset(Der.Reader(time).ReadTime()) : null;

    public static SignerInfo Read(AsnReader fields)
    {
        fields.ReadInteger();
        var (issuer, serial, keyId) = ReadIdentifier(fields);
        var digest = AlgorithmId.Read(fields).Oid;
        var signed = fields.Next(Der.Context0) ? fields.ReadSetOf(skipSortOrderValidation: true, Der.Context0) : null;
        var (bytes, attributes) = signed is null ? (null, []) : ReadAttributes(signed, strict: true);
        var algorithm = AlgorithmId.Read(fields);
        var signature = fields.ReadOctetString();
        var unsigned = fields.Next(Der.Context1)
            ? ReadAttributes(fields.ReadSetOf(skipSortOrderValidation: true, Der.Context1), strict: false).Values : [];
        fields.ThrowIfNotEmpty();
        var info = new SignerInfo(
            issuer, serial, keyId, digest, algorithm, bytes, attributes, signature,
            unsigned.TryGetValue(Oids.TimeStampToken, out var token) ? token : (ReadOnlyMemory<byte>?)null);
        _ = info.ClaimedAt;
        return info;
    }

    public bool Names(Certificate certificate) => KeyId is not null
        ? certificate.SubjectKeyId is { } id && id.AsSpan().SequenceEqual(KeyId)
        : certificate.Serial == Serial && certificate.Issuer.Der.Span.SequenceEqual(Issuer!.Value.Span);

    private static (ReadOnlyMemory<byte>? Issuer, string? Serial, byte[]? KeyId) ReadIdentifier(AsnReader fields)
    {
        if (fields.Next(KeyIdTag)) return (null, null, fields.ReadOctetString(KeyIdTag));
        var identifier = fields.ReadSequence();
        return (identifier.ReadEncodedValue(), identifier.ReadSerial(), null);
    }

    private static (byte[] Der, Dictionary<string, ReadOnlyMemory<byte>> Values) ReadAttributes(AsnReader set, bool strict)
    {
        var (writer, values) = (new AsnWriter(AsnEncodingRules.DER), new Dictionary<string, ReadOnlyMemory<byte>>());
        using (writer.PushSetOf())
            while (set.HasData)
            {
                var encoded = set.ReadEncodedValue();
                writer.WriteEncodedValue(encoded.Span);
                var attribute = new AsnReader(encoded, AsnEncodingRules.BER).ReadSequence();
                var (type, all) = (attribute.ReadObjectIdentifier(), attribute.ReadSetOf(skipSortOrderValidation: true));
                // Signed attributes stand once and have one value (RFC 5652 §11); of unsigned ones the first counts.
                if (!values.TryAdd(type, all.ReadEncodedValue()) && strict) throw new FormatException($"The attribute {type} is repeated.");
                if (strict) all.ThrowIfNotEmpty();
            }
        return (writer.Encode(), values);
    }
}
