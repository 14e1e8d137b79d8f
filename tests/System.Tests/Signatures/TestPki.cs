using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NodaTime;
using Privatization.Development.Pki;
using Privatization.Signatures;

namespace Privatization.Tests.Signatures;

/// <summary>A certification authority in memory, on a morning that does not pass; every certificate can be spoiled.</summary>
internal sealed class TestPki
{
    public const string Iin = "850315350124", Bin = "190140900106";

    public static readonly Instant Now = Instant.FromUtc(2026, 6, 1, 5, 0);
    public static readonly byte[] Content = "{\"application\":\"P-2026-000001-4\"}"u8.ToArray();

    private static readonly RSA[] Keys = [.. Enumerable.Range(0, 6).Select(_ => RSA.Create(2048))];

    public KeyPair Root { get; } = Authority("ROOT", null, Keys[0]);

    public KeyPair Issuing => field ??= Authority("CA", Root, Keys[1]);

    public static KeyPair Stranger { get; } = Authority("STRANGER", null, Keys[2]);

    public static RSA PersonsKey => Keys[3];

    public static RSA OtherKey => Keys[4];

    public static KeyPair Authority(string name, KeyPair? issuer, RSA key, int? pathLength = null, bool isAuthority = true, Instant? to = null,
        X509KeyUsageFlags usage = NcaProfile.Authority) => KeyPair.Make(
        NcaProfile.Name(name), Now - Duration.FromDays(1000), to ?? Now + Duration.FromDays(1000), issuer,
        [new X509BasicConstraintsExtension(isAuthority, pathLength is not null, pathLength ?? 0, true), new X509KeyUsageExtension(usage, true)], key);

    public Leaf Applicant() => new(Issuing) { Iin = Iin };

    public Leaf Official(Role role) => new(Issuing) { Iin = Iin, Bin = Bin, Purposes = NcaProfile.Purposes(role) };

    public byte[] List(KeyPair? issuer = null, KeyPair? signer = null, Instant? at = null, Duration? validity = null,
        params (Leaf Leaf, Instant At)[] revoked)
    {
        var (list, from) = (new CertificateRevocationListBuilder(), at ?? Now - Duration.FromHours(1));
        foreach (var (leaf, since) in revoked) list.AddEntry(leaf.Serial, since.ToDateTimeOffset());
        return list.Build(
            (issuer ?? Issuing).Name, (signer ?? issuer ?? Issuing).Signature, 1, (from + (validity ?? Duration.FromDays(1))).ToDateTimeOffset(),
            HashAlgorithmName.SHA256,
            X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier((issuer ?? Issuing).KeyId), from.ToDateTimeOffset());
    }

    public Trust Trust(params KeyPair[] intermediates) => new([Read(Root)], [.. (intermediates is [] ? [Issuing] : intermediates).Select(Read)]);

    public static Certificate Read(KeyPair pair) => Certificate.Read(pair.Certificate)!;
}

/// <summary>A person's certificate; what is not set is right.</summary>
internal sealed record Leaf(KeyPair Issuer)
{
    public string? Iin { get; init; }

    public string? Bin { get; init; }

    public string[] Purposes { get; init; } = NcaProfile.Purposes(Role.Applicant);

    public X509KeyUsageFlags Usage { get; init; } = NcaProfile.Signing;

    public Instant From { get; init; } = TestPki.Now - Duration.FromDays(100);

    public Instant To { get; init; } = TestPki.Now + Duration.FromDays(100);

    public X509SignatureGenerator Key { get; init; } = X509SignatureGenerator.CreateForRSA(TestPki.PersonsKey, RSASignaturePadding.Pkcs1);

    public HashAlgorithmName Hash { get; init; } = HashAlgorithmName.SHA256;

    public byte[] Serial { get; init; } = [1, .. RandomNumberGenerator.GetBytes(15)];

    public Uri Address { get; init; } = new("http://127.0.0.1:1/");

    public X500DistinguishedName? Subject { get; init; }

    public X509SignatureGenerator? SignedBy { get; init; }

    public X500DistinguishedName? IssuedBy { get; init; }

    /// <summary>What is done to the finished certificate.</summary>
    public Func<byte[], byte[]> Spoil { get; init; } = der => der;

    public X509Extension[] More { get; init; } = [];

    public byte[] Certificate => Spoil(new Issuance(
        Subject ?? NcaProfile.Name("АХМЕТОВА", "ӘСЕЛ", "СЕРІКҚЫЗЫ", Iin, Bin is null ? null : ("\"ӘКІМДІК\", ММ", Bin)), Key.PublicKey, From, To)
    {
        Extensions = [.. NcaProfile.Person(Purposes, Usage, Address, Issuer.KeyId), .. More],
        Hash = Hash,
        Serial = Serial,
    }.By(IssuedBy ?? Issuer.Name, SignedBy ?? Issuer.Signature));

    public CmsDraft Signs(byte[]? content = null) => new(new SignerDraft(Certificate, Key, content ?? TestPki.Content));
}
