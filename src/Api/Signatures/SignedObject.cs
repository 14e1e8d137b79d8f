using System.Formats.Asn1;

namespace Privatization;

/// <summary>What certificates, revocation lists and OCSP responses have in common (RFC 5280 §4.1, §5.1; RFC 6960 §4.2.1): signed bytes, algorithm, signature.</summary>
internal sealed record SignedObject(ReadOnlyMemory<byte> Content, AlgorithmId Algorithm, ReadOnlyMemory<byte> Value)
{
    public static SignedObject Read(AsnReader sequence) => new(sequence.ReadEncodedValue(), AlgorithmId.Read(sequence), sequence.ReadBitString(out _));

    public Authenticity By(Certificate issuer) => Algorithms.Verify(issuer.Key, Algorithm, null, Content.Span, Value.Span);
}
