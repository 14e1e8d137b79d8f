using System.Security.Cryptography.X509Certificates;
using NodaTime;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Ocsp;
using Org.BouncyCastle.Crypto.Operators;
using Org.BouncyCastle.Ocsp;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;
using Privatization.Development.Pki;
using Privatization.Signatures;

namespace Privatization.Tests.Signatures;

/// <summary>An OCSP response to be written; what is not set is right.</summary>
internal sealed record OcspDraft(KeyPair Signer)
{
    public CertificateStatus? Status { get; init; } = CertificateStatus.Good;

    public Instant From { get; init; } = TestPki.Now;

    public Instant? To { get; init; } = TestPki.Now + Duration.FromMinutes(10);

    public Func<Asn1OctetString, Asn1OctetString?> Nonce { get; init; } = nonce => nonce;

    public Func<CertificateID, CertificateID> About { get; init; } = id => id;

    public bool HasCertificate { get; init; } = true;

    public byte[] Answer(byte[] request)
    {
        var question = new OcspReq(request);
        var certificate = new X509CertificateParser().ReadCertificate(Signer.Certificate);
        var answer = new BasicOcspRespGenerator(new RespID(certificate.SubjectDN));
        answer.AddResponse(About(question.GetRequestList()[0].GetCertID()), Status, From.ToDateTimeUtc(), To?.ToDateTimeUtc(), null);
        if (Nonce(question.GetExtensionValue(OcspObjectIdentifiers.PkixOcspNonce)) is { } nonce)
            answer.SetResponseExtensions(
                new(new Dictionary<DerObjectIdentifier, Org.BouncyCastle.Asn1.X509.X509Extension>
                { [OcspObjectIdentifiers.PkixOcspNonce] = new(false, nonce) }));
        var signature = new Asn1SignatureFactory("SHA256WITHRSA", PrivateKeyFactory.CreateKey(Signer.Key.ExportPkcs8PrivateKey()));
        var basic = answer.Generate(signature, HasCertificate ? [certificate] : null, TestPki.Now.ToDateTimeUtc());
        return new OCSPRespGenerator().Generate(OcspRespStatus.Successful, basic).GetEncoded();
    }

    public static KeyPair Responder(KeyPair issuer, string purpose = Oids.OcspSigning, Instant? to = null) => KeyPair.Make(
        NcaProfile.Name("OCSP"), TestPki.Now - Duration.FromDays(100), to ?? TestPki.Now + Duration.FromDays(100), issuer,
        [new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true), NcaProfile.Enhanced(purpose)], TestPki.OtherKey);

    public static byte[] Sample(TestPki pki, Leaf leaf) => new OcspDraft(Responder(pki.Issuing)).Answer(
        new OcspQuestion().Der(Certificate.Read(leaf.Certificate)!, TestPki.Read(pki.Issuing)));
}
