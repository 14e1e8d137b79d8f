using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NodaTime;
using Privatization.Signatures;

namespace Privatization.Tests.Signatures;

/// <summary>A CMS to be written; what is not set is right.</summary>
internal sealed record CmsDraft(params SignerDraft[] Signers)
{
    public byte[]? Attached { get; init; }

    public string Type { get; init; } = Oids.Data;

    public byte[][]? Certificates { get; init; }

    public byte[] Der()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(Oids.SignedData);
            using (writer.PushSequence(global::Privatization.Signatures.Der.Context0))
            using (writer.PushSequence())
            {
                writer.WriteInteger(1);
                using (writer.PushSetOf())
                    foreach (var digest in Signers.Select(signer => signer.Digest).Distinct()) Algorithm(writer, digest);
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(Type);
                    if (Attached is not null)
                        using (writer.PushSequence(global::Privatization.Signatures.Der.Context0)) writer.WriteOctetString(Attached);
                }
                using (writer.PushSetOf(global::Privatization.Signatures.Der.Context0))
                    foreach (var certificate in Certificates ?? [.. Signers.Select(signer => signer.Certificate)])
                        writer.WriteEncodedValue(certificate);
                using (writer.PushSetOf())
                    foreach (var signer in Signers) signer.Write(writer);
            }
        }
        return writer.Encode();
    }

    internal static void Algorithm(AsnWriter writer, string oid)
    {
        using (writer.PushSequence()) writer.WriteObjectIdentifier(oid);
    }
}

internal sealed record SignerDraft(byte[] Certificate, X509SignatureGenerator Key, byte[] Content)
{
    public string Digest { get; init; } = Oids.Sha256;

    public HashAlgorithmName Hash { get; init; } = HashAlgorithmName.SHA256;

    public Instant? ClaimedAt { get; init; } = TestPki.Now;

    public bool HasAttributes { get; init; } = true;

    public string? ContentType { get; init; } = Oids.Data;

    public bool HasMessageDigest { get; init; } = true;

    public byte[]? TimeStamp { get; init; }

    /// <summary>What is done to the signature value.</summary>
    public Func<byte[], byte[]> Spoil { get; init; } = value => value;

    public byte[] Value => Spoil(Key.SignData(HasAttributes ? Attributes(Asn1Tag.SetOf) : Content, Hash));

    public void Write(AsnWriter writer)
    {
        using var certificate = X509CertificateLoader.LoadCertificate(Certificate);
        using (writer.PushSequence())
        {
            writer.WriteInteger(1);
            using (writer.PushSequence())
            {
                writer.WriteEncodedValue(certificate.IssuerName.RawData);
                writer.WriteInteger(certificate.SerialNumberBytes.Span);
            }
            CmsDraft.Algorithm(writer, Digest);
            if (HasAttributes) writer.WriteEncodedValue(Attributes(Der.Context0));
            writer.WriteEncodedValue(Key.GetSignatureAlgorithmIdentifier(Hash));
            writer.WriteOctetString(Value);
            if (TimeStamp is not null)
                using (writer.PushSetOf(Der.Context1)) Attribute(writer, Oids.TimeStampToken, it => it.WriteEncodedValue(TimeStamp));
        }
    }

    private byte[] Attributes(Asn1Tag tag)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSetOf(tag))
        {
            if (ContentType is not null) Attribute(writer, Oids.ContentType, it => it.WriteObjectIdentifier(ContentType));
            if (HasMessageDigest)
                Attribute(writer, Oids.MessageDigest, it => it.WriteOctetString(Algorithms.Digest(Digest, Content) ?? new byte[32]));
            if (ClaimedAt is { } at) Attribute(writer, Oids.SigningTime, it => it.WriteUtcTime(at.ToDateTimeOffset()));
        }
        return writer.Encode();
    }

    private static void Attribute(AsnWriter writer, string oid, Action<AsnWriter> value)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(oid);
            using (writer.PushSetOf()) value(writer);
        }
    }
}
