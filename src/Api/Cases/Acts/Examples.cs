using NodaTime;
using Privatization.Domain.Samples;
using Privatization.Storage;

namespace Privatization.Api.Cases.Acts;

/// <summary>
/// One example of every body that the service takes. Those of the steps are one case, from the request to the contract: each can be sent after
/// the one before it, when it is signed and names the document that waits.
/// </summary>
public static class Examples
{
    /// <summary>The contents of the paper that the examples name; upload it, and they can be sent as they are.</summary>
    public static readonly string File = PlainPdf.Of("Tenancy contract");

    public const string TreasuryFile = "contract;reference;date;amount\n01-2026-000042-0/contract;2026-000123;2026-11-20;1200000.00\n";

    private static readonly Digest Paper = Digest.Of(System.Text.Encoding.UTF8.GetBytes(File));
    private static readonly StaffId Executor = StaffId.Parse("pavlodar-city.executor");

    public static RequestPackage Request { get; } = new(
        Guid.Parse("01890a5d-ac96-774b-bcce-b302099a8057"),
        ProviderCode.Parse("pavlodar-city"),
        new(Iin.Parse("850315350124"), Name("Ахметова"), Name("Әсел"), Name("Серікқызы"), Contact.Parse("+7 701 000 00 00")),
        [new(Iin.Parse("830412350128"), Name("Ахметов"), Name("Ерлан"), FamilyRelation.Spouse, new(ConsentKind.Notarised, Paper))],
        new(
            new(Line("Павлодар қ., Ломов к-сі, 1-үй, 5-пәтер"), Line("г. Павлодар, ул. Ломова, д. 1, кв. 5")),
            CadastralNumber.Parse("14:218:012:345:67:1:5"), Area.Parse("54.30"), 2, Stock.StateEnterprise,
            Rka.Parse("0201300123456789"), Line("Пример, РМК")),
        new(BasisKind.TenancyContract, Number("12-а"), new(2012, 5, 4)),
        new(TrackKind.ResidualValue),
        [Document("tenancy-contract", "Жалдау шарты")],
        Declared: new(GivenAs: GivenAs.Ordinary, EarlierPrivatizations: [], OtherDwellings: [Share.Parse("33.3333")], MortgageLoan: false, AlienatedOn: [], HousingPayments: false));

    public static AssignMany Assignments { get; } = new(
        [new(Guid.Parse("01890a5d-ac96-774b-bcce-b302099a8057"), 5)],
        StaffId.Parse("pavlodar-city.executor-2"), Line("Демалыс / отпуск"));

    public static AmendCalendar Decree { get; } = new(Number("№ 1204"), new(2026, 6, 15), [new(2026, 7, 7)], [new(2026, 7, 4)]);

    private static readonly Conclude Conclusion = new(
        Finding.Privatize, Text("Жекешелендіруге рұқсат берілсін."),
        new(Number("5"), Name("Б. Оспанов"), [Member("Б. Оспанов"), Member("Г. Иванова"), Member("Д. Сапарова", Vote.Abstained)], Paper));

    private static readonly DraftDecision Decision = new(DecisionKind.Decision, Text("Тұрғын үй жекешелендірілсін."));

    public static ValuationPolicy Policy { get; } = ReplacementValueLessWear.Policy with { Version = PolicyVersion.Parse("example-of-2030"), From = new(2030, 1, 1) };

    private static readonly ValuationAsked Valuation = new(ReplacementValueLessWear.Policy.Version, new Dictionary<ValueName, Quantity>
    {
        [ReplacementValueLessWear.ReplacementValue] = Quantity.Parse("1500000"),
        [ReplacementValueLessWear.PhysicalWear] = Quantity.Parse("20"),
    });

    private static readonly CalculateValue Value = new(new(new(2026, 11, 20), Money.Parse("1200000.00")), [Document("hand-over-list", "Тізбе")], Valuation);

    private static readonly DraftTransfer Transfer = new([.. TransferChecklist.All[^1].Items.Where(item => item.Required).Select(item => Document(item.Kind.ToString(), item.Text.Kk))]);

    private static readonly DraftContract Contract = new(PaymentTerms.ThirtyDays, Money.Parse("1200000.00"), Text: Text("Шарттың мәтіні."));

