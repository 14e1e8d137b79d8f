using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NodaTime;
using Privatization.Development.Pki;
using Privatization.Signatures;

namespace Privatization.Tests.Signatures;

/// <summary>Certificates with which a signature is not confirmed, by name, each with the code of its reason.</summary>
internal static class BadCertificates
{
    private static readonly TestPki Pki = BadSignatures.Authority;
    private static readonly Duration Day = Duration.FromDays(1);
    private static readonly RSA Between = RSA.Create(2048);

    public static readonly IReadOnlyDictionary<string, (string Code, Func<Leaf> Leaf, Func<KeyPair[]> Issuers)> Of =
        new Dictionary<string, (string, Func<Leaf>, Func<KeyPair[]>)>
        {
            ["expired at signing"] = Plain("certificate-expired", it => it with { To = TestPki.Now - Day }),
            ["not yet valid at signing"] = Plain("certificate-not-yet-valid", it => it with { From = TestPki.Now + Day }),
            ["self-signed"] =
                Plain("self-signed", it => it with { Subject = NcaProfile.Name("I"), IssuedBy = NcaProfile.Name("I"), SignedBy = it.Key }),
            ["of another root"] =
                Plain("issuer-not-trusted", it => it with { IssuedBy = TestPki.Stranger.Name, SignedBy = TestPki.Stranger.Signature }),
            ["of another root that comes with it"] = OfStrangers(),
            ["of a namesake of the issuer"] = Plain("not-signed-by-issuer", it => it with { SignedBy = TestPki.Stranger.Signature }),
            ["one byte of it flipped"] = Plain("not-signed-by-issuer", it => it with { Spoil = OfAnotherIin }),
            ["signed with SHA-1"] = Plain("weak-algorithm", it => it with { Hash = HashAlgorithmName.SHA1, SignedBy = new WeakRsa(Pki.Issuing.Key) }),
            ["issuer expired"] = By("issuer-not-valid", TestPki.Authority("OLD CA", Pki.Root, Between, to: TestPki.Now - Day)),
            ["issuer without basicConstraints cA"] = By("issuer-not-an-authority", TestPki.Authority("NO CA", Pki.Root, Between, isAuthority: false)),
            ["issuer without keyCertSign"] = By(
                "issuer-not-an-authority", TestPki.Authority("NO KU", Pki.Root, Between, usage: X509KeyUsageFlags.CrlSign)),
            ["issued by another applicant"] = By("issuer-not-an-authority", AnotherApplicant()),
            ["path too long"] = PathTooLong(),
            ["critical extension unknown"] = Plain("critical-extension-unknown", it => it with { More = [new("1.2.3.4", [5, 0], critical: true)] }),
            ["authentication key"] = Plain("certificate-not-for-signing", it => it with { Usage = NcaProfile.Authentication }),
            ["key usage without digitalSignature"] = Plain("certificate-not-for-signing", it => it with { Usage = X509KeyUsageFlags.NonRepudiation }),
            ["purpose of an employee"] = Plain("certificate-of-other-role", it => it with { Purposes = NcaProfile.Purposes(Role.Executor) }),
            ["no purpose"] = Plain("certificate-of-other-role", it => it with { Purposes = [Oids.EmailProtection] }),
            ["another's IIN"] = Plain("iin-differs", it => it with { Iin = "880101300010" }),
            ["IIN with a space"] = Plain("iin-missing", it => it with { Iin = $" {TestPki.Iin[1..]}" }),
            ["no IIN"] = Plain("iin-missing", it => it with { Iin = null }),
            ["IIN in the common name"] = Plain("iin-missing", it => it with { Subject = NcaProfile.Name($"X, SERIALNUMBER=IIN{TestPki.Iin}") }),
            ["two IINs"] = Plain("iin-missing", it => it with { Subject = TwoIins() }),
        };

    private static (string, Func<Leaf>, Func<KeyPair[]>) Plain(string code, Func<Leaf, Leaf> change) =>
        (code, () => change(Pki.Applicant()), () => [Pki.Issuing]);

    private static (string, Func<Leaf>, Func<KeyPair[]>) By(string code, KeyPair issuer) =>
        (code, () => Pki.Applicant() with { Issuer = issuer }, () => [issuer]);

    private static (string, Func<Leaf>, Func<KeyPair[]>) PathTooLong()
    {
        var upper = TestPki.Authority("UPPER", Pki.Root, Between, pathLength: 0);
        var lower = TestPki.Authority("LOWER", upper, TestPki.OtherKey);
        return ("path-too-long", () => Pki.Applicant() with { Issuer = lower }, () => [upper, lower]);
    }

    private static KeyPair AnotherApplicant() => new((Pki.Applicant() with { Key = BadSignatures.Rsa(Between) }).Certificate, Between);

    private static (string, Func<Leaf>, Func<KeyPair[]>) OfStrangers()
    {
        var authority = TestPki.Authority("STRANGER CA", TestPki.Stranger, Between);
        return ("issuer-not-trusted", () => Pki.Applicant() with { Issuer = authority }, () => [authority, TestPki.Stranger]);
    }

    private static X500DistinguishedName TwoIins()
    {
        var name = new X500DistinguishedNameBuilder();
        name.Add(Oids.SerialNumber, $"IIN{TestPki.Iin}");
        name.Add(Oids.SerialNumber, "IIN880101300010");
        return name.Build();
    }

    private static byte[] OfAnotherIin(byte[] certificate)
    {
        certificate[certificate.AsSpan().IndexOf("IIN850315350124"u8) + 14] ^= 1;
        return certificate;
    }
}
