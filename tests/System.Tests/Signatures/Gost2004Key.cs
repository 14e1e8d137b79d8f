using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Privatization.Tests.Signatures;

/// <summary>A key of GOST 34.310-2004 by its identifiers; nothing is computed with it.</summary>
internal sealed class Gost2004Key : X509SignatureGenerator
{
    public override byte[] GetSignatureAlgorithmIdentifier(HashAlgorithmName hashAlgorithm)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        CmsDraft.Algorithm(writer, "1.2.398.3.10.1.1.1.2");
        return writer.Encode();
    }

    public override byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm) => new byte[64];

    protected override PublicKey BuildPublicKey() => new(new Oid("1.2.398.3.10.1.1.1.1"), new AsnEncodedData([5, 0]), new AsnEncodedData([4, 1, 0]));
}
