using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1.CryptoPro;
using Org.BouncyCastle.Asn1.Rosstandart;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Security;
using Privatization.Signatures;

namespace Privatization.Tests.Signatures;

/// <summary>Signs with GOST R 34.10-2015 of 512 bits in the encodings of the NCA.</summary>
internal sealed class GostKey : X509SignatureGenerator
{
    private const int Length = 64;

    private static readonly ECDomainParameters Curve =
        new(ECGost3410NamedCurves.GetByOid(RosstandartObjectIdentifiers.id_tc26_gost_3410_12_512_paramSetA));

    private readonly ECPrivateKeyParameters _private;
    private readonly ECPublicKeyParameters _public;

    public GostKey()
    {
        var generator = new ECKeyPairGenerator();
        generator.Init(new ECKeyGenerationParameters(Curve, new SecureRandom()));
        var pair = generator.GenerateKeyPair();
        (_private, _public) = ((ECPrivateKeyParameters)pair.Private, (ECPublicKeyParameters)pair.Public);
    }

    /// <summary>BE(s)‖BE(r), as the centre's root has it; else LE(r)‖LE(s).</summary>
    public bool IsReversed { get; init; }

    public string Parameters { get; init; } = Oids.Gost512Parameters;

    public override byte[] GetSignatureAlgorithmIdentifier(HashAlgorithmName hashAlgorithm) => Sequence(Oids.Gost512Signature);

    public override byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm)
    {
        var signer = new ECGost3410Signer();
        signer.Init(true, _private);
        var numbers = signer.GenerateSignature(Algorithms.Digest(Oids.Streebog512, data)!);
        byte[] signature = [.. LittleEndian(numbers[0]), .. LittleEndian(numbers[1])];
        if (IsReversed) Array.Reverse(signature);
        return signature;
    }

    protected override PublicKey BuildPublicKey()
    {
        var (point, writer) = (_public.Q.Normalize(), new AsnWriter(AsnEncodingRules.DER));
        writer.WriteOctetString([.. LittleEndian(point.AffineXCoord.ToBigInteger()), .. LittleEndian(point.AffineYCoord.ToBigInteger())]);
        return new(new Oid(Oids.Gost512Key), new AsnEncodedData(Sequence(Parameters, Oids.Streebog512)), new AsnEncodedData(writer.Encode()));
    }

    private static byte[] LittleEndian(BigInteger number)
    {
        var bytes = number.ToByteArrayUnsigned();
        return [.. bytes.Reverse(), .. new byte[Length - bytes.Length]];
    }

    private static byte[] Sequence(params string[] oids)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
            foreach (var oid in oids) writer.WriteObjectIdentifier(oid);
        return writer.Encode();
    }
}
