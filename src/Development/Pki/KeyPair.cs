using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NodaTime;
using Privatization.LocalMachine;

namespace Privatization.Development.Pki;

/// <summary>A certificate with its private key, kept as <c>NAME.pem</c> and <c>NAME.key</c>, as openssl reads them.</summary>
internal sealed record KeyPair(byte[] Certificate, RSA Key)
{
    private const int Bits = 2048;

    public X509SignatureGenerator Signature => X509SignatureGenerator.CreateForRSA(Key, RSASignaturePadding.Pkcs1);

    public X500DistinguishedName Name => Open().SubjectName;

    public byte[] KeyId => new X509SubjectKeyIdentifierExtension(Signature.PublicKey, critical: false).SubjectKeyIdentifierBytes.ToArray();

    /// <summary>Whether the certificate is of the key.</summary>
    public bool IsOne
    {
        get
        {
            using var certificate = Open();
            return certificate.PublicKey.EncodedKeyValue.RawData.AsSpan().SequenceEqual(Key.ExportRSAPublicKey());
        }
    }

    /// <param name="issuer">Null for a root, which signs itself.</param>
    public static KeyPair Make(
        X500DistinguishedName subject, Instant from, Instant to, KeyPair? issuer, IReadOnlyList<X509Extension> extensions, RSA? key = null)
    {
        key ??= RSA.Create(Bits);
        var signature = X509SignatureGenerator.CreateForRSA(key, RSASignaturePadding.Pkcs1);
        var issuance = new Issuance(subject, signature.PublicKey, from, to)
        {
            Extensions = [.. extensions, new X509SubjectKeyIdentifierExtension(signature.PublicKey, critical: false)],
        };
        return new(issuance.By(issuer?.Name ?? subject, issuer?.Signature ?? signature), key);
    }

    public static KeyPair? Load(string path)
    {
        if (!File.Exists($"{path}.key")) return null;
        var key = RSA.Create();
        key.ImportFromPem(File.ReadAllText($"{path}.key"));
        using var certificate = X509CertificateLoader.LoadCertificateFromFile($"{path}.pem");
        return new(certificate.RawData, key);
    }

    public KeyPair Save(string path)
    {
        PrivateFile.Write($"{path}.pem", PemEncoding.WriteString("CERTIFICATE", Certificate) + "\n");
        PrivateFile.Write($"{path}.key", Key.ExportPkcs8PrivateKeyPem() + "\n");
        return this;
    }

    public X509Certificate2 Open() => X509CertificateLoader.LoadCertificate(Certificate);

    public X509Certificate2 OpenWithKey()
    {
        using var certificate = Open();
        return certificate.CopyWithPrivateKey(Key);
    }
}
