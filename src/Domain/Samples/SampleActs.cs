using NodaTime;
using Privatization.Domain.BesideTheSteps;
using Privatization.Domain.EveryStage;
using Privatization.Domain.Payments;
using Privatization.Domain.Portal;
using Privatization.Domain.Regulation;
using Privatization.Domain.Stage1CommissionDecision;
using Privatization.Domain.Stage2CommunalOwnership;
using Privatization.Domain.Stage3Contract;
using Privatization.Domain.Valuations;
using Privatization.Domain.Values;

namespace Privatization.Domain.Samples;

/// <summary>The case that sample contents are about.</summary>
/// <param name="Price">None where the dwelling is acquired free of charge.</param>
/// <param name="Executor">Whom the head names.</param>
/// <param name="Waiting">The document that waits to be signed or issued.</param>
/// <param name="Paper">An uploaded paper, where an act needs one.</param>
/// <param name="Today">The day of the acts.</param>
public sealed record SampleCase(Stock Stock, Money? Price, StaffId Executor, Digest Waiting, Document Paper, LocalDate Today);

/// <summary>
/// What people usually write in each act, and the request it begins with: the contents of the examples of the API, the demo, invented cases, tests
/// and benchmarks.
/// </summary>
public static class SampleActs
{
    public static readonly Money Price = Money.Parse("1200000.00");

    /// <summary>It comes to <see cref="Price"/>.</summary>
    public static readonly ValuationAsked Valuation = Valued("1500000", "20");

    /// <summary>The version of the head's resolution of stage 1: it follows submission and acceptance, and is marginal.</summary>
    private const long HeadResolution = 6;

    private static readonly FreeText Checked = FreeText.Parse("Құжаттар тексерілді / Документы проверены");
    private static readonly FreeText Resolution = FreeText.Parse("Орындауға қабылдансын / Принять к исполнению");
    private static readonly FreeText ForIt = FreeText.Parse("Комиссия жекешелендіруді ұсынады / Комиссия рекомендует приватизацию");
    private static readonly FreeText AgainstIt = FreeText.Parse("Комиссия бас тартуды ұсынады / Комиссия рекомендует отказать");

    public static ValuationAsked Valued(string replacementValue, string wear) =>
        new(ReplacementValueLessWear.Policy.Version, new Dictionary<ValueName, Quantity>
        {
            [ReplacementValueLessWear.ReplacementValue] = Quantity.Parse(replacementValue),
            [ReplacementValueLessWear.PhysicalWear] = Quantity.Parse(wear),
        });

    /// <param name="proof">Of the ground, where the dwelling is acquired free of charge.</param>
    public static RequestPackage Request(
        Guid id, ProviderCode provider, Iin applicant, CadastralNumber dwelling, Stock stock, Track track, Digest lease, Digest? proof = null) => new(
            id, provider, new(applicant, PersonName.Parse("Ахметова"), PersonName.Parse("Әсел")), [],
            new(
                new(ShortText.Parse("Павлодар қ., Ломов к-сі, 1-үй, 5-пәтер"), ShortText.Parse("г. Павлодар, ул. Ломова, д. 1, кв. 5")), dwelling,
                Area.Parse("54.30"), 2, stock),
            new(BasisKind.TenancyContract, DocumentNumber.Parse("12-а"), new(2012, 5, 4)),
            track,
            [
                new(DocumentKind.Parse("tenancy-contract"), lease, ShortText.Parse("Жалдау шарты / Договор найма")),
                .. proof is { } certificate
                    ? [new Document(Standard319Of2015.FreeOfChargeProof, certificate, ShortText.Parse("Куәлік / Удостоверение"))]
                    : Array.Empty<Document>(),
            ]);

