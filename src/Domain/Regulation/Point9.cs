using NodaTime;
using Privatization.Domain.LegalTime;
using Privatization.Domain.Portal;
using Privatization.Domain.Values;

namespace Privatization.Domain.Regulation;

/// <summary>
/// What is wrong with the package, as the service finds it by the facts: advice to the officials of the case, never a refusal by itself.
/// </summary>
/// <param name="LegalBasis">On which the finding stands.</param>
/// <param name="Text">What is found, in one sentence.</param>
/// <param name="Ground">On which, if the officials find so too, the service may be refused.</param>
/// <param name="Kind">The kind of document that it is about.</param>
/// <param name="Member">The place in the package's family, from 0, of the member whom it is about.</param>
/// <param name="Reason">Why a signature is not confirmed.</param>
public sealed record PackageFinding(
    PackageFault Code, Sentence LegalBasis, Sentence Text, Ground Ground, DocumentKind? Kind = null, int? Member = null,
    SignatureFault? Reason = null);

public enum PackageFault
{
    /// <summary>A document that is asked of this request is not in the package.</summary>
    DocumentMissing,

    /// <summary>Every document of a kind that is asked of this request has expired.</summary>
    DocumentExpired,

    /// <summary>The kind is valid for a term, and no day is given from which to count it.</summary>
    DocumentUndated,

    FamilyConsentMissing,

    FamilyConsentNotConfirmed,

    FamilyConsentWithdrawn,
}

/// <summary>Standard, points 9 and 10: what of the package is missing or has expired, and which adult family members have not consented.</summary>
public static class Point9
{
    private static readonly Sentence OfConsents = LegalBases.HousingRelations("13(1)");
    private static readonly Ground NoConsent = Ground.Parse("family-consent-missing");

    /// <param name="now">Papers expire until the documents are accepted or refused; what has been weighed is not weighed again.</param>
    /// <returns>Nothing of a request that was refused for its EDS: nobody looks at its package.</returns>
    public static IReadOnlyList<PackageFinding> Find(Application application, Instant now) => application.Ending is Ending.RequestRefused
        ? []
        : [.. OfDocuments(application.Procedure.Documents, application, now),
            .. application.Family.SelectMany((member, place) => OfConsent(member, place, application))];

    /// <param name="rules">Of the version of the act that governs the case.</param>
    public static IEnumerable<PackageFinding> OfDocuments(IEnumerable<DocumentRule> rules, Application application, Instant now)
    {
        var today = Kazakhstan.DayOf(application.Weighed ?? now);
        return
            from rule in rules
            where rule.IsDemandedOf(application)
            let papers = application.Documents.FindAll(paper => paper.Kind == rule.Kind)
            let fault = FaultOf(rule, papers, today)
            where fault is not null
            select new PackageFinding(fault.Value, rule.LegalBasis, TextOf(fault.Value, rule.Name), GroundOf(fault.Value), rule.Kind);
    }

    // One good paper of the kind is enough: an older one may stay beside it.
    private static PackageFault? FaultOf(DocumentRule rule, IReadOnlyList<AttachedDocument> papers, LocalDate today) =>
        papers is [] ? PackageFault.DocumentMissing
        : papers.All(paper => paper.ValidUntil < today) ? PackageFault.DocumentExpired
        : rule.Validity is not null && papers.All(paper => paper.ValidUntil is null || paper.ValidUntil < today) ? PackageFault.DocumentUndated
        : null;

    private static IEnumerable<PackageFinding> OfConsent(Relative member, int place, Application application)
    {
        if (member is { IsAdult: true, Consent: null })
            yield return new(PackageFault.FamilyConsentMissing, OfConsents, Missing, NoConsent, Member: place);
        if (member.Consent is { State: ConsentState.NotConfirmed, Reason: var reason })
            yield return new(PackageFault.FamilyConsentNotConfirmed, OfConsents, NotConfirmed, NoConsent, Member: place, Reason: reason);
        if (application.WithdrawnConsents.Contains(place))
            yield return new(PackageFault.FamilyConsentWithdrawn, OfConsents, Withdrawn, NoConsent, Member: place);
    }

    // What bears out no other ground is that point 9 is not met.
    private static Ground GroundOf(PackageFault fault) => Ground.Parse(
        (Grounds.OfDocuments.FirstOrDefault(rule => rule.RestsOn == fault) ?? Grounds.OfDocuments.First(rule => rule.RestsOn is null)).Code);

    private static Sentence TextOf(PackageFault fault, Sentence kind) => fault switch
    {
        PackageFault.DocumentMissing => new($"Топтамада жоқ: {kind.Kk}.", $"В пакете отсутствует: {kind.Ru}.", $"Not in the package: {kind.En}."),
        PackageFault.DocumentExpired => new(
            $"Қолданылу мерзімі өткен: {kind.Kk}.", $"Срок действия истёк: {kind.Ru}.", $"Expired: {kind.En}."),
        _ => new($"Берілген күні көрсетілмеген: {kind.Kk}.", $"Не указана дата выдачи: {kind.Ru}.", $"The day of issue is not given: {kind.En}."),
    };

    private static readonly Sentence Missing = new(
        "Кәмелетке толған отбасы мүшесінің келісімі жоқ.", "Нет согласия совершеннолетнего члена семьи.",
        "The consent of an adult family member is missing.");

    private static readonly Sentence NotConfirmed = new(
        "Кәмелетке толған отбасы мүшесі келісімінің ЭЦҚ-сы расталмады.", "ЭЦП согласия совершеннолетнего члена семьи не подтверждена.",
        "The EDS of the consent of an adult family member is not confirmed.");

    private static readonly Sentence Withdrawn = new(
        "Кәмелетке толған отбасы мүшесі келісімін қайтарып алды.", "Совершеннолетний член семьи отозвал согласие.",
        "An adult family member has withdrawn the consent.");
}
