using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NodaTime;
using Privatization.Development.Pki;
using Privatization.Signatures;

namespace Privatization.Tests.Signatures;

internal static class GostSignatures
{
    public static readonly GostKey Root = new() { IsReversed = true }, Person = new();

    /// <summary>A root of GOST, self-signed with the bytes reversed.</summary>
    public static readonly byte[] RootCertificate = new Issuance(
        NcaProfile.Name("GOST ROOT"), Root.PublicKey, TestPki.Now - Duration.FromDays(9), TestPki.Now + Duration.FromDays(9))
    {
        Extensions = [new X509BasicConstraintsExtension(true, false, 0, true), new X509KeyUsageExtension(NcaProfile.Authority, true), KeyId],
    }.By(NcaProfile.Name("GOST ROOT"), Root);

    private static X509SubjectKeyIdentifierExtension KeyId => new(Root.PublicKey, critical: false);

    public static Trust Trust => new([Certificate.Read(RootCertificate)!], []);

    public static byte[] List() => new CertificateRevocationListBuilder().Build(
        NcaProfile.Name("GOST ROOT"), Root, 1, (TestPki.Now + Duration.FromDays(1)).ToDateTimeOffset(), HashAlgorithmName.SHA256,
        X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(KeyId), TestPki.Now.ToDateTimeOffset());

    public static byte[] Leaf(GostKey? key = null, X509SignatureGenerator? signedBy = null) => new Issuance(
        NcaProfile.Name("АХМЕТОВА", "ӘСЕЛ", null, TestPki.Iin, null), (key ?? Person).PublicKey, TestPki.Now - Duration.FromDays(1),
        TestPki.Now + Duration.FromDays(1))
    {
        Extensions = NcaProfile.Person(NcaProfile.Purposes(Role.Applicant), NcaProfile.Signing, new("http://127.0.0.1:1/"),
            KeyId.SubjectKeyIdentifierBytes.ToArray()),
    }.By(NcaProfile.Name("GOST ROOT"), signedBy ?? Root);

    public static CmsDraft Applicant(GostKey? key = null, byte[]? content = null) =>
        new(new SignerDraft(Leaf(key), key ?? Person, content ?? TestPki.Content) { Digest = Oids.Streebog512 });
}
