using System.Formats.Asn1;
using System.Security.Cryptography;

namespace Privatization.Signatures;

/// <summary>The parameters of RSASSA-PSS, RFC 4055 §3.1; with one hash for the message and for its mask.</summary>
internal sealed record Pss(HashAlgorithmName Hash)
{
    public static Pss? Read(ReadOnlyMemory<byte>? parameters) =>
        parameters is { } bytes ? Der.Read(bytes, AsnEncodingRules.DER, Read) : null;

    private static Pss Read(AsnReader reader)
    {
        var fields = reader.ReadSequence();
        // What is left out means SHA-1: refused as weak.
        var hash = fields.Next(Der.Context0) ? AlgorithmId.Read(fields.ReadSequence(Der.Context0)).Oid : Oids.Sha1;
        var mask = fields.Next(Der.Context1) ? AlgorithmId.Read(fields.ReadSequence(Der.Context1)) : new(Oids.Mgf1, null);
        var maskHash = mask.Parameters is { } named ? AlgorithmId.Read(Der.Reader(named)).Oid : Oids.Sha1;
        if (mask.Oid != Oids.Mgf1 || maskHash != hash || Algorithms.HashOf(hash) is not { } name)
            throw new FormatException("Not a PSS that is used.");
        var salt = fields.Next(Der.Context2) ? (int)fields.ReadSequence(Der.Context2).ReadInteger() : 20;
        // The salt as long as the hash, as RFC 4055 recommends: the platform computes no other.
        return salt == CryptographicOperations.HashData(name, []).Length ? new(name) : throw new FormatException("Not a PSS that is used.");
    }
}
