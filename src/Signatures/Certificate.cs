using System.Formats.Asn1;
using NodaTime;
using Privatization.Domain.Values;

namespace Privatization.Signatures;

/// <summary>
/// An X.509 certificate (RFC 5280). Read here and not by the platform, whose chain and key classes throw on GOST R 34.10-2015.
/// </summary>
internal sealed class Certificate
{
    private Certificate(ReadOnlyMemory<byte> der, AsnReader reader)
    {
        Bytes = der;
        var sequence = reader.ReadSequence();
        Signed = SignedObject.Read(sequence);
        sequence.ThrowIfNotEmpty();

        var fields = Der.Reader(Signed.Content).ReadSequence();
        fields.Skip(Der.Context0);
        Serial = fields.ReadSerial();
        Signed.RequireAlgorithm(fields);
        Issuer = DistinguishedName.Read(fields);
        var validity = fields.ReadSequence();
        NotBefore = Instant.FromDateTimeOffset(validity.ReadTime());
        NotAfter = Instant.FromDateTimeOffset(validity.ReadTime());
        Subject = DistinguishedName.Read(fields);
        Key = SubjectKey.Read(fields.ReadEncodedValue());
        fields.Skip(new(TagClass.ContextSpecific, 1));
        fields.Skip(new(TagClass.ContextSpecific, 2));
        Extensions = Extensions.Read(fields.Next(Der.Context3) ? fields.ReadSequence(Der.Context3).ReadSequence() : Der.Reader(default));
        Usage = Extensions[Oids.KeyUsage] is { } usage && usage.ReadBitString(out _) is [var first, ..] ? (KeyUsage)first : 0;
        Purposes = ReadPurposes().ToHashSet();
        (IsAuthority, PathLength) = ReadConstraints();
        SubjectKeyId = Extensions["2.5.29.14"]?.ReadOctetString();
        (CrlAddresses, OcspAddresses) = (Addresses.OfCrl(Extensions), Addresses.OfOcsp(Extensions));
    }

    public ReadOnlyMemory<byte> Bytes { get; }

    public SignedObject Signed { get; }

    public string Serial { get; }

    public DistinguishedName Issuer { get; }

    public DistinguishedName Subject { get; }

    public Instant NotBefore { get; }

    public Instant NotAfter { get; }

    public SubjectKey Key { get; }

    public Extensions Extensions { get; }

    public KeyUsage Usage { get; }

    /// <summary>Extended key usages.</summary>
    public IReadOnlySet<string> Purposes { get; }

    public bool IsAuthority { get; }

    /// <summary>How many authorities may stand between this one and the signer.</summary>
    public int? PathLength { get; }

    public byte[]? SubjectKeyId { get; }

    public IReadOnlyList<Uri> CrlAddresses { get; }

    public IReadOnlyList<Uri> OcspAddresses { get; }

    public Digest Digest => field == default ? field = Digest.Of(Bytes.Span) : field;

    /// <returns>Null where the bytes are no certificate.</returns>
    public static Certificate? Read(ReadOnlyMemory<byte> der) => Der.Read(der, AsnEncodingRules.DER, reader => new Certificate(der, reader));

    public bool Is(Certificate other) => Bytes.Span.SequenceEqual(other.Bytes.Span);

    public bool IsUnderstood => Extensions.Understood(Oids.KeyUsage, Oids.BasicConstraints, Oids.ExtendedKeyUsage, Oids.Policies);

    private IEnumerable<string> ReadPurposes()
    {
        if (Extensions[Oids.ExtendedKeyUsage] is not { } extension) yield break;
        for (var list = extension.ReadSequence(); list.HasData;) yield return list.ReadObjectIdentifier();
    }

    private (bool IsAuthority, int? PathLength) ReadConstraints()
    {
        if (Extensions[Oids.BasicConstraints]?.ReadSequence() is not { } fields) return (false, null);
        var isAuthority = fields.Next(Asn1Tag.Boolean) && fields.ReadBoolean();
        return (isAuthority, fields.HasData ? (int)uint.Min((uint)fields.ReadInteger(), 100) : null);
    }
}

/// <summary>The first eight bits of the keyUsage extension, as they lie in their byte.</summary>
[Flags]
internal enum KeyUsage
{
    DigitalSignature = 0x80,
    NonRepudiation = 0x40,
    CertificateSigning = 0x04,
    CrlSigning = 0x02,
}
