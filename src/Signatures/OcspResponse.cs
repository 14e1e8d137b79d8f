using System.Formats.Asn1;
using NodaTime;

namespace Privatization.Signatures;

/// <summary>A basic OCSP response (RFC 6960 §4.2).</summary>
internal sealed record OcspResponse(
    ReadOnlyMemory<byte> Bytes, SignedObject Signed, IReadOnlyList<OcspAnswer> Answers, byte[]? Nonce, IReadOnlyList<Certificate> Certificates)
{
    /// <summary>By how much the clocks of others may be ahead of ours.</summary>
    public static readonly Duration Skew = Duration.FromMinutes(5);

    /// <returns>Null where the bytes are no successful basic response.</returns>
    public static OcspResponse? Read(ReadOnlyMemory<byte> der) => Der.Read(der, AsnEncodingRules.DER, reader =>
    {
        var fields = reader.ReadSequence();
        if (fields.ReadEnumeratedBytes().Span is not [0]) throw new FormatException("The responder declines.");
        var response = fields.ReadSequence(Der.Context0).ReadSequence();
        if (response.ReadObjectIdentifier() != Oids.BasicOcsp) throw new FormatException("A response of another type.");
        return ReadBasic(der, Der.Reader(response.ReadOctetString()).ReadSequence());
    });

    /// <summary>The responder answers that it does not answer: tryLater and the like.</summary>
    public static bool Declines(ReadOnlyMemory<byte> der) =>
        Der.Read(der, AsnEncodingRules.DER, reader => reader.ReadSequence().ReadEnumeratedBytes().ToArray()) is [not 0];

    /// <returns>The answer on the certificate, if it can be relied on; else why not.</returns>
    public (OcspAnswer? Answer, Reason? Fault) On(Certificate certificate, Certificate issuer, Instant now)
    {
        if (Answers.FirstOrDefault(it => it.IsOn(certificate, issuer)) is not { } answer) return (null, PassingReasons.OcspOther);
        if (!IsAuthorised(issuer, now)) return (null, PassingReasons.OcspNotTrusted);
        // Without nextUpdate newer answers are always to be had (§4.2.2.1).
        var until = answer.NextUpdate ?? answer.ThisUpdate + Duration.FromHours(1);
        return answer.ThisUpdate > now + Skew || until < now ? (null, PassingReasons.OcspStale) : (answer, null);
    }

    // By the issuer itself, or by whom the issuer certified for this (§4.2.2.2).
    private bool IsAuthorised(Certificate issuer, Instant now) => Signed.By(issuer) is Authenticity.Genuine || Certificates.Any(responder =>
        responder.Issuer.Is(issuer.Subject) && responder.Purposes.Contains(Oids.OcspSigning) && now >= responder.NotBefore
            && now <= responder.NotAfter
        && responder.IsUnderstood && responder.Signed.By(issuer) is Authenticity.Genuine && Signed.By(responder) is Authenticity.Genuine);

    private static OcspResponse ReadBasic(ReadOnlyMemory<byte> der, AsnReader sequence)
    {
        var signed = SignedObject.Read(sequence);
        var certificates = new List<Certificate>();
        if (sequence.Next(Der.Context0))
            for (var list = sequence.ReadSequence(Der.Context0).ReadSequence(); list.HasData;)
                if (Certificate.Read(list.ReadEncodedValue()) is { } certificate) certificates.Add(certificate);

        var fields = Der.Reader(signed.Content).ReadSequence();
        fields.Skip(Der.Context0);
        fields.ReadEncodedValue();
        fields.ReadGeneralizedTime();
        var answers = new List<OcspAnswer>();
        foreach (var answer in fields.ReadSequence().Sequences()) answers.Add(OcspAnswer.Read(answer));
        var extensions = fields.Next(Der.Context1) ? Extensions.Read(fields.ReadSequence(Der.Context1).ReadSequence()) : null;
        return new(der, signed, answers, extensions?[Oids.OcspNonce]?.ReadOctetString(), certificates);
    }
}
