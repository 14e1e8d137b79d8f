using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using NodaTime;
using Privatization.Signatures;

namespace Privatization.Development.Pki;

/// <summary>Signs as NCALayer does: a detached CMS with the signer's certificate and its issuer's.</summary>
internal static class LocalSigner
{
    /// <returns>DER.</returns>
    public static byte[] Sign(byte[] content, KeyPair signer, Instant at, params KeyPair[] issuers)
    {
        using var certificate = signer.OpenWithKey();
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        cms.ComputeSignature(new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate)
        {
            DigestAlgorithm = new Oid(Oids.Sha256),
            IncludeOption = X509IncludeOption.EndCertOnly,
            SignedAttributes = { new Pkcs9SigningTime(at.ToDateTimeUtc()) },
        });
        foreach (var issuer in issuers) cms.AddCertificate(issuer.Open());
        return cms.Encode();
    }
}
