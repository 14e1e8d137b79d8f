using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Privatization.Signatures;

namespace Privatization.Development.Pki;

/// <summary>Names and extensions as the National Certification Authority (ҰКО) writes them.</summary>
internal static class NcaProfile
{
    public const X509KeyUsageFlags Signing = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation;
    public const X509KeyUsageFlags Authentication = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment;
    public const X509KeyUsageFlags Authority = X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign;

    /// <summary>For RSA certificates of individuals.</summary>
    private const string Policy = "1.2.398.3.3.2.3";

    public static X500DistinguishedName Name(string commonName) => Fields((Oids.CommonName, commonName), (Oids.Country, "KZ"));

    /// <param name="organisation">Its name and BIN.</param>
    public static X500DistinguishedName Name(string surname, string given, string? patronymic, string? iin,
        (string Name, string? Bin)? organisation) => Fields(
        [
            (Oids.CommonName, $"{surname} {given}"),
            (Oids.Surname, surname),
            .. iin is null ? [] : new[] { (Oids.SerialNumber, $"IIN{iin}") },
            (Oids.Country, "KZ"),
            .. patronymic is null ? [] : new[] { (Oids.GivenName, patronymic) },
            .. organisation is not var (name, bin) ? [] : bin is null
                ? [(Oids.Organisation, name)] : new[] { (Oids.Organisation, name), (Oids.Unit, $"BIN{bin}") },
        ]);

    /// <summary>Extended key usages of a role.</summary>
    public static string[] Purposes(Role role) => role switch
    {
        Role.Applicant => [Oids.EmailProtection, Oids.Individual],
        Role.Head => [Oids.EmailProtection, Oids.LegalPerson, Oids.FirstHead],
        _ => [Oids.EmailProtection, Oids.LegalPerson, Oids.Employee],
    };

    /// <param name="address">Of the server that publishes revocation lists (<c>ca.crl</c>) and answers OCSP.</param>
    public static IReadOnlyList<X509Extension> Person(string[] purposes, X509KeyUsageFlags usage, Uri address, byte[] issuerKeyId) =>
    [
        new X509KeyUsageExtension(usage, critical: true),
        Enhanced(purposes),
        Policies(),
        CertificateRevocationListBuilder.BuildCrlDistributionPointExtension([new Uri(address, "ca.crl").AbsoluteUri]),
        new X509AuthorityInformationAccessExtension([new Uri(address, "ocsp").AbsoluteUri], [new Uri(address, "ca.cer").AbsoluteUri]),
        X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(issuerKeyId),
    ];

    public static X509Extension Enhanced(params string[] purposes)
    {
        var all = new OidCollection();
        foreach (var purpose in purposes) all.Add(new Oid(purpose));
        return new X509EnhancedKeyUsageExtension(all, critical: false);
    }

    private static X509Extension Policies()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
            writer.WriteObjectIdentifier(Policy);
        return new(Oids.Policies, writer.Encode(), critical: false);
    }

    private static X500DistinguishedName Fields(params (string Oid, string Value)[] fields)
    {
        var builder = new X500DistinguishedNameBuilder();
        // The builder writes the last field first.
        foreach (var (oid, value) in fields.Reverse())
            builder.Add(oid, value, oid is Oids.SerialNumber or Oids.Country ? UniversalTagNumber.PrintableString : UniversalTagNumber.UTF8String);
        return builder.Build();
    }
}
