using NodaTime;

namespace Privatization.Signatures;

/// <summary>The section <c>Signatures</c> of the configuration.</summary>
public sealed record SignatureSettings
{
    public const string Section = "Signatures";

    /// <summary>The pinned roots: files, or directories of files, in PEM or DER. Without one nothing is confirmed.</summary>
    public string[] Roots { get; init; } = [];

    /// <summary>Issuers between them and the signers, which need not come with every signature.</summary>
    public string[] Intermediates { get; init; } = [];

    /// <summary>A directory of revocation lists (<c>*.crl</c>, DER), for a service that may not fetch them.</summary>
    public string? CrlDirectory { get; init; }

    /// <summary>Whether revocation lists are fetched from where certificates say, and kept until the next is due.</summary>
    public bool FetchCrl { get; init; } = true;

    /// <summary>
    /// After which time a list is fetched again though the next is not due: lists of the NCA are valid for months, and replaced long before.
    /// </summary>
    public TimeSpan RefetchCrlAfter { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Whether the responders that certificates name are asked. What is switched on has to answer.</summary>
    public bool Ocsp { get; init; } = true;

    /// <summary>
    /// Whether a responder has to repeat our nonce. One that answers from a store cannot; its answer may then be as old as it is valid.
    /// </summary>
    public bool RequireOcspNonce { get; init; } = true;

    /// <summary>The address of an NCANode server, which then verifies what is not computed here and asks for revocation.</summary>
    public Uri? NcaNode { get; init; }

    /// <summary>Whether a signature needs a time stamp (CAdES-T) of an authority under the pinned roots.</summary>
    public bool RequireTimeStamp { get; init; }

    /// <summary>How far the time that the signer states, if he states one, may be from that of the signing.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long anybody who is asked may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(3);

    public int MaxSignatureBytes { get; init; } = 256 * 1024;

    public int MaxCrlBytes { get; init; } = 64 * 1024 * 1024;

    /// <param name="beforehand">Whether any earlier time will do.</param>
    internal bool IsNear(Instant claimed, Instant at, bool beforehand) =>
        Duration.FromTimeSpan(Window) is var window && (beforehand || claimed >= at - window) && claimed <= at + window;
}
