using NodaTime;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Ocsp;
using Org.BouncyCastle.Crypto.Operators;
using Org.BouncyCastle.Ocsp;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;

namespace Privatization.Development.Pki;

/// <summary>Answers OCSP requests for the local authority (RFC 6960).</summary>
internal sealed class OcspResponder(LocalAuthority authority, IClock clock)
{
    private static readonly Duration Validity = Duration.FromMinutes(10);

    /// <summary>By whom answers are signed.</summary>
    public KeyPair Signer { get; init; } = authority.Responder;

    public byte[] Answer(byte[] request)
    {
        OcspReq question;
        try { question = new(request); }
        catch (Exception fault) when (fault is IOException or ArgumentException or InvalidCastException)
        {
            return new OCSPRespGenerator().Generate(OcspRespStatus.MalformedRequest, null).GetEncoded();
        }
        var now = clock.GetCurrentInstant();
        var certificate = new X509CertificateParser().ReadCertificate(Signer.Certificate);
        var answer = new BasicOcspRespGenerator(new RespID(certificate.SubjectDN));
        foreach (var one in question.GetRequestList())
            answer.AddResponse(one.GetCertID(), Status(one.GetCertID()), now.ToDateTimeUtc(), (now + Validity).ToDateTimeUtc(), null);
        if (question.GetExtensionValue(OcspObjectIdentifiers.PkixOcspNonce) is { } nonce)
            answer.SetResponseExtensions(
                new(new Dictionary<DerObjectIdentifier, Org.BouncyCastle.Asn1.X509.X509Extension>
                { [OcspObjectIdentifiers.PkixOcspNonce] = new(false, nonce) }));
        var signature = new Asn1SignatureFactory("SHA256WITHRSA", PrivateKeyFactory.CreateKey(Signer.Key.ExportPkcs8PrivateKey()));
        return new OCSPRespGenerator().Generate(OcspRespStatus.Successful, answer.Generate(signature, [certificate], now.ToDateTimeUtc()))
            .GetEncoded();
    }

    private CertificateStatus? Status(CertificateID id)
    {
        var serial = Convert.ToHexStringLower(id.SerialNumber.ToByteArrayUnsigned());
        var issuer = new X509CertificateParser().ReadCertificate(authority.Issuing.Certificate);
        if (!id.MatchesIssuer(issuer) || authority.Issued.All.FirstOrDefault(entry => entry.Serial == serial) is not { } entry)
            return new UnknownStatus();
        return entry.RevokedAt is { } at ? new RevokedStatus(at.ToDateTimeUtc()) : CertificateStatus.Good;
    }
}
