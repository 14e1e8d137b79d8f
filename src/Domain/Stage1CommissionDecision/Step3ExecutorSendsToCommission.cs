using System.ComponentModel.DataAnnotations;
using NodaTime;
using Privatization.Domain.Eligibility;
using Privatization.Domain.Portal;
using Privatization.Domain.Regulation;
using Privatization.Domain.Values;

namespace Privatization.Domain.Stage1CommissionDecision;

/// <param name="Stock">Whose stock the dwelling is of, as the executor has checked it: this decides whether there is a stage 2.</param>
/// <param name="WithdrawnConsents">The places in the package's family, from 0, of members who have withdrawn their consents.</param>
/// <param name="Checks">What the executor has found out on eligibility; on one member, the last stands.</param>
public sealed record SendToCommission(
    FreeText Summary, Stock Stock, [property: MaxLength(Limits.Documents)] IReadOnlyList<Document> Documents, FreeText? Findings = null,
    [property: MaxLength(Limits.Relatives)] IReadOnlyList<int>? WithdrawnConsents = null,
    [property: MaxLength(Limits.Checks)] IReadOnlyList<Check>? Checks = null)
    : INamesDocuments, INamesDays
{
    public IEnumerable<Digest> Named() =>
        [.. Documents.Select(document => document.Sha256), .. (Checks ?? []).Select(check => check.Source.Document).OfType<Digest>()];

    public IEnumerable<NamedDay> Days(Application? application, LocalDate today) =>
        [.. NamedDay.Of(Documents, "/documents", today), .. (Checks ?? []).SelectMany((check, n) => Of(check, $"/checks/{n}", today))];

    private static IEnumerable<NamedDay> Of(Check check, string pointer, LocalDate today) =>
        [.. NamedDay.Of(check.Found, $"{pointer}/found", today),
            .. check.Source.AnsweredOn is { } answered ? new[] { NamedDay.Past($"{pointer}/source/answeredOn", answered, today) } : []];
}

/// <summary>The documents have been sent to the housing commission.</summary>
public sealed record DocumentsSentToCommission(
    Stock Stock, IReadOnlyList<Digest> Documents, IReadOnlyList<int> WithdrawnConsents, Digest Content, Instant At) : ApplicationEvent(At);

/// <summary>
/// Reg. §5, stage 1, step 3: the executor processes and prepares the documents, sends them to the housing commission.
/// </summary>
public static class ExecutorSendsToCommission
{
    public static Decision Decide(SendToCommission act, Application application, Official official, DecisionContext now) =>
        Turn.Check(Act.CommissionReferral, application, official) is { } objection ? objection
        : !Withdrawn(act).All(place => application.Family.ElementAtOrDefault(place)?.Consent is not null) ? Objections.NoSuchConsent
        : Fault(act.Checks ?? [], application.SubmittedOn) is { } fault ? fault
        : NamedDay.Against(act, application, now) is { } impossible ? impossible.On("§5, stage 1, step 3")
        : application.Pass(now, new DocumentsSentToCommission(
            act.Stock, [.. act.Documents.Select(document => document.Sha256)], Withdrawn(act), now.Content, now.At));

    private static int[] Withdrawn(SendToCommission act) => [.. (act.WithdrawnConsents ?? []).Distinct().Order()];

    private static Objection? Fault(IReadOnlyList<Check> checks, LocalDate submitted) => checks.Index().Select(item => item.Item switch
    {
        { } check when !check.Source.IsClear() => Objections.SourceUnclear with { Pointer = $"/checks/{item.Index}/source" },
        { } check when !check.Found.CategoriesAreKnown(submitted) =>
            Objections.UnknownGround.On("§5, stage 1, step 3") with { Pointer = $"/checks/{item.Index}/found/categories" },
        _ => null,
    }).FirstOrDefault(fault => fault is not null);
}
