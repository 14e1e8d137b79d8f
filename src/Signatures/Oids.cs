namespace Privatization.Signatures;

internal static class Oids
{
    public const string Data = "1.2.840.113549.1.7.1";
    public const string SignedData = "1.2.840.113549.1.7.2";
    public const string ContentType = "1.2.840.113549.1.9.3";
    public const string MessageDigest = "1.2.840.113549.1.9.4";
    public const string SigningTime = "1.2.840.113549.1.9.5";
    public const string TimeStampToken = "1.2.840.113549.1.9.16.2.14";
    public const string TimeStampInfo = "1.2.840.113549.1.9.16.1.4";
    public const string TimeStamping = "1.3.6.1.5.5.7.3.8";

    public const string Rsa = "1.2.840.113549.1.1.1";
    public const string RsaPss = "1.2.840.113549.1.1.10";
    public const string Mgf1 = "1.2.840.113549.1.1.8";
    public const string EllipticCurve = "1.2.840.10045.2.1";
    public const string Sha1 = "1.3.14.3.2.26";
    public const string Sha256 = "2.16.840.1.101.3.4.2.1";
    public const string Sha384 = "2.16.840.1.101.3.4.2.2";
    public const string Sha512 = "2.16.840.1.101.3.4.2.3";

    /// <summary>The arc of Kazakhstan's own algorithms.</summary>
    public const string Kazakh = "1.2.398.3.10.";
    public const string Gost512Key = "1.2.398.3.10.1.1.2.2";
    public const string Gost512Parameters = "1.2.398.3.10.1.1.2.2.1";
    public const string Gost512Signature = "1.2.398.3.10.1.1.2.3.2";
    public const string Streebog512 = "1.2.398.3.10.1.3.3";

    public const string CommonName = "2.5.4.3";
    public const string Surname = "2.5.4.4";
    public const string SerialNumber = "2.5.4.5";
    public const string Country = "2.5.4.6";
    public const string Organisation = "2.5.4.10";
    public const string Unit = "2.5.4.11";
    public const string GivenName = "2.5.4.42";

    public const string KeyUsage = "2.5.29.15";
    public const string BasicConstraints = "2.5.29.19";
    public const string IssuingDistributionPoint = "2.5.29.28";
    public const string CrlDistributionPoints = "2.5.29.31";
    public const string Policies = "2.5.29.32";
    public const string ExtendedKeyUsage = "2.5.29.37";
    public const string AuthorityInformation = "1.3.6.1.5.5.7.1.1";
    public const string Ocsp = "1.3.6.1.5.5.7.48.1";
    public const string BasicOcsp = "1.3.6.1.5.5.7.48.1.1";
    public const string OcspNonce = "1.3.6.1.5.5.7.48.1.2";
    public const string OcspSigning = "1.3.6.1.5.5.7.3.9";

    public const string EmailProtection = "1.3.6.1.5.5.7.3.4";
    public const string Individual = "1.2.398.3.3.4.1.1";
    public const string LegalPerson = "1.2.398.3.3.4.1.2";
    public const string FirstHead = "1.2.398.3.3.4.1.2.1";
    public const string MaySign = "1.2.398.3.3.4.1.2.2";
    public const string Employee = "1.2.398.3.3.4.1.2.5";
}
