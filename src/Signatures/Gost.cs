using System.Formats.Asn1;
using Org.BouncyCastle.Asn1.CryptoPro;
using Org.BouncyCastle.Asn1.Rosstandart;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math;

namespace Privatization.Signatures;

/// <summary>
/// GOST R 34.10-2015 with 512 bits, as the NCA uses it: its own OIDs over the curve of TC26's parameter set A and Streebog-512 (GOST R 34.11-2015),
/// all numbers little-endian.
/// </summary>
internal static class Gost
{
    private const int Length = 64;

    private static readonly ECDomainParameters Curve =
        new(ECGost3410NamedCurves.GetByOid(RosstandartObjectIdentifiers.id_tc26_gost_3410_12_512_paramSetA));

    public static Authenticity Verify(SubjectKey key, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        if (key.Algorithm.Oid != Oids.Gost512Key || !OnCurveA(key.Algorithm)) return Authenticity.Unsupported;
        if (signature.Length != 2 * Length || Point(key.Bits) is not { } point) return Authenticity.Wrong;
        var verifier = new ECGost3410Signer();
        verifier.Init(false, point);
        var digest = Digest(data);
        // Signers write LE(r)‖LE(s), the centre's root BE(s)‖BE(r): the same 128 bytes, reversed.
        Span<byte> reversed = [.. signature];
        reversed.Reverse();
        return Verify(signature) || Verify(reversed) ? Authenticity.Genuine : Authenticity.Wrong;

        bool Verify(ReadOnlySpan<byte> value) => verifier.VerifySignature(digest, Number(value[..Length]), Number(value[Length..]));
    }

    public static byte[] Digest(ReadOnlySpan<byte> data)
    {
        var streebog = new Gost3411_2012_512Digest();
        streebog.BlockUpdate(data);
        var digest = new byte[Length];
        streebog.DoFinal(digest, 0);
        return digest;
    }

    private static bool OnCurveA(AlgorithmId algorithm) =>
        algorithm.Parameters is { } parameters && Der.Read(parameters, AsnEncodingRules.DER, reader =>
        {
            var fields = reader.ReadSequence();
            return fields.ReadObjectIdentifier();
        }) == Oids.Gost512Parameters;

    private static ECPublicKeyParameters? Point(ReadOnlyMemory<byte> bits)
    {
        if (Der.Read(bits, AsnEncodingRules.DER, reader => reader.ReadOctetString()) is not { Length: 2 * Length } xy) return null;
        try
        {
            return new(Curve.Curve.ValidatePoint(Number(xy.AsSpan(0, Length)), Number(xy.AsSpan(Length))), Curve);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static BigInteger Number(ReadOnlySpan<byte> littleEndian)
    {
        Span<byte> bigEndian = [.. littleEndian];
        bigEndian.Reverse();
        return new(1, bigEndian);
    }
}