    private static readonly Digest DecisionDocument = Drafted(Act.DecisionDraft, Decision);
    private static readonly Digest TransferDocument = Drafted(Act.TransferDraft, Transfer);
    private static readonly Digest ContractDocument = Drafted(Act.ContractDraft, Contract);

    /// <summary>The beginning of a CMS: a whole one would be longer than all that is signed.</summary>
    private static readonly byte[] Signature = Convert.FromBase64String("MIIGPQYJKoZIhvcNAQcCoIIGLjCCBioCAQEx");

    /// <param name="stage">Of those acts that every stage has.</param>
    public static object Of(Act act, int stage = 1) => act switch
    {
        Act.Acceptance => new AcceptDocuments(),
        Act.HeadResolution => new GiveHeadResolution(Text("Қарап, ұсыныс енгізіңіз."), Executor),
        Act.Result => new IssueResult(stage switch { 1 => DecisionDocument, 2 => TransferDocument, _ => ContractDocument }, Number($"17-{stage}/26")),
        Act.Refusal => new RefuseDocuments([Ground.Parse("documents-incomplete")], Text("Құжаттар топтамасы толық емес.")),
        Act.CommissionReferral => new SendToCommission(
            Text("Құжаттар толық."), Stock.StateEnterprise, [Document("extract", "Үзінді")],
            Checks:
            [
                new(new(SourceKind.Attached, Paper), new(Exclusions: [])),
                new(
                    new(SourceKind.StateSystem, System: Line("Жылжымайтын мүлік тіркелімі"), AnsweredOn: new(2026, 11, 3)),
                    new(OtherDwellings: [Share.Parse("33.3333")], MortgageLoan: false, AlienatedOn: [new(2019, 5, 20)])),
            ]),
        Act.CommissionConclusion => Conclusion,
        Act.DecisionDraft => Decision,
        Act.DecisionSignature => new SignDecision(DecisionDocument),
        Act.ValueCalculation => Value,
        Act.AkimatResolution => new ResolveAsAkimat(Number("№ 101/2"), new(2026, 11, 20), Document("akimat-resolution", "Қаулы")),
        Act.TransferDraft => Transfer,
        Act.TransferSignature => new SignTransfer(TransferDocument),
        Act.ContractDraft => Contract,
        Act.ContractSignature => new SignContract(ContractDocument),
        Act.ContractCountersignature => new CountersignContract(ContractDocument),
        Act.Return => new ReturnDraft(Text("Есеп нақтылансын."), 3),
        Act.Withdrawal => new Withdraw(Text("Ойымды өзгерттім.")),
        Act.Discontinuance => new Discontinue(
            DiscontinuanceGround.CourtAct, Line("2026 жылғы 2 қарашадағы сот актісі"), Text("Сот актісі бойынша тоқтатылды.")),
        Act.Assignment => new AssignExecutor(Assignments.Executor, Text("Демалыс / отпуск")),
        Act.Instalments => new AgreeInstalments(
            Domain.Payments.Instalments.Monthly(Money.Parse("1200000.00"), 3, new(2027, 12, 1)), Line("673 қағиданың 23-тармағы")),
        Act.Payments => new RecordPayment(PaymentReference.Parse("2026-000123"), new(2026, 11, 20), PaymentAmount.Parse("1200000.00")),
        Act.Corrections => new CorrectRecord(1, Text("Қате терілген"), Line("Әкімдік рәсімдер кодексі"), Text("Бөлме саны: 3")),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "An act without an example."),
    };

    public static object Signed(object act) => act is SignedAct signed ? signed with { Signature = Signature } : act;

    private static FreeText Text(string text) => FreeText.Parse(text);

    private static ShortText Line(string text) => ShortText.Parse(text);

    private static PersonName Name(string text) => PersonName.Parse(text);

    private static DocumentNumber Number(string text) => DocumentNumber.Parse(text);

    private static Document Document(string kind, string name) => new(DocumentKind.Parse(kind), Paper, Line(name), new LocalDate(2026, 11, 2));

    private static CommissionMember Member(string name, Vote vote = Vote.For) => new(Name(name), vote);

    private static Digest Drafted(Act act, object content) => Digest.Of(new ActContent(Assignments.Cases[0].Id, act, content).ToBytes());
}