    /// <summary>The contents of each act in its usual form.</summary>
    public static object Of(Act act, SampleCase sample) => act switch
    {
        Act.Acceptance => new AcceptDocuments(),
        Act.HeadResolution => new GiveHeadResolution(Resolution, sample.Executor),
        Act.Refusal => new Refuse([Ground.Parse("point-9-not-met")], FreeText.Parse("Шарттың көшірмесі оқылмайды.")),
        Act.CommissionReferral => Referral(sample.Stock),
        Act.CommissionConclusion => Conclusion(Finding.Privatize, sample.Today),
        Act.DecisionDraft => new DraftDecision(DecisionKind.Decision, FreeText.Parse("Тұрғын үй жекешелендірілсін.")),
        Act.ValueCalculation =>
            new CalculateValue(new(sample.Price ?? Money.None), [Paper(sample, "hand-over-list")], sample.Price is null ? null : Valuation),
        Act.AkimatResolution => new ResolveAsAkimat(DocumentNumber.Parse("184/4"), sample.Today, Paper(sample, "akimat-resolution")),
        Act.TransferDraft => new DraftTransfer(
            [.. TransferChecklist.On(sample.Today).Items.Where(item => item.Required).Select(item => sample.Paper with { Kind = item.Kind })]),
        Act.ContractDraft => Contract(sample),
        Act.Return => new ReturnDraft(FreeText.Parse("Есеп нақтылансын."), 3),
        Act.Withdrawal => new Withdraw(FreeText.Parse("Ойымды өзгерттім.")),
        Act.Discontinuance => new Discontinue(
            DiscontinuanceGround.CourtAct, ShortText.Parse("2026 жылғы 2 қарашадағы сот актісі"), FreeText.Parse("Сот актісі бойынша тоқтатылды.")),
        Act.Assignment => new AssignExecutor(sample.Executor, FreeText.Parse("Демалыс / отпуск")),
        Act.Instalments =>
            new AgreeInstalments(
                Instalments.Monthly(sample.Price ?? Price, 3, sample.Today.PlusMonths(1)), ShortText.Parse("673 қағиданың 23-тармағы")),
        Act.Payments => Payment("2026-000123", sample.Today, sample.Price ?? Price),
        Act.Corrections => new CorrectRecord(
            HeadResolution, FreeText.Parse("Қате терілген"), ShortText.Parse("Әкімдік рәсімдер кодексі"),
            FreeText.Parse("Бұрыштама: екі күн ішінде орындалсын.")),
        Act.DecisionSignature => new SignDecision(sample.Waiting),
        Act.TransferSignature => new SignTransfer(sample.Waiting),
        Act.ContractSignature => new SignContract(sample.Waiting),
        Act.ContractCountersignature => new CountersignContract(sample.Waiting),
        Act.ContractNotice => new SignContractNotice(sample.Waiting),
        Act.Result => new IssueResult(sample.Waiting),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "An act without a sample."),
    };

    public static SendToCommission Referral(Stock stock) => new(Checked, stock, []);

    public static Conclude Conclusion(Finding finding, LocalDate day, params string[] grounds) =>
        new(finding, finding is Finding.Refuse ? AgainstIt : ForIt, Protocol(finding, day), Grounds: [.. grounds.Select(Ground.Parse)]);

    /// <summary>By two votes to one.</summary>
    private static Protocol Protocol(Finding finding, LocalDate day)
    {
        var (most, one) = finding is Finding.Privatize ? (Vote.For, Vote.Against) : (Vote.Against, Vote.For);
        return new(
            DocumentNumber.Parse("5"), day, PersonName.Parse("Б. Оспанов"),
            [Member("Б. Оспанов", most), Member("Г. Иванова", most), Member("Д. Сапарова", one)]);
    }

    public static RecordPayment Payment(string reference, LocalDate day, Money amount) =>
        new(PaymentReference.Parse(reference), day, PaymentAmount.Parse(amount.ToString()));

    private static CommissionMember Member(string name, Vote vote) => new(PersonName.Parse(name), vote);

    private static Document Paper(SampleCase it, string kind) => it.Paper with { Kind = DocumentKind.Parse(kind) };

    // The price is the one of the certificate, where the case came through stage 2.
    private static DraftContract Contract(SampleCase sample) => sample.Price is not { } price ? new(PaymentTerms.FreeOfCharge)
        : new(PaymentTerms.ThirtyDays, price, Valuation: sample.Stock is Stock.Communal ? Valuation : null);
}
