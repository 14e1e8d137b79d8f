namespace Privatization.Domain.Eligibility;

/// <summary>Another case that bears on this one: for the same dwelling, or of the same applicant.</summary>
/// <param name="IsLive">It has not ended.</param>
/// <param name="IsConcluded">Its contract is, however the case went on; unless that was corrected.</param>
public sealed record OtherCase(Guid Id, bool SameDwelling, bool SameApplicant, State State, bool IsLive, bool IsConcluded)
{
    public static OtherCase Of(Application other, Application application) => new(
        other.Id, other.Dwelling == application.Dwelling || (other.Rka is { } rka && rka == application.Rka),
            other.Applicant == application.Applicant, other.State,
        !other.HasEnded, other.HoldsDwelling);

    /// <summary>
    /// A contract for the dwelling or of the applicant, or a live case for the dwelling. One applicant may have live cases for several dwellings.
    /// </summary>
    public bool Matters => IsConcluded || (SameDwelling && IsLive);
}

/// <summary>What stands in the way of a contract: of the dwelling, and of the person, there is at most one.</summary>
/// <param name="ForDwelling">The case whose contract for the same dwelling is concluded.</param>
/// <param name="ByApplicant">The case by which the applicant has used the one-time right.</param>
public sealed record ConcludedElsewhere(Guid? ForDwelling, Guid? ByApplicant)
{
    /// <summary>
    /// Housing law, art. 13(1): what is privatized is no longer of the state stock; art. 13(9): a citizen privatizes one dwelling. The right of the
    /// applicant is used. Members of the family who become owners with him (art. 13(2)) keep theirs: a share of at most 50 % does not bar (art.
    /// 13(9)).
    /// </summary>
    public Objection? Forbids(string paragraph) => this switch
    {
        { ForDwelling: { } other } => Objections.DwellingAlreadyPrivatized.On(paragraph) with { Other = other },
        { ByApplicant: { } other } => Objections.RightAlreadyUsed.On(paragraph) with { Other = other },
        _ => null,
    };
}

/// <summary>An act that leads to a contract, and so may not be done where another stands in its way.</summary>
public interface ILeadsToContract;
