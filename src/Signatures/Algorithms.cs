using System.Formats.Asn1;
using System.Security.Cryptography;

namespace Privatization.Signatures;

internal enum Authenticity
{
    Genuine,
    Wrong,

    /// <summary>SHA-1, MD5, RSA under 2048 bits, curves under 256: whoever can pay for it can forge them.</summary>
    Weak,

    Unsupported,
}

/// <summary>The one place where a signature value is verified, whatever carries it.</summary>
internal static class Algorithms
{
    private const int LeastRsa = 2048, MostRsa = 8192, LeastCurve = 256;

    /// <param name="digest">The digest algorithm that CMS names beside; in certificates the signature algorithm says it all.</param>
    public static Authenticity Verify(SubjectKey key, AlgorithmId algorithm, string? digest, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        if (algorithm.Oid == Oids.Gost512Signature)
            return digest is null or Oids.Streebog512 ? Gost.Verify(key, data, signature) : Authenticity.Unsupported;
        var named = algorithm.Oid == Oids.RsaPss ? Pss.Read(algorithm.Parameters)?.Hash : HashOfSignature(algorithm.Oid);
        if (algorithm.Oid == Oids.Rsa && digest is not null) named = HashOf(digest);
        if (named is not { } hash || (digest is not null && HashOf(digest) != hash)) return Authenticity.Unsupported;
        if (hash == HashAlgorithmName.SHA1 || hash == HashAlgorithmName.MD5) return Authenticity.Weak;
        try
        {
            return key.Algorithm.Oid switch
            {
                Oids.Rsa when !algorithm.Oid.StartsWith("1.2.840.10045", StringComparison.Ordinal) =>
                    VerifyRsa(key, algorithm, hash, data, signature),
                Oids.EllipticCurve when algorithm.Oid.StartsWith("1.2.840.10045", StringComparison.Ordinal) =>
                    VerifyCurve(key, hash, data, signature),
                _ => Authenticity.Unsupported,
            };
        }
        catch (Exception fault) when (fault is CryptographicException or AsnContentException or ArgumentException or PlatformNotSupportedException)
        {
            return Authenticity.Wrong;
        }
    }

    /// <returns>Null for an algorithm that is not known here.</returns>
    public static byte[]? Digest(string oid, ReadOnlySpan<byte> data) =>
        oid == Oids.Streebog512 ? Gost.Digest(data) : HashOf(oid) is { } hash ? CryptographicOperations.HashData(hash, data) : null;

    public static bool IsWeak(string digest) => HashOf(digest) is { } hash && (hash == HashAlgorithmName.SHA1 || hash == HashAlgorithmName.MD5);

    public static HashAlgorithmName? HashOf(string oid) => oid switch
    {
        Oids.Sha256 => HashAlgorithmName.SHA256,
        Oids.Sha384 => HashAlgorithmName.SHA384,
        Oids.Sha512 => HashAlgorithmName.SHA512,
        Oids.Sha1 => HashAlgorithmName.SHA1,
        "1.2.840.113549.2.5" => HashAlgorithmName.MD5,
        _ => null,
    };

    private static HashAlgorithmName? HashOfSignature(string oid) => oid switch
    {
        "1.2.840.113549.1.1.11" or "1.2.840.10045.4.3.2" => HashAlgorithmName.SHA256,
        "1.2.840.113549.1.1.12" or "1.2.840.10045.4.3.3" => HashAlgorithmName.SHA384,
        "1.2.840.113549.1.1.13" or "1.2.840.10045.4.3.4" => HashAlgorithmName.SHA512,
        "1.2.840.113549.1.1.5" or "1.2.840.10045.4.1" => HashAlgorithmName.SHA1,
        "1.2.840.113549.1.1.4" => HashAlgorithmName.MD5,
        _ => null,
    };

    private static Authenticity VerifyRsa(SubjectKey key, AlgorithmId algorithm, HashAlgorithmName hash, ReadOnlySpan<byte> data,
        ReadOnlySpan<byte> signature)
    {
        using var rsa = RSA.Create();
        rsa.ImportSubjectPublicKeyInfo(key.Info.Span, out _);
        if (rsa.KeySize < LeastRsa) return Authenticity.Weak;
        if (rsa.KeySize > MostRsa) return Authenticity.Unsupported;
        var padding = algorithm.Oid == Oids.RsaPss ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;
        return rsa.VerifyData(data, signature, hash, padding) ? Authenticity.Genuine : Authenticity.Wrong;
    }

    private static Authenticity VerifyCurve(SubjectKey key, HashAlgorithmName hash, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        // A curve that the certificate describes itself could be one whose discrete logarithm its maker knows (CVE-2020-0601).
        if (key.Algorithm.Parameters is not { } curve || !Der.Reader(curve).PeekTag().HasSameClassAndValue(Asn1Tag.ObjectIdentifier))
            return Authenticity.Unsupported;
        using var ecdsa = ECDsa.Create();
        ecdsa.ImportSubjectPublicKeyInfo(key.Info.Span, out _);
        if (ecdsa.KeySize < LeastCurve) return Authenticity.Weak;
        return ecdsa.VerifyData(data, signature, hash, DSASignatureFormat.Rfc3279DerSequence) ? Authenticity.Genuine : Authenticity.Wrong;
    }
}
