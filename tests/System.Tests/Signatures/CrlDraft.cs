using System.Formats.Asn1;
using System.Security.Cryptography;
using NodaTime;
using Privatization.Development.Pki;
using Privatization.Signatures;

namespace Privatization.Tests.Signatures;

/// <summary>A revocation list of limited scope, which the platform does not write (RFC 5280 §5.2).</summary>
internal sealed record CrlDraft(params (string Oid, byte[] Value)[] Critical)
{
    private const string DeltaIndicator = "2.5.29.27", CertificateIssuer = "2.5.29.29";

    public bool HasNextUpdate { get; init; } = true;

    public bool HasEntryOfAnother { get; init; }

    public static CrlDraft Of(string scope) => scope switch
    {
        "plain" => new(),
        "users only" => Scope(Flag(1)),
        "authorities only" => Scope(Flag(2)),
        "some reasons only" => Scope([0x83, 2, 6, 0x40]),
        "indirect" => Scope(Flag(4)),
        "at this address" => Scope(Point("http://127.0.0.1:1/ca.crl")),
        "at another address" => Scope(Point("http://127.0.0.1:1/other.crl")),
        "delta" => new((DeltaIndicator, [2, 1, 1])),
        "entry of another issuer" => new() { HasEntryOfAnother = true },
        "no next update" => new() { HasNextUpdate = false },
        _ => throw new ArgumentOutOfRangeException(nameof(scope)),
    };

    public byte[] Der(KeyPair issuer)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        var list = List(issuer);
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(list);
            writer.WriteEncodedValue(issuer.Signature.GetSignatureAlgorithmIdentifier(HashAlgorithmName.SHA256));
            writer.WriteBitString(issuer.Signature.SignData(list, HashAlgorithmName.SHA256));
        }
        return writer.Encode();
    }

    private byte[] List(KeyPair issuer)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(1);
            writer.WriteEncodedValue(issuer.Signature.GetSignatureAlgorithmIdentifier(HashAlgorithmName.SHA256));
            writer.WriteEncodedValue(issuer.Name.RawData);
            writer.WriteUtcTime(TestPki.Now.ToDateTimeOffset());
            if (HasNextUpdate) writer.WriteUtcTime((TestPki.Now + Duration.FromHours(1)).ToDateTimeOffset());
            if (HasEntryOfAnother)
                using (writer.PushSequence())
                using (writer.PushSequence())
                {
                    writer.WriteInteger(7);
                    writer.WriteUtcTime(TestPki.Now.ToDateTimeOffset());
                    Extensions(writer, (CertificateIssuer, [0x30, 0]));
                }
            using (writer.PushSequence(global::Privatization.Signatures.Der.Context0)) Extensions(writer, Critical);
        }
        return writer.Encode();
    }

    private static void Extensions(AsnWriter writer, params (string Oid, byte[] Value)[] all)
    {
        using (writer.PushSequence())
            foreach (var (oid, value) in all)
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(oid);
                    writer.WriteBoolean(true);
                    writer.WriteOctetString(value);
                }
    }

    private static CrlDraft Scope(byte[] fields) => new((Oids.IssuingDistributionPoint, [0x30, (byte)fields.Length, .. fields]));

    private static byte[] Flag(int tag) => [(byte)(0x80 | tag), 1, 0xFF];

    private static byte[] Point(string address) =>
        [0xA0, (byte)(address.Length + 4), 0xA0, (byte)(address.Length + 2), 0x86, (byte)address.Length,
            .. System.Text.Encoding.ASCII.GetBytes(address)];
}
