using System.Collections.Frozen;
using System.Formats.Asn1;
using NodaTime;
using Privatization.Domain.Values;

namespace Privatization.Signatures;

/// <summary>A list of revoked certificates (RFC 5280 §5). Whole lists only: no delta, no indirect list.</summary>
internal sealed class Crl
{
    private readonly Extensions _extensions;
    private readonly FrozenDictionary<string, Instant> _revoked;
    private readonly bool _isUnderstood;
    private SignedBy? _signed;

    private Crl(ReadOnlyMemory<byte> der, AsnReader reader)
    {
        Bytes = der;
        var sequence = reader.ReadSequence();
        Signed = SignedObject.Read(sequence);
        sequence.ThrowIfNotEmpty();

        var fields = Der.Reader(Signed.Content).ReadSequence();
        fields.Skip(Asn1Tag.Integer);
        Signed.RequireAlgorithm(fields);
        Issuer = DistinguishedName.Read(fields);
        ThisUpdate = Instant.FromDateTimeOffset(fields.ReadTime());
        NextUpdate = fields.HasData && !fields.Next(Asn1Tag.Sequence) && !fields.Next(Der.Context0)
            ? Instant.FromDateTimeOffset(fields.ReadTime()) : null;
        var (revoked, understood) = (new Dictionary<string, Instant>(), true);
        if (fields.Next(Asn1Tag.Sequence))
            foreach (var entry in fields.ReadSequence().Sequences())
            {
                revoked[entry.ReadSerial()] = Instant.FromDateTimeOffset(entry.ReadTime());
                understood &= !entry.HasData || Extensions.Read(entry.ReadSequence()).Understood();
            }
        _revoked = revoked.ToFrozenDictionary();
        _extensions = Extensions.Read(fields.Next(Der.Context0) ? fields.ReadSequence(Der.Context0).ReadSequence() : Der.Reader(default));
        _isUnderstood = understood && _extensions.Understood(Oids.IssuingDistributionPoint);
    }

    public ReadOnlyMemory<byte> Bytes { get; }

    public SignedObject Signed { get; }

    public DistinguishedName Issuer { get; }

    public Instant ThisUpdate { get; }

    public Instant? NextUpdate { get; }

    /// <summary>As evidence holds it: lists are large, and many signatures rest on one.</summary>
    public Published Published => field ??= new(Digest.Of(Bytes.Span), Bytes.ToArray());

    public static Crl? Read(ReadOnlyMemory<byte> der) => Der.Read(der, AsnEncodingRules.DER, reader => new Crl(der, reader));

    /// <summary>When the certificate was revoked; null where it is not on the list.</summary>
    public Instant? Revoked(Certificate certificate) => _revoked.TryGetValue(certificate.Serial, out var since) ? since : null;

    /// <returns>Why this list says nothing about the certificate; null where it does.</returns>
    public Reason? Fault(Certificate certificate, Certificate issuer, Instant now)
    {
        if (!Issuer.Is(issuer.Subject) || !issuer.Usage.HasFlag(KeyUsage.CrlSigning) || !IsSignedBy(issuer)) return PassingReasons.CrlNotTrusted;
        if (!_isUnderstood || !Covers(certificate)) return PassingReasons.CrlOther;
        return ThisUpdate > now + OcspResponse.Skew || NextUpdate is null || NextUpdate < now ? PassingReasons.CrlStale : null;
    }

    // Lists are large and kept: their signature is computed once.
    private bool IsSignedBy(Certificate issuer)
    {
        if (_signed is not { } known || !known.Issuer.Is(issuer)) _signed = known = new(issuer, Signed.By(issuer));
        return known.Is is Authenticity.Genuine;
    }

    // issuingDistributionPoint, RFC 5280 §5.2.5.
    private bool Covers(Certificate certificate)
    {
        if (_extensions[Oids.IssuingDistributionPoint]?.ReadSequence() is not { } fields) return true;
        if (fields.Next(Der.Context0) && !Addresses.OfPoint(fields.ReadSequence(Der.Context0)).Any(certificate.CrlAddresses.Contains)) return false;
        while (fields.HasData)
        {
            var about = fields.PeekTag().TagValue;
            // [1] users only, [2] authorities only; some reasons only, indirect, attribute certificates only: not for us.
            if (about is not (1 or 2) || !fields.ReadBoolean(new(TagClass.ContextSpecific, about)) || certificate.IsAuthority != (about == 2))
                return false;
        }
        return true;
    }

    private sealed record SignedBy(Certificate Issuer, Authenticity Is);
}
