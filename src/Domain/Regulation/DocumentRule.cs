using NodaTime;
using Privatization.Domain.LegalTime;
using Privatization.Domain.Portal;
using Privatization.Domain.Values;

namespace Privatization.Domain.Regulation;

/// <summary>A kind of document of point 9 of the Standard.</summary>
/// <param name="RequiredWhen">Of which requests it is asked.</param>
/// <param name="ValidFrom">First day of submission from which it is asked, inclusive.</param>
/// <param name="ValidTo">First day of submission from which it is asked no more; null while it is.</param>
/// <param name="Validity">How long it is valid from the day it bears, in days or months; null where only the paper itself says.</param>
public sealed record DocumentRule(
    DocumentKind Kind,
    Sentence Name,
    DocumentSource Source,
    Requirement RequiredWhen,
    Sentence LegalBasis,
    Confidence Confidence,
    LocalDate ValidFrom,
    LocalDate? ValidTo = null,
    Period? Validity = null)
{
    /// <summary>Law on State Services, art. 5(2): what state systems hold may not be demanded of anybody, and so is never missing.</summary>
    public bool IsDemandedOf(Application application) =>
        Source is DocumentSource.Attached && AppliesOn(application.SubmittedOn) && RequiredWhen.Holds(application);

    public bool AppliesOn(LocalDate submitted) => ValidFrom <= submitted && (ValidTo is not { } end || submitted < end);

    /// <summary>
    /// The last day on which a paper of this kind is valid, inclusive: as it says itself, or counted from the day it bears, whichever comes first.
    /// The term runs from the day after, a month to the same number, else to the last of the month, and on to the next working day (Civil Code, art.
    /// 173-175).
    /// </summary>
    /// <param name="now">The moment of submission: a day that has not come yet is no day of issue.</param>
    /// <returns>Null where it does not expire, or cannot be told.</returns>
    public LocalDate? LastDayOf(Document paper, DecisionContext now)
    {
        if (Validity is not { } validity || paper.IssuedOn is not { } issued || issued > Kazakhstan.DayOf(now.At)) return paper.ValidUntil;
        var counted = now.Time.NextWorking(issued + validity);
        return paper.ValidUntil is { } said && said < counted ? said : counted;
    }
}

public enum DocumentSource
{
    /// <summary>Only the applicant can give it.</summary>
    Attached,

    /// <summary>The provider reads it in a state information system.</summary>
    StateSystem,
}

/// <summary>Of which requests a document is asked. All that is named has to hold; where nothing is named, it is asked of every request.</summary>
/// <param name="Family">A family member who stands in this relation to the applicant.</param>
/// <param name="Ground">On which the dwelling is to be acquired free of charge.</param>
public sealed record Requirement(BasisKind? Basis = null, TrackKind? Track = null, FamilyRelation? Family = null, Ground? Ground = null)
{
    /// <summary>The package is weighed as it was submitted, whatever the commission concludes later.</summary>
    public bool Holds(Application application) =>
        (Basis is not { } basis || application.Basis == basis)
        && (Track is not { } track || application.Asked.Kind == track)
        && (Family is not { } family || application.Family.Any(member => member.Relation == family))
        && (Ground is not { } ground || application.Asked.Ground == ground);
}
