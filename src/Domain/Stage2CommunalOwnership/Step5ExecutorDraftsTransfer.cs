using System.ComponentModel.DataAnnotations;
using NodaTime;
using Privatization.Domain.LegalTime;
using Privatization.Domain.Regulation;
using Privatization.Domain.Values;

namespace Privatization.Domain.Stage2CommunalOwnership;

public sealed record DraftTransfer([property: MaxLength(Limits.Documents)] IReadOnlyList<Document> Documents) : INamesDocuments, INamesDays
{
    public IEnumerable<Digest> Named() => Documents.Select(document => document.Sha256);

    public IEnumerable<NamedDay> Days(Application? application, LocalDate today) => NamedDay.Of(Documents, "/documents", today);
}

/// <summary>The documents on handing over the dwelling into communal ownership have been drawn up.</summary>
/// <param name="Checklist">The version of the checklist that they were held against.</param>
/// <param name="Content">The digest of certificate, calculation and transfer documents as one: what the head signs.</param>
public sealed record TransferDrafted(PolicyVersion Checklist, IReadOnlyList<Digest> Documents, Digest Content, Instant At) : ApplicationEvent(At);

/// <summary>Reg. §5, stage 2, step 5: the executor draws up the documents on handing over, sends to the head for signature.</summary>
public static class ExecutorDraftsTransfer
{
    public static Decision Decide(DraftTransfer act, Application application, Official official, DecisionContext now) =>
        Turn.Check(Act.TransferDraft, application, official) is { } objection ? objection
        : NamedDay.Against(act, application, now) is { } impossible ? impossible.On("§5, stage 2, step 5")
        : TransferChecklist.On(Kazakhstan.DayOf(now.At)) is var checklist && checklist.Missing(act.Documents) is { Count: > 0 } missing
            ? Incomplete(missing)
            : application.Pass(now,
                new TransferDrafted(checklist.Version, [.. act.Documents.Select(document => document.Sha256)], now.Content, now.At));

    private static Objection Incomplete(IReadOnlyList<ChecklistItem> missing) => Objections.ChecklistIncomplete with
    {
        Detail = new(
            $"Беру құжаттары толық емес: {string.Join(", ", missing.Select(it => $"{it.Text.Kk} ({it.Kind})"))}.",
            $"Документы по передаче неполны: {string.Join(", ", missing.Select(it => $"{it.Text.Ru} ({it.Kind})"))}.",
            $"Of the transfer documents these are missing: {string.Join(", ", missing.Select(it => $"{it.Text.En} ({it.Kind})"))}."),
    };
}
