using NodaTime;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Storage;

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
    public static Case Of(Guid id, Application application, Caller caller, Official? official, Instant at)
    {
        // The applicant sees contents of internal acts only from the issue of the stage's result (Discretion says the same of facts).
        var open = !caller.IsApplicant;
        return new(
            id, application.Number, application.Provider, application.LastAct, application.State, application.NotConfirmed, application.Regulation,
            application.Submitted, application is { Position: { } position, Step: { } step }
                ? new(position.Stage, position.Step, position.Attempt, step.Role, step.Act, step.Paragraph, position.Since) : null,
            CaseClock.Of(application, at),
            open || application.Results.Count > 0 ? application.Stock : null,
            open || application.Results.Count > 0 ? application.Track : null,
            open ? application.Executor : null,
            open && application.Draft is { } draft ? new(draft.Kind, draft.Document, application.Signed is not null) : null,
            open || application.Results.Any(result => result.Stage == 2) ? application.Certificate : null,
            application.Contract is { } contract && (open || contract.IsSigned)
                ? new(contract.Number, contract.Price, "KZT", contract.Terms, contract.Schedule, contract.Document, contract.IsSigned,
                    contract.IsConcluded, contract.ConcludedAt, CaseNotice.Of(id, application, open))
                : null,
            CasePayment.Of(application),
            application.Results, application.Documents, application.Request,
            open || ApplicantVisibility.ShowsFindingsToApplicant(application) ? Point9.Find(application, at) : null,
            AllowedAction.Of(id, application, official));
    }
}

internal sealed record CasePosition(int Stage, int Step, int Attempt, Role Role, Act Act, string Paragraph, Instant Since);

/// <param name="Document">What the head signs, by its digest; its bytes are a blob.</param>
internal sealed record CaseDraft(ResultKind Kind, Digest Document, bool Signed);

/// <param name="Notice">On its conclusion; not shown to the applicant while it is not signed.</param>
internal sealed record CaseContract(
    DocumentNumber Number, Money Price, string Currency, PaymentTerms Terms, IReadOnlyList<Instalment> Schedule, Digest Document, bool Signed,
    bool Concluded, Instant? ConcludedAt, CaseNotice? Notice);

/// <param name="Document">What the executor signs, by its digest.</param>
internal sealed record CaseNotice(Digest Document, bool Signed)
{
    public static CaseNotice? Of(Guid id, Application application, bool open) => application switch
    {
        { Contract.Notice: { } signed } => new(signed, true),
        { IsNoticeDue: true } when open => new(Digest.Of(ActContent.Notice(id, application).ToBytes()), false),
        _ => null,
    };
}

/// <summary>What has been paid of the price.</summary>
/// <param name="Paid">Less what was given back.</param>
/// <param name="Remaining">Of the price; nothing where it is paid in full.</param>
/// <param name="Overpaid">Beyond the price.</param>
/// <param name="Payments">Those that count.</param>
/// <param name="Disputed">References under which the treasury reported payments that differ: none of those counts.</param>
internal sealed record CasePayment(
    Money Paid, Money Remaining, Money Overpaid, string Currency, bool InFull, IReadOnlyList<Payment> Payments,
    IReadOnlyList<PaymentReference> Disputed)
{
    /// <returns>Null while nothing is to be paid.</returns>
    public static CasePayment? Of(Application application) =>
        application.Contract is { IsConcluded: true, IsPaidFor: true, Price.Tenge: var price }
            ? new(
                Money.Sum(application.Paid), Money.Sum(Math.Max(0, price - application.Paid)), Money.Sum(Math.Max(0, application.Paid - price)),
                "KZT", application.IsPaidInFull, application.Payments.FindAll(payment => !application.Disputed.Contains(payment.Reference)),
                [.. application.Disputed.OrderBy(reference => reference.ToString(), StringComparer.Ordinal)])
            : null;
}
