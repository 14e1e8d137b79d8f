using NodaTime;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;

namespace Privatization.Api.Cases.Acts;

/// <summary>Where a case stands, as an act's answer and every read show it. It holds no personal data.</summary>
/// <param name="Version">The version of its last act: the ETag.</param>
/// <param name="Clocks">Those that run.</param>
/// <param name="NotConfirmed">Why the EDS of the request was not confirmed, where it was refused for it.</param>
/// <param name="Position">Whose turn it is; null once the steps are over.</param>
/// <param name="Findings">What the service finds about the package, for the officials of the case; the applicant is shown it with the result of stage
/// 1.</param>
internal record Case(
    Guid Id,
    CaseNumber Number,
    ProviderCode Provider,
    long Version,
    State State,
    SignatureFault? NotConfirmed,
    string RegulationVersion,
    Instant SubmittedAt,
    CasePosition? Position,
    IReadOnlyList<CaseClock> Clocks,
    Stock? Stock,
    Track? Track,
    StaffId? Executor,
    CaseDraft? Draft,
    CertificateOfValue? Certificate,
    CaseContract? Contract,
    CasePayment? Payment,
    IReadOnlyList<IssuedResult> Results,
    IReadOnlyList<AttachedDocument> Documents,
    Digest Request,
    IReadOnlyList<PackageFinding>? Findings,
    IReadOnlyList<AllowedAction> AllowedActions)
{
    public static Case Of(Guid id, Application it, Caller caller, Official? official, Instant at)
    {
        // The applicant sees contents of internal acts only from the issue of the stage's result (Discretion says the same of facts).
        var open = !caller.IsApplicant;
        return new(
            id, it.Number, it.Provider, it.LastAct, it.State, it.NotConfirmed, it.Regulation, it.Submitted,
            it is { Position: { } position, Step: { } step }
                ? new(position.Stage, position.Step, position.Attempt, step.Role, step.Act, step.Paragraph, position.Since) : null,
            CaseClock.Of(it, at),
            open || it.Results.Count > 0 ? it.Stock : null,
            open || it.Results.Count > 0 ? it.Track : null,
            open ? it.Executor : null,
            open && it.Draft is { } draft ? new(draft.Kind, draft.Document, it.Signed is not null) : null,
            open || it.Results.Any(result => result.Stage == 2) ? it.Certificate : null,
            it.Contract is { } contract && (open || contract.IsSigned)
                ? new(contract.Number, contract.Price, "KZT", contract.Terms, contract.Schedule, contract.Document, contract.IsSigned,
                    contract.IsConcluded)
                : null,
            CasePayment.Of(it),
            it.Results, it.Documents, it.Request,
            open || ApplicantVisibility.ShowsFindingsToApplicant(it) ? Point9.Find(it, at) : null,
            AllowedAction.Of(id, it, official));
    }
}

internal sealed record CasePosition(int Stage, int Step, int Attempt, Role Role, Act Act, string Paragraph, Instant Since);

/// <param name="Document">What the head signs, by its digest; its bytes are a blob.</param>
internal sealed record CaseDraft(ResultKind Kind, Digest Document, bool Signed);

internal sealed record CaseContract(
    DocumentNumber Number, Money Price, string Currency, PaymentTerms Terms, IReadOnlyList<Instalment> Schedule, Digest Document, bool Signed,
    bool Concluded);

/// <summary>What has been paid of the price.</summary>
/// <param name="Paid">Less what was given back.</param>
/// <param name="Remaining">Of the price; nothing where it is paid in full.</param>
/// <param name="Overpaid">Beyond the price.</param>
internal sealed record CasePayment(Money Paid, Money Remaining, Money Overpaid, string Currency, bool InFull, IReadOnlyList<Payment> Payments)
{
    /// <returns>Null while nothing is to be paid.</returns>
    public static CasePayment? Of(Application it) =>
        it.Contract is { IsConcluded: true, Terms: not PaymentTerms.FreeOfCharge, Price.Tenge: var price }
            ? new(Money.Sum(it.Paid), Money.Sum(Math.Max(0, price - it.Paid)), Money.Sum(Math.Max(0, it.Paid - price)), "KZT", it.IsPaidInFull,
                it.Payments)
            : null;
}
