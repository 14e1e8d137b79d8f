using System.Formats.Asn1;

namespace Privatization.Signatures;

/// <summary>A signed CMS (RFC 5652 §5). Its outer layers may be BER: usual signing programs write them so.</summary>
/// <param name="Content">What is attached; null where the signature is detached.</param>
internal sealed record Cms(string ContentType, byte[]? Content, IReadOnlyList<Certificate> Certificates, IReadOnlyList<SignerInfo> Signers)
{
    private const int MostCertificates = 16;

    /// <returns>Null where the bytes are no signed CMS.</returns>
    public static Cms? Read(ReadOnlyMemory<byte> bytes) => Der.Read(bytes, AsnEncodingRules.BER, Read);

    private static Cms Read(AsnReader reader)
    {
        var info = reader.ReadSequence();
        if (info.ReadObjectIdentifier() != Oids.SignedData) throw new FormatException("CMS of another kind.");
        var data = info.ReadSequence(Der.Context0).ReadSequence();
        info.ThrowIfNotEmpty();
        data.ReadInteger();
        data.ReadSetOf();
        var (type, content) = ReadContent(data.ReadSequence());
        var certificates = data.Next(Der.Context0) ? ReadCertificates(data.ReadSetOf(Der.Context0)) : [];
        data.Skip(Der.Context1);
        var signers = new List<SignerInfo>();
        foreach (var signer in data.ReadSetOf().Sequences()) signers.Add(SignerInfo.Read(signer));
        data.ThrowIfNotEmpty();
        return new(type, content, certificates, signers);
    }

    private static (string Type, byte[]? Content) ReadContent(AsnReader fields) =>
        (fields.ReadObjectIdentifier(), fields.Next(Der.Context0) ? fields.ReadSequence(Der.Context0).ReadOctetString() : null);

    private static List<Certificate> ReadCertificates(AsnReader set)
    {
        var certificates = new List<Certificate>();
        for (var looked = 0; set.HasData;)
        {
            // Attribute certificates and other kinds have tags of their own. What is none costs more to refuse than to send: only so many are
            // looked at.
            if (!set.Next(Asn1Tag.Sequence) || ++looked > MostCertificates) set.ReadEncodedValue();
            else if (Certificate.Read(set.ReadEncodedValue()) is { } certificate) certificates.Add(certificate);
        }
        return certificates;
    }
}
