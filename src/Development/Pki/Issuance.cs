using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NodaTime;

namespace Privatization.Development.Pki;

/// <summary>What a certificate is to say.</summary>
internal sealed record Issuance(X500DistinguishedName Subject, System.Security.Cryptography.X509Certificates.PublicKey Key, Instant From, Instant To)
{
    public IReadOnlyList<X509Extension> Extensions { get; init; } = [];

    public HashAlgorithmName Hash { get; init; } = HashAlgorithmName.SHA256;

    public byte[] Serial { get; init; } = [1, .. RandomNumberGenerator.GetBytes(15)];

    /// <returns>DER.</returns>
    public byte[] By(X500DistinguishedName issuer, X509SignatureGenerator signature)
    {
        var request = new CertificateRequest(Subject, Key, Hash);
        foreach (var extension in Extensions) request.CertificateExtensions.Add(extension);
        using var certificate = request.Create(issuer, signature, From.ToDateTimeOffset(), To.ToDateTimeOffset(), Serial);
        return certificate.RawData;
    }
}
