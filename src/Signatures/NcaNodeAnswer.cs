using System.Text.Json;
using NodaTime;

namespace Privatization.Signatures;

/// <summary>What an NCANode server (v3) answers to <c>POST /cms/verify</c>, as far as it is believed.</summary>
internal sealed record NcaNodeAnswer(bool Valid, IReadOnlyList<NcaNodeAnswer.SignerOfCms>? Signers)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    internal sealed record SignerOfCms(IReadOnlyList<CertificateInfo?>? Certificates);

    internal sealed record CertificateInfo(bool Valid, string? SerialNumber, IReadOnlyList<Revocation?>? Revocations);

    internal sealed record Revocation(bool Revoked, string? By, string? RevocationTime);

    /// <summary>
    /// The server counts a CMS without signers, a signer without certificate and a check that did not take place as valid; looks at dates of now and
    /// at one issuer; and does not tell revoked from unanswered. So it is asked only after an <see cref="Inspection"/> without fault, and has to show
    /// what it did.
    /// </summary>
    public static Reason? Judge(string json, Inspection inspection)
    {
        if (Read(json)?.Signers is not [{ Certificates: [{ } certificate] }]
            || certificate.SerialNumber?.ToLowerInvariant().TrimStart('0') != inspection.Path[0].Serial.TrimStart('0')
            || certificate.Revocations is not { } revocations
            || revocations.Any(it => it is null)
            || !revocations.Any(it => it!.By == "CRL") || !revocations.Any(it => it!.By == "OCSP")) return PassingReasons.NcaNodeIncomplete;
        if (revocations.Where(it => it!.Revoked).Select(it => Time(it!.RevocationTime)).ToArray() is { Length: > 0 } revoked)
            return revoked.Min() is { } since && since <= inspection.At ? Reasons.Revoked(since) : PassingReasons.NcaNodeUndecided;
        if (!certificate.Valid) return PassingReasons.NcaNodeUndecided;
        return Read(json)!.Valid ? null : Reasons.WrongValue;
    }

    private static NcaNodeAnswer? Read(string json)
    {
        try { return JsonSerializer.Deserialize<NcaNodeAnswer>(json, Web); }
        catch (JsonException) { return null; }
    }

    // ISO 8601 with an offset of +00:00 or +0000, as Jackson writes dates.
    private static Instant? Time(string? text) =>
        DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var time) ? Instant.FromDateTimeOffset(time) : null;
}
