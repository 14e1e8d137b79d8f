using NodaTime;

namespace Privatization;

/// <param name="Stock">Whose stock the dwelling is of, as the executor has checked it: this decides whether there is a stage 2.</param>
/// <param name="WithdrawnConsents">The places in the package's family, from 0, of members who have withdrawn their consents.</param>
public sealed record SendToCommission(
    FreeText Summary, Stock Stock, IReadOnlyList<Document> Documents, FreeText? Findings = null, IReadOnlyList<int>? WithdrawnConsents = null)
    : INamesDocuments
{
    public IEnumerable<Digest> Named() => Documents.Select(document => document.Sha256);
}

/// <summary>The documents have been sent to the housing commission.</summary>
public sealed record DocumentsSentToCommission(
    Stock Stock, IReadOnlyList<Digest> Documents, IReadOnlyList<int> WithdrawnConsents, Digest Content, Instant At) : ApplicationEvent(At);

/// <summary>Reg. §5, stage 1, step 3: the executor processes and prepares the documents, sends them to the housing commission. 7 calendar days.</summary>
public static class ExecutorSendsToCommission
{
    public static Decision Decide(SendToCommission act, Application application, Official official, Moment now) =>
        Turn.Check(Act.CommissionReferral, application, official) is { } objection ? objection
        : !Withdrawn(act).All(place => application.Family.ElementAtOrDefault(place)?.Consent is not null) ? Objections.NoSuchConsent
        : application.Pass(now, new DocumentsSentToCommission(
            act.Stock, [.. act.Documents.Select(document => document.Sha256)], Withdrawn(act), now.Content, now.At));

    private static int[] Withdrawn(SendToCommission act) => [.. (act.WithdrawnConsents ?? []).Distinct().Order()];
}
