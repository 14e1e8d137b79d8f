using System.Runtime.CompilerServices;
using NodaTime;
using Privatization.Signatures;

namespace Privatization.Tests.Signatures;

/// <summary>
/// Certificates, lists and an answer of the National Certification Authority's test centre, as the NCANode project publishes them (MIT) for its own
/// tests.
/// </summary>
public sealed class NcaProfileSpecs
{
    [Fact]
    public void the_centres_own_GOST_list_is_verified_by_its_GOST_certificate()
    {
        var (authority, list) = (Certificate.Read(File("gost-authority.cer"))!, Crl.Read(File("gost.crl"))!);
        list.Signed.By(authority).Should().Be(Authenticity.Genuine);
        list.Fault(authority, authority, Instant.FromUtc(2022, 8, 1, 0, 0)).Should().BeNull();
        list.Fault(authority, authority, Instant.FromUtc(2026, 8, 1, 0, 0)).Should().Be(PassingReasons.CrlStale);
    }

    [Fact]
    public void the_centres_GOST_OCSP_answer_is_read_and_its_responders_certificate_is_the_centres()
    {
        var response = OcspResponse.Read(File("gost-ocsp.der"))!;
        response.Answers.Should().ContainSingle().Which.Status.Should().Be(OcspAnswer.Revoked);
        response.Certificates
            .Should().Contain(responder => responder.Purposes.Contains(Oids.OcspSigning) && response.Signed.By(responder) == Authenticity.Genuine);
    }

    [Fact]
    public void a_signing_certificate_of_an_individual_has_the_profile_that_is_checked()
    {
        var (authority, individual) = (Certificate.Read(File("rsa-authority.cer"))!, Certificate.Read(File("rsa-individual.cer"))!);
        individual.Signed.By(authority).Should().Be(Authenticity.Genuine);
        individual.Subject.Iin.Should().Be("123456789011");
        individual.Subject.Bin.Should().BeNull();
        individual.Subject[Oids.CommonName].Should().Be("ТЕСТОВ ТЕСТ");
        individual.Usage.Should().Be(KeyUsage.DigitalSignature | KeyUsage.NonRepudiation);
        individual.Purposes.Should().Equal(Oids.EmailProtection, Oids.Individual);
        individual.IsUnderstood.Should().BeTrue();
        individual.CrlAddresses.Select(uri => uri.AbsoluteUri).Should().StartWith("http://test.pki.gov.kz/crl/nca_rsa_test.crl");
        individual.OcspAddresses.Select(uri => uri.AbsoluteUri).Should().Equal("http://test.pki.gov.kz/ocsp/");
        authority.IsAuthority.Should().BeTrue();
    }

    [Fact]
    public void an_authentication_certificate_does_not_sign() =>
        Certificate.Read(File("rsa-individual-authentication.cer"))!.Usage.HasFlag(KeyUsage.NonRepudiation).Should().BeFalse();

    [Fact]
    public void the_centres_RSA_list_is_verified()
    {
        var (authority, list) = (Certificate.Read(File("rsa-authority.cer"))!, Crl.Read(File("rsa.crl"))!);
        list.Signed.By(authority).Should().Be(Authenticity.Genuine);
        list.Fault(Certificate.Read(File("rsa-individual.cer"))!, authority, list.ThisUpdate).Should().BeNull();
        list.Revoked(Certificate.Read(File("rsa-individual.cer"))!).Should().BeNull();
    }

    private static byte[] File(string name, [CallerFilePath] string path = "") =>
        System.IO.File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(path)!, "Nca", name));
}
