using System.ComponentModel.DataAnnotations;
using NodaTime;
using Privatization.Domain.Eligibility;
using Privatization.Domain.Regulation;
using Privatization.Domain.Values;

namespace Privatization.Domain.Portal;

/// <summary>
/// Reg. §10, process 3: the request as the applicant filled it in, with the documents attached. Kept as a blob; facts hold its digest.
/// </summary>
/// <param name="RequestId">Chosen by the client: the same request sent twice is one request.</param>
/// <param name="Previous">The refused case after which this one is a new application.</param>
/// <param name="Declared">What the applicant says of eligibility.</param>
public sealed record RequestPackage(
    Guid RequestId,
    ProviderCode Provider,
    ApplicantData Applicant,
    [property: MaxLength(Limits.Relatives)] IReadOnlyList<FamilyMember> Family,
    Dwelling Dwelling,
    Basis Basis,
    Track Track,
    [property: MaxLength(Limits.Documents)] IReadOnlyList<Document> Documents,
    Guid? Previous = null,
    Particulars? Declared = null) : SignedAct, INamesDocuments, INamesDays
{
    public IEnumerable<Digest> Named() =>
        [.. Documents.Select(document => document.Sha256), .. Family.Select(member => member.Consent).OfType<Consent>()
            .Select(consent => consent.Document)];

    public IEnumerable<NamedDay> Days(Application? application, LocalDate today) =>
    [
        NamedDay.Past("/basis/date", Basis.Date, today),
        .. NamedDay.Of(Documents, "/documents", today),
        .. NamedDay.Of(Declared ?? new(), "/declared", today),
    ];
}

public sealed record ApplicantData(
    Iin Iin, PersonName LastName, PersonName FirstName, PersonName? Patronymic = null, Contact? Phone = null, Contact? Email = null);

/// <summary>Housing law, art. 13(1)-(2): privatization needs the consent of every adult family member.</summary>
public sealed record FamilyMember(
    Iin Iin, PersonName LastName, PersonName FirstName, FamilyRelation Relation, Consent? Consent = null, PersonName? Patronymic = null);

public enum FamilyRelation
{
    Spouse,
    Child,
    Parent,
    Other,
}

/// <param name="Document">The digest of the uploaded consent.</param>
public sealed record Consent(ConsentKind Kind, Digest Document);

public enum ConsentKind
{
    /// <summary>A CMS by the member's own EDS over the <see cref="ConsentStatement"/>.</summary>
    Signed,

    /// <summary>A notary's paper, scanned.</summary>
    Notarised,
}

/// <summary>What a family member signs: it names everybody and everything it is about, and so is of no use for another request or dwelling.</summary>
public sealed record ConsentStatement(Guid RequestId, ProviderCode Provider, CadastralNumber Dwelling, Iin Applicant, Iin Member)
{
    public static ConsentStatement Of(FamilyMember member, RequestPackage package) =>
        new(package.RequestId, package.Provider, package.Dwelling.CadastralNumber, package.Applicant.Iin, member.Iin);
}

public sealed record Dwelling(
    Address Address, CadastralNumber CadastralNumber, Area AreaSquareMetres, int Rooms, Stock Stock, Rka? Rka = null, ShortText? Holder = null);

public sealed record Address(ShortText Kk, ShortText Ru);

/// <summary>On what the applicant lives there.</summary>
public sealed record Basis(BasisKind Kind, DocumentNumber Number, LocalDate Date);

public enum BasisKind
{
    TenancyContract,
    ProvisionDecision,
    Order,
}

/// <summary>Whose housing stock (тұрғын үй қоры) the dwelling is of: this decides whether there is a stage 2 (Reg. §3).</summary>
public enum Stock
{
    Communal,
    StateEnterprise,
    StateInstitution,
}

/// <summary>At what price the dwelling is acquired.</summary>
/// <param name="Ground">The code of art. 13(8) of the housing law, where free of charge.</param>
public sealed record Track(TrackKind Kind, Ground? Ground = null)
{
    /// <summary>Free of charge stands on a ground, residual value on none.</summary>
    public bool IsGrounded() => (Kind is TrackKind.FreeOfCharge) == Ground is not null;

    public bool GroundIsKnown(LocalDate submitted) => Ground is not { } ground || Grounds.OfFreeOfCharge.AllKnown([ground], submitted);
}

public enum TrackKind
{
    ResidualValue,
    FreeOfCharge,
}
