using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NodaTime;
using Privatization.Signatures;

namespace Privatization.Tests.Signatures;

/// <summary>Signatures that are not confirmed, by name, each with the code of its reason.</summary>
internal static class BadSignatures
{
    private static readonly TestPki Pki = new();
    private static readonly byte[] Other = "{\"application\":\"P-2026-000002-2\"}"u8.ToArray();

    public static readonly IReadOnlyDictionary<string, (string Code, Func<byte[]> Cms)> Of = new Dictionary<string, (string, Func<byte[]>)>
    {
        ["empty"] = ("not-a-cms", () => []),
        ["garbage"] = ("not-a-cms", () => RandomNumberGenerator.GetBytes(500)),
        ["five megabytes of garbage"] = ("signature-too-large", () => RandomNumberGenerator.GetBytes(5 << 20)),
        ["nested two hundred thousand deep"] = ("not-a-cms", () => [.. Enumerable.Repeat<byte[]>([0x30, 0x80], 100_000).SelectMany(it => it)]),
        ["truncated"] = ("not-a-cms", () => Pki.Applicant().Signs().Der()[..^20]),
        ["with bytes after it"] = ("not-a-cms", () => [.. Pki.Applicant().Signs().Der(), 0]),
        ["a certificate"] = ("not-a-cms", () => Pki.Applicant().Certificate),
        ["no signer"] = ("no-signer", () => new CmsDraft() { Certificates = [Pki.Applicant().Certificate] }.Der()),
        ["two signers"] = ("several-signers", () => new CmsDraft(Pki.Applicant().Signs().Signers[0], Pki.Applicant().Signs().Signers[0]).Der()),
        ["other content attached"] = ("other-content-attached", () => (Pki.Applicant().Signs(Other) with { Attached = Other }).Der()),
        ["no certificate"] = ("certificate-missing", () => (Pki.Applicant().Signs() with { Certificates = [] }).Der()),
        ["only the issuer's certificate"] =
            ("certificate-missing", () => (Pki.Applicant().Signs() with { Certificates = [Pki.Issuing.Certificate] }).Der()),
        ["other bytes"] = ("other-bytes-signed", () => Pki.Applicant().Signs(Other).Der()),
        ["no signed attributes"] = ("signed-attributes-missing", () => Signer(it => it with { HasAttributes = false })),
        ["no content type"] = ("content-type-wrong", () => Signer(it => it with { ContentType = null })),
        ["another content type"] = ("content-type-wrong", () => Signer(it => it with { ContentType = Oids.TimeStampInfo })),
        ["content of another type than is signed"] = ("content-type-wrong", () => (Pki.Applicant().Signs() with { Type = Oids.TimeStampInfo }).Der()),
        ["no message digest"] = ("message-digest-missing", () => Signer(it => it with { HasMessageDigest = false })),
        ["signature value of zeros"] = ("signature-wrong", () => Signer(it => it with { Spoil = value => new byte[value.Length] })),
        ["signature value cut short"] = ("signature-wrong", () => Signer(it => it with { Spoil = value => value[..^1] })),
        ["signed with another key"] = ("signature-wrong", () => Signer(it => it with { Key = Rsa(TestPki.OtherKey) })),
        ["SHA-1 digest"] = ("weak-algorithm", () => Signer(it => it with { Digest = Oids.Sha1, Hash = HashAlgorithmName.SHA1, Key = Weak })),
        ["MD5 digest"] = ("weak-algorithm", () => Signer(it => it with { Digest = "1.2.840.113549.2.5", Hash = HashAlgorithmName.MD5, Key = Weak })),
        ["SHA-1 only in the signature"] = ("algorithm-unknown", () => Signer(it => it with { Hash = HashAlgorithmName.SHA1, Key = Weak })),
        ["digest and signature algorithm of two sizes"] = ("algorithm-unknown", () => Signer(it => it with { Hash = HashAlgorithmName.SHA512 })),
        ["unknown digest"] = ("algorithm-unknown", () => Signer(it => it with { Digest = "1.2.3.4" })),
        ["RSA of 1024 bits"] = ("weak-algorithm", () => Of1024()),
        ["signing time an hour and more ahead"] =
            ("signing-time-implausible", () => Signer(it => it with { ClaimedAt = TestPki.Now + Duration.FromMinutes(61) })),
        ["signing time an hour and more ago"] =
            ("signing-time-implausible", () => Signer(it => it with { ClaimedAt = TestPki.Now - Duration.FromMinutes(61) })),
    };

    public static byte[] Signer(Func<SignerDraft, SignerDraft> change) => new CmsDraft(change(Pki.Applicant().Signs().Signers[0])).Der();

    public static X509SignatureGenerator Rsa(RSA key) => X509SignatureGenerator.CreateForRSA(key, RSASignaturePadding.Pkcs1);

    public static TestPki Authority => Pki;

    private static WeakRsa Weak => new(TestPki.PersonsKey);

    private static byte[] Of1024()
    {
        using var key = RSA.Create(1024);
        return (Pki.Applicant() with { Key = Rsa(key) }).Signs().Der();
    }
}
