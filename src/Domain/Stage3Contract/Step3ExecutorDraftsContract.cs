using NodaTime;

namespace Privatization;

/// <param name="Number">Else the service numbers it.</param>
/// <param name="Price">The value of the dwelling; absent where it is acquired free of charge.</param>
public sealed record DraftContract(
    PaymentTerms Terms, Money? Price = null, DocumentNumber? Number = null, FreeText? LegalBasis = null, FreeText? Text = null) : ILeadsToContract;

/// <summary>The draft of the electronic contract (электрондық шарт) has been prepared.</summary>
/// <param name="Content">The digest of the draft: the bytes that both parties sign.</param>
public sealed record ContractDrafted(DocumentNumber Number, Money Price, PaymentTerms Terms, Digest Content, Instant At) : ApplicationEvent(At);

/// <summary>Reg. §5, stage 3, step 3: the executor prepares the draft of the electronic contract, sends to the head for signature. 1 working day.</summary>
public static class ExecutorDraftsContract
{
    public static Decision Decide(DraftContract act, Application application, Official official, Moment now) =>
        Turn.Check(Act.ContractDraft, application, official) is { } objection ? objection
        : now.Elsewhere?.Forbids("§5, stage 3, step 3") is { } elsewhere ? elsewhere
        : Disagreement(act, application) is { } disagreement ? disagreement
        : application.Pass(now, new ContractDrafted(
            act.Number ?? application.Number.For("contract"), act.Price ?? Money.None, act.Terms, now.Content, now.At));

    // Reg. §3: the certificate names the sum to be paid; free of charge, no payment is made.
    private static Objection? Disagreement(DraftContract act, Application application) => (application.Track.Kind, act) switch
    {
        (TrackKind.FreeOfCharge, { Terms: not PaymentTerms.FreeOfCharge }) => Objections.FreeHasNoPrice with { Pointer = "/terms" },
        (TrackKind.FreeOfCharge, { Price: { Tenge: > 0 } }) => Objections.FreeHasNoPrice,
        (TrackKind.FreeOfCharge, _) => null,
        (_, { Terms: PaymentTerms.FreeOfCharge }) => Objections.NotFreeOfCharge,
        (_, { Price: null or { Tenge: 0 } }) => Objections.PriceMissing,
        _ when application.Certificate is { } certificate && act.Price != certificate.Sum => Objections.PriceDiffersFromCertificate,
        _ => null,
    };
}
