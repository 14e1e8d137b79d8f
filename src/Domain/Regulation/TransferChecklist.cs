using NodaTime;
using Privatization.Domain.Values;

namespace Privatization.Domain.Regulation;

/// <summary>
/// The documents on handing over a dwelling (Reg. §3, §5, stage 2, step 5). The list of resolution № 616 is not at hand: these are the papers that
/// are usual, as data with its versions.
/// </summary>
/// <param name="From">First day on which it holds, inclusive; up to the first day of the next.</param>
public sealed record TransferChecklist(PolicyVersion Version, LocalDate From, IReadOnlyList<ChecklistItem> Items)
{
    /// <summary>The first first.</summary>
    public static IReadOnlyList<TransferChecklist> All { get; } =
    [
        new(PolicyVersion.Parse("transfer-1"), new(2011, 6, 1),
        [
            Required("act-of-transfer", new("қабылдау-беру актісі", "акт приёма-передачи", "act of acceptance-transfer")),
            Required("consent-of-transferor",
                new("беруші органның келісім хаты", "письмо-согласие передающей стороны", "letter of consent of the body that hands over")),
            Required("book-value-certificate",
                new("баланстық құны туралы анықтама", "справка о балансовой стоимости", "certificate of book value of the balance-sheet holder")),
            Required("technical-passport", new("техникалық паспорт", "технический паспорт", "technical passport")),
            Usual("ownership-documents", new("құқық белгілейтін құжаттар", "правоустанавливающие документы", "cadastral and ownership documents")),
            Usual("consent-of-recipient",
                new("қабылдаушы органның келісімі", "согласие принимающей стороны", "acceptance by the body that receives")),
        ]),
    ];

    /// <summary>The one that holds on a day; before all of them the first.</summary>
    public static TransferChecklist On(LocalDate day) => All.LastOrDefault(checklist => checklist.From <= day) ?? All[0];

    public IReadOnlyList<ChecklistItem> Missing(IEnumerable<Document> documents)
    {
        var there = documents.Select(document => document.Kind).ToHashSet();
        return [.. Items.Where(item => item.Required && !there.Contains(item.Kind))];
    }

    private static ChecklistItem Required(string kind, Sentence text) =>
        new(DocumentKind.Parse(kind), true, LegalBases.Resolution616, Confidence.NotVerified, text);

    private static ChecklistItem Usual(string kind, Sentence text) => Required(kind, text) with { Required = false };
}

/// <param name="Required">Without it the documents are incomplete.</param>
public sealed record ChecklistItem(DocumentKind Kind, bool Required, Sentence LegalBasis, Confidence Confidence, Sentence Text);
