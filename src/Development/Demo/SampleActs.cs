using NodaTime;

namespace Privatization.Development.Demo;

/// <summary>What people usually write in each act.</summary>
internal static class SampleActs
{
    private static readonly Money Price = Money.Parse("1200000.00");
    private static readonly ValuationAsked Valuation = new(ReplacementValueLessWear.Policy.Version, new Dictionary<ValueName, Quantity>
    {
        [ReplacementValueLessWear.ReplacementValue] = Quantity.Parse("1500000"),
        [ReplacementValueLessWear.PhysicalWear] = Quantity.Parse("20"),
    });

    private static readonly FreeText Text = FreeText.Parse("Құжаттар тексерілді / Документы проверены");

    public static RequestPackage Package(ProviderCode provider, string iin, Story story, Digest lease, Digest proof, Random random) => new(
        RequestId(random), provider,
        new(Iin.Parse(iin), PersonName.Parse("Ахметова"), PersonName.Parse("Әсел")),
        [],
        new(
            new(ShortText.Parse("Павлодар, Ломов к-сі, 1"), ShortText.Parse("Павлодар, ул. Ломова, 1")), Somewhere(random),
            Area.Parse("54.30"), 2, story.Stock),
        new(BasisKind.TenancyContract, DocumentNumber.Parse("12-а"), new LocalDate(2012, 5, 4)),
        story.Track,
        [
            new(DocumentKind.Parse("tenancy-contract"), lease, ShortText.Parse("Жалдау шарты / Договор найма")),
            .. story.Track.Kind is TrackKind.FreeOfCharge
                ? [new Document(Standard319Of2015.FreeOfChargeProof, proof, ShortText.Parse("Куәлік / Удостоверение"))]
                : Array.Empty<Document>(),
        ]);

    public static Conclude Conclusion(Finding finding, params string[] grounds) => new(
        finding, Text,
        new(DocumentNumber.Parse("5"), PersonName.Parse("Б. Сапаров"),
            [.. new[] { "Б. Сапаров", "Г. Ким", "О. Иванова" }.Select(name => new CommissionMember(PersonName.Parse(name), Vote.For))]),
        Grounds: [.. grounds.Select(Ground.Parse)]);

    /// <param name="number">Of the case, which makes the reference one of its own.</param>
    /// <param name="parts">In how many parts the price is paid.</param>
    /// <param name="part">Which of them, from 1.</param>
    public static RecordPayment Payment(CaseNumber number, int part, int parts, LocalDate today) => new(
        PaymentReference.Parse($"{number}/{part}"), today, PaymentAmount.Parse(Instalments.Monthly(Price, parts, today)[part - 1].Amount.ToString()));

    /// <param name="waiting">The document that waits to be signed or issued.</param>
    /// <param name="paper">An uploaded paper, where the act needs one.</param>
    public static object Content(Act act, Story story, string executor, Digest? waiting, Document paper, LocalDate today) => act switch
    {
        Act.Acceptance => new AcceptDocuments(),
        Act.HeadResolution => new GiveHeadResolution(Text, StaffId.Parse(executor)),
        Act.CommissionReferral => new SendToCommission(Text, story.Stock, []),
        Act.CommissionConclusion => Conclusion(Finding.Privatize),
        Act.DecisionDraft => new DraftDecision(DecisionKind.Decision, Text),
        Act.ValueCalculation => new CalculateValue(new(today, story.IsFree ? Money.None : Price), [paper], story.IsFree ? null : Valuation),
        Act.AkimatResolution => new ResolveAsAkimat(DocumentNumber.Parse("184/4"), today, paper),
        Act.TransferDraft => new DraftTransfer([.. TransferChecklist.On(today).Items.Where(item => item.Required).Select(item => paper with { Kind = item.Kind })]),
        Act.ContractDraft when story.IsFree => new DraftContract(PaymentTerms.FreeOfCharge),
        Act.ContractDraft => new DraftContract(PaymentTerms.ThirtyDays, Price, Valuation: story.Stock is Stock.Communal ? Valuation : null),
        Act.Instalments => new AgreeInstalments(Instalments.Monthly(Price, 3, today.PlusMonths(1)), ShortText.Parse("Правила № 673, п. 23")),
        Act.DecisionSignature => new SignDecision(waiting!.Value),
        Act.TransferSignature => new SignTransfer(waiting!.Value),
        Act.ContractSignature => new SignContract(waiting!.Value),
        _ => new IssueResult(waiting!.Value),
    };

    /// <summary>Somebody who was born in the second half of the 20th century.</summary>
    public static Iin Person(Random random)
    {
        while (true)
            if (Iin.Completed($"{random.Next(50, 100):00}{random.Next(1, 13):00}{random.Next(1, 29):00}{random.Next(3, 5)}{random.Next(10_000):0000}") is { } iin) return iin;
    }

    // Every case is about another dwelling: there is one contract for each.
    private static CadastralNumber Somewhere(Random random) => CadastralNumber.Parse($"14:218:{random.NextInt64(1, 1_000_000_000_000)}:{random.Next(1, 1000)}");

    private static Guid RequestId(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new(bytes);
    }
}
