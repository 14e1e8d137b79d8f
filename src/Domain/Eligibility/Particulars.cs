using System.ComponentModel.DataAnnotations;
using NodaTime;
using Privatization.Domain.Regulation;
using Privatization.Domain.Values;

namespace Privatization.Domain.Eligibility;

/// <summary>
/// What bears on eligibility, as somebody says it; what is left out is not known. The applicant declares it with the request, and each check of the
/// executor finds some of it. A list says all there is: an empty one, that there is none.
/// </summary>
/// <param name="Exclusions">What keeps the dwelling from being privatized (housing law, art. 13(7)).</param>
/// <param name="GivenAs">As what the dwelling was given to the tenant.</param>
/// <param name="EarlierPrivatizations">Of the applicant, anywhere in Kazakhstan.</param>
/// <param name="OtherDwellings">The applicant's share in each other dwelling owned in Kazakhstan.</param>
/// <param name="MortgageLoan">Whether there is an obligation under a mortgage housing loan.</param>
/// <param name="AlienatedOn">The days on which the applicant alienated a dwelling of his own.</param>
/// <param name="HousingPayments">Whether lump-sum housing payments or compensation were received.</param>
/// <param name="Categories">Codes of art. 13(8) that papers prove.</param>
/// <param name="Pensioner">Whether the applicant draws a pension.</param>
/// <param name="LivesThereSince">First day.</param>
public sealed record Particulars(
    [property: MaxLength(Limits.Grounds)] IReadOnlyList<Exclusion>? Exclusions = null,
    GivenAs? GivenAs = null,
    [property: MaxLength(Limits.Particulars)] IReadOnlyList<EarlierPrivatization>? EarlierPrivatizations = null,
    [property: MaxLength(Limits.Particulars)] IReadOnlyList<Share>? OtherDwellings = null,
    bool? MortgageLoan = null,
    [property: MaxLength(Limits.Particulars)] IReadOnlyList<LocalDate>? AlienatedOn = null,
    bool? HousingPayments = null,
    [property: MaxLength(Limits.Grounds)] IReadOnlyList<Ground>? Categories = null,
    DisabilityGroup? Disability = null,
    bool? Pensioner = null,
    ServiceRecord? Service = null,
    LocalDate? LivesThereSince = null)
{
    /// <summary>What is said of a member, by its name; null where nothing is.</summary>
    public object? Said(string member) => member switch
    {
        nameof(Exclusions) => Exclusions,
        nameof(GivenAs) => GivenAs,
        nameof(EarlierPrivatizations) => EarlierPrivatizations,
        nameof(OtherDwellings) => OtherDwellings,
        nameof(MortgageLoan) => MortgageLoan,
        nameof(AlienatedOn) => AlienatedOn,
        nameof(HousingPayments) => HousingPayments,
        nameof(Categories) => Categories,
        nameof(Disability) => Disability,
        nameof(Pensioner) => Pensioner,
        nameof(Service) => Service,
        nameof(LivesThereSince) => LivesThereSince,
        _ => throw new ArgumentOutOfRangeException(nameof(member), member, "No such member."),
    };

    /// <summary>What the later one says stands.</summary>
    public Particulars Then(Particulars later) => new(
        later.Exclusions ?? Exclusions,
        later.GivenAs ?? GivenAs,
        later.EarlierPrivatizations ?? EarlierPrivatizations,
        later.OtherDwellings ?? OtherDwellings,
        later.MortgageLoan ?? MortgageLoan,
        later.AlienatedOn ?? AlienatedOn,
        later.HousingPayments ?? HousingPayments,
        later.Categories ?? Categories,
        later.Disability ?? Disability,
        later.Pensioner ?? Pensioner,
        later.Service ?? Service,
        later.LivesThereSince ?? LivesThereSince);

    public bool CategoriesAreKnown(LocalDate submitted) => Grounds.OfFreeOfCharge.AllKnown(Categories ?? [], submitted);
}

/// <summary>Housing law, art. 13(7): which dwellings are not privatized.</summary>
public enum Exclusion
{
    /// <summary>1) Let to several tenants under separate contracts, one of whom objects.</summary>
    TenantObjects,

    /// <summary>2) In a temporary building.</summary>
    TemporaryBuilding,

    /// <summary>3) Failing sanitary-epidemiological or technical requirements.</summary>
    UnfitCondition,

    /// <summary>4) To be converted to non-residential as unfit.</summary>
    ToBecomeNonResidential,

    /// <summary>5) In a closed or separate military town, at a border post or another closed object.</summary>
    ClosedObject,

    /// <summary>5-1) On the territory of a state institution under the body of civil protection.</summary>
    CivilProtectionTerritory,

    /// <summary>6) In a specially protected natural area.</summary>
    ProtectedNaturalArea,

    /// <summary>7) To be demolished.</summary>
    ToBeDemolished,

    /// <summary>8-1) Given from the departmental stock to a rotated civil servant.</summary>
    RotatedCivilServant,

    /// <summary>A place by the bed or by the room in a dormitory.</summary>
    DormitoryPlace,
}

/// <summary>As what a dwelling was given: a service dwelling and one equated to it are privatized on grounds of their own (art. 13(4)-(5)).</summary>
public enum GivenAs
{
    Ordinary,

    /// <summary>Art. 98: from the communal stock, to a socially vulnerable group.</summary>
    ForVulnerableGroup,

    /// <summary>Art. 98-2: from the state stock, commissioned before 1990, of an enterprise that changed its owner.</summary>
    OfFormerStateEnterprise,

    /// <summary>Art. 101.</summary>
    EquatedToService,

    /// <summary>Art. 109.</summary>
    ServiceDwelling,
}

/// <param name="ForCoupons">Art. 13(9): coupon privatization does not count.</param>
/// <param name="Share">Of the applicant, where he took part as a member of the family.</param>
public sealed record EarlierPrivatization(bool ForCoupons, PrivatizedAs As, Share? Share = null);

public enum PrivatizedAs
{
    Tenant,
    FamilyMember,
}

public enum DisabilityGroup
{
    None,
    First,
    Second,
    Third,
}
