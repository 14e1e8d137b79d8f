using NodaTime;

namespace Privatization;

/// <summary>
/// The documents of point 9 of the Standard. Its text is not at hand: these are the kinds that only the applicant can attach. What state systems hold
/// may not be demanded (Law on State Services, art. 5(2)), and so is never missing.
/// </summary>
public static class Point9
{
    public static readonly DocumentKind FreeOfChargeProof = DocumentKind.Parse("free-of-charge-proof");

    public static IEnumerable<DocumentKind> Required(BasisKind basis, Track track)
    {
        yield return KindOf(basis);
        if (track.Kind is TrackKind.FreeOfCharge) yield return FreeOfChargeProof;
    }

    public static IReadOnlyList<DocumentKind> Missing(Application application) =>
        [.. Required(application.Basis, application.Track).Where(kind => application.Documents.All(document => document.Kind != kind))];

    public static IReadOnlyList<DocumentKind> Expired(Application application, LocalDate today) =>
        [.. application.Documents.Where(document => document.ValidUntil < today).Select(document => document.Kind)];

    private static DocumentKind KindOf(BasisKind basis) => DocumentKind.Parse(basis switch
    {
        BasisKind.TenancyContract => "tenancy-contract",
        BasisKind.ProvisionDecision => "provision-decision",
        _ => "order",
    });
}
