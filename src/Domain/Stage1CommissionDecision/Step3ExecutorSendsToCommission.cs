using NodaTime;

namespace Privatization;

/// <param name="Stock">Whose stock the dwelling is of, as the executor has checked it: this decides whether there is a stage 2.</param>
/// <param name="Checks">What the executor has found out on eligibility; on one member, the last stands.</param>
public sealed record SendToCommission(
    FreeText Summary, Stock Stock, IReadOnlyList<Document> Documents, FreeText? Findings = null, IReadOnlyList<Check>? Checks = null)
    : INamesDocuments
{
    public IEnumerable<Digest> Named() =>
        [.. Documents.Select(document => document.Sha256), .. (Checks ?? []).Select(check => check.Source.Document).OfType<Digest>()];
}

/// <summary>The documents have been sent to the housing commission.</summary>
public sealed record DocumentsSentToCommission(Stock Stock, IReadOnlyList<Digest> Documents, Digest Content, Instant At) : ApplicationEvent(At);

/// <summary>Reg. §5, stage 1, step 3: the executor processes and prepares the documents, sends them to the housing commission. 7 calendar days.</summary>
public static class ExecutorSendsToCommission
{
    public static Decision Decide(SendToCommission act, Application application, Official official, Moment now) =>
        Turn.Check(Act.CommissionReferral, application, official) is { } objection ? objection
        : Fault(act.Checks ?? []) is { } fault ? fault
        : application.Pass(now, new DocumentsSentToCommission(act.Stock, [.. act.Documents.Select(document => document.Sha256)], now.Content, now.At));

    private static Objection? Fault(IReadOnlyList<Check> checks) => checks.Index().Select(it => it.Item switch
    {
        { } check when !check.Source.IsClear() => Objections.SourceUnclear with { Pointer = $"/checks/{it.Index}/source" },
        { } check when !check.Found.CategoriesAreKnown() => Objections.UnknownGround.On("§5, stage 1, step 3") with { Pointer = $"/checks/{it.Index}/found/categories" },
        _ => null,
    }).FirstOrDefault(fault => fault is not null);
}
