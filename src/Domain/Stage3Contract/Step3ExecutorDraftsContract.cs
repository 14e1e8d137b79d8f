using System.ComponentModel.DataAnnotations;
using NodaTime;
using Privatization.Domain.Eligibility;
using Privatization.Domain.LegalTime;
using Privatization.Domain.Payments;
using Privatization.Domain.Portal;
using Privatization.Domain.Regulation;
using Privatization.Domain.Valuations;
using Privatization.Domain.Values;

namespace Privatization.Domain.Stage3Contract;

/// <param name="Number">Else the service numbers it.</param>
/// <param name="Price">The value of the dwelling; where it is left out, the sum of the certificate, else what is calculated.</param>
/// <param name="LegalBasis">Needed where it is paid by instalments.</param>
/// <param name="Valuation">Needed where there is a price and no certificate: the act values a dwelling only in stage 2.</param>
/// <param name="Schedule">Needed where it is paid by instalments, and only there.</param>
public sealed record DraftContract(
    PaymentTerms Terms, Money? Price = null, DocumentNumber? Number = null, ShortText? LegalBasis = null, FreeText? Text = null,
    ValuationAsked? Valuation = null, [property: MaxLength(Instalments.Most)] IReadOnlyList<Instalment>? Schedule = null)
    : IValuesDwelling, ILeadsToContract;

/// <summary>The draft of the electronic contract (электрондық шарт) has been prepared.</summary>
/// <param name="Content">The digest of the draft: the bytes that both parties sign.</param>
public sealed record ContractDrafted(
    DocumentNumber Number, Money Price, PaymentTerms Terms, IReadOnlyList<Instalment> Schedule, Valuation? Valuation, Digest Content, Instant At)
    : ApplicationEvent(At);

/// <summary>
/// Reg. §5, stage 3, step 3: the executor prepares the draft of the electronic contract, sends to the head for signature. 1 working day.
/// </summary>
public static class ExecutorDraftsContract
{
    public static Decision Decide(DraftContract act, Application application, Official official, DecisionContext now) =>
        Turn.Check(Act.ContractDraft, application, official) is { } objection ? objection
        : now.Elsewhere?.Forbids("§5, stage 3, step 3") is { } elsewhere ? elsewhere
        : now.ContractNumberTaken ? Objections.ContractNumberTaken
        : Disagreement(act, application) is { } disagreement ? disagreement
        : Valued.Of(act.Valuation, NeedsValuation(application), act.Price is { } price ? (price, "/price") : null, now) is var valued
            && valued.Objection is { } none ? none.On("§3")
        : PriceOf(act, application, valued) is var named && ScheduleFault(act, named, now) is { } fault ? fault
        : application.Pass(now, new ContractDrafted(
            NumberOf(act, application), named, act.Terms, act.Schedule ?? [], valued.Valuation, now.Content, now.At));

    /// <summary>The number that the contract will bear.</summary>
    public static DocumentNumber NumberOf(DraftContract act, Application application) => act.Number ?? application.Number.For("3");

    /// <summary>The price that the contract will name: nothing where it is not known, or free of charge.</summary>
    public static Money PriceOf(DraftContract act, Application application, DecisionContext now) =>
        PriceOf(act, application, Valued.Of(act.Valuation, isNeeded: false, null, now));

    private static Money PriceOf(DraftContract act, Application application, Valued valued) => act.Price ?? application switch
    {
        { Track.Kind: TrackKind.FreeOfCharge } => Money.None,
        { Certificate: { } certificate } => certificate.Sum,
        _ => valued.Valuation?.Result ?? Money.None,
    };

    private static bool NeedsValuation(Application application) => application is { Track.Kind: TrackKind.ResidualValue, Certificate: null };

    private static Objection? ScheduleFault(DraftContract act, Money price, DecisionContext now) => act switch
    {
        { Terms: not PaymentTerms.Instalments, Schedule: null } => null,
        { Terms: not PaymentTerms.Instalments } => PaymentObjections.NotByInstalments,
        { LegalBasis: null } => PaymentObjections.LegalBasisMissing,
        _ => Instalments.Check(act.Schedule ?? [], price, 0, Kazakhstan.DayOf(now.At)),
    };

    // Reg. §3: the certificate names the sum to be paid; free of charge, no payment is made.
    private static Objection? Disagreement(DraftContract act, Application application) => (application.Track.Kind, act) switch
    {
        (TrackKind.FreeOfCharge, { Terms: not PaymentTerms.FreeOfCharge }) => Objections.FreeHasNoPrice with { Pointer = "/terms" },
        (TrackKind.FreeOfCharge, { Price: { Tenge: > 0 } }) => Objections.FreeHasNoPrice,
        (TrackKind.FreeOfCharge, _) => null,
        (_, { Terms: PaymentTerms.FreeOfCharge }) => Objections.NotFreeOfCharge,
        (_, { Price: { } price }) when application.Certificate is { } certificate && price != certificate.Sum =>
            Objections.PriceDiffersFromCertificate.Saying([Objections.Naming(certificate.Sum)]),
        _ => null,
    };
}
