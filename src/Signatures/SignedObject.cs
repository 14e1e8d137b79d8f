using System.Formats.Asn1;

namespace Privatization.Signatures;

/// <summary>
/// What certificates, revocation lists and OCSP responses have in common (RFC 5280 §4.1, §5.1; RFC 6960 §4.2.1): signed bytes, algorithm, signature.
/// </summary>
internal sealed record SignedObject(ReadOnlyMemory<byte> Content, ReadOnlyMemory<byte> Algorithm, ReadOnlyMemory<byte> Value)
{
    public AlgorithmId AlgorithmId => AlgorithmId.Read(Der.Reader(Algorithm));

    public static SignedObject Read(AsnReader sequence)
    {
        var (content, algorithm) = (sequence.ReadEncodedValue(), sequence.ReadEncodedValue());
        var signed = new SignedObject(content, algorithm, sequence.ReadBitString(out var unused));
        _ = signed.AlgorithmId;
        return unused == 0 ? signed : throw new FormatException("A signature is whole bytes.");
    }

    /// <summary>
    /// The algorithm stands once more among the signed bytes of certificates and lists (RFC 5280 §4.1.1.2): the outer one alone could be changed.
    /// </summary>
    public void RequireAlgorithm(AsnReader signedFields)
    {
        if (!signedFields.ReadEncodedValue().Span.SequenceEqual(Algorithm.Span)) throw new FormatException("Two algorithms.");
    }

    public Authenticity By(Certificate issuer) => Algorithms.Verify(issuer.Key, AlgorithmId, null, Content.Span, Value.Span);
}
