using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using NodaTime;

namespace Privatization;

/// <summary>An EDS for tests: RSA, with a certificate that was made for this run and is trusted by nobody else.</summary>
public sealed class TestEds : IProveIin
{
    /// <summary>Sent as a signature, it cannot be checked for the moment.</summary>
    public static readonly byte[] OfAnUnreachableIssuer = "unreachable"u8.ToArray();

    public static readonly TestEds Only = new();

    private readonly RSA _key = RSA.Create(2048);

    public byte[] Sign(string iin, byte[] content)
    {
        using var certificate = new CertificateRequest($"CN=Test, serialNumber=IIN{iin}", _key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        var signed = new SignedCms(new ContentInfo(content), detached: true);
        signed.ComputeSignature(new CmsSigner(certificate) { IncludeOption = X509IncludeOption.EndCertOnly });
        return signed.Encode();
    }

    public Task<IinProof> Check(byte[] content, byte[] cms, Iin expected, Instant at, CancellationToken cancellation) =>
        Task.FromResult(cms.AsSpan().SequenceEqual(OfAnUnreachableIssuer) ? new IinProof.Unavailable() : Check(content, cms, expected));

    private static IinProof Check(byte[] content, byte[] cms, Iin expected)
    {
        var signed = new SignedCms(new ContentInfo(content), detached: true);
        try
        {
            signed.Decode(cms);
            signed.CheckSignature(verifySignatureOnly: true);
        }
        catch (CryptographicException)
        {
            return No("not-a-signature");
        }
        return signed.SignerInfos[0].Certificate!.Subject.Contains($"IIN{expected}", StringComparison.Ordinal)
            ? new IinProof.Confirmed(Digest.Of(cms), cms)
            : No("iin-differs");
    }

    private static IinProof.NotConfirmed No(string code) => new(code, new(code, code, code));
}
