using NodaTime;
using Privatization.Domain.Clocks;
using Privatization.Domain.LegalTime;
using Privatization.Domain.Regulation;
using Privatization.Domain.Values;

namespace Privatization.Domain.Portal;

/// <summary>
/// Reg. §4: all necessary documents have been submitted through the portal, and the cabinet shows that the request has been accepted (сұрау
/// қабылданды).
/// </summary>
/// <param name="Dwelling">By its cadastral number.</param>
/// <param name="Rka">The same dwelling by the registration code of its address, where it was given.</param>
/// <param name="Family">In the order of the package.</param>
/// <param name="Content">The digest of the request package.</param>
/// <param name="Regulation">The version of the act that governs the case for ever.</param>
/// <param name="Pinned">The deployment chose that version, whatever the day.</param>
public sealed record RequestSubmitted(
    CaseNumber Number,
    Guid RequestId,
    ProviderCode Provider,
    Pseudonym Applicant,
    Pseudonym Dwelling,
    Pseudonym? Rka,
    Stock Stock,
    Track Track,
    BasisKind Basis,
    IReadOnlyList<Relative> Family,
    IReadOnlyList<AttachedDocument> Documents,
    string Regulation,
    bool Pinned,
    Guid? Previous,
    Digest Content,
    Digest Signature,
    Instant At) : ApplicationEvent(At), ISignedFact
{
    Digest ISignedFact.Signed => Content;
}

/// <summary>What is known around a request when it arrives.</summary>
/// <param name="LiveCase">The applicant's live case for the same dwelling, if any.</param>
/// <param name="Governing">The version of the act for the day; null where none is in force.</param>
/// <param name="Family">The family of the package, with what came of looking at its consents.</param>
/// <param name="NotConfirmed">Why condition 2 is not met, if it is not.</param>
public sealed record Circumstances(
    CaseNumber Number, Pseudonym Applicant, Pseudonym Dwelling, Guid? LiveCase, Governing? Governing, IReadOnlyList<Relative> Family,
    SignatureFault? NotConfirmed = null, Pseudonym? Rka = null);

/// <summary>
/// Reg. §10, process 3, condition 2: the applicant submits the signed request. It starts stage 1, or is refused for its EDS (process 4).
/// </summary>
public static class ApplicantSubmitsRequest
{
    public static Decision Decide(RequestPackage act, Iin caller, Circumstances circumstances, DecisionContext now) => circumstances switch
    {
        _ when act.Applicant.Iin != caller => Objections.AnotherApplicant,
        { Governing: null } => Objections.RegulationNotInForce,
        { LiveCase: not null } => Objections.AlreadyApplied,
        _ when !act.Track.IsGrounded() => Objections.FreeNeedsGround,
        _ when !act.Track.GroundIsKnown(Kazakhstan.DayOf(now.At)) => Objections.UnknownGround with { Pointer = "/track/ground" },
        _ when act.Declared?.CategoriesAreKnown(Kazakhstan.DayOf(now.At)) is false =>
            Objections.UnknownGround with { Pointer = "/declared/categories" },
        _ when NamedDay.Against(act, null, now) is { } impossible => impossible.On("§10, process 3"),
        _ when now.Signature.Evidence is null => Objections.Unsigned.On("§10, process 3"),
        { NotConfirmed: { } reason, Governing: { } governing } => Refuse(act, reason, circumstances, governing, now.Signature.Evidence.Value, now),
        { Governing: { } governing } => Start(act, circumstances, governing, now.Signature.Evidence.Value, now),
    };

    private static ApplicationEvent[] Refuse(
        RequestPackage act, SignatureFault reason, Circumstances circumstances, Governing governing, Digest signature, DecisionContext now) =>
    [
        new RequestRefused(
            circumstances.Number, act.RequestId, act.Provider, circumstances.Applicant, circumstances.Dwelling, act.Dwelling.Stock, act.Track,
            act.Basis.Kind, reason, governing.Procedure.Version, governing.Pinned, act.Previous, now.Content, signature, now.At),
    ];

    private static ApplicationEvent[] Start(RequestPackage act, Circumstances circumstances, Governing governing, Digest signature,
        DecisionContext now) =>
        [
            new RequestSubmitted(
                circumstances.Number, act.RequestId, act.Provider, circumstances.Applicant, circumstances.Dwelling,
                circumstances.Rka, act.Dwelling.Stock, act.Track, act.Basis.Kind, circumstances.Family,
                [.. act.Documents.Select(document => Attached(document, governing, now))],
                governing.Procedure.Version, governing.Pinned, act.Previous, now.Content, signature, now.At),
            .. new Openings(governing.Procedure, [], now).FirstStage(),
        ];

    private static AttachedDocument Attached(Document paper, Governing governing, DecisionContext now)
    {
        var rule = governing.Procedure.Documents.FirstOrDefault(rule => rule.Kind == paper.Kind && rule.AppliesOn(Kazakhstan.DayOf(now.At)));
        return new(paper.Kind, paper.Sha256, paper.IssuedOn, rule is null ? paper.ValidUntil : rule.LastDayOf(paper, now));
    }
}
