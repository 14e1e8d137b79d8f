using NodaTime;
using Privatization.Domain.Samples;
using Privatization.Storage;

namespace Privatization.Api.Cases.Acts;

/// <summary>
/// One example of every body that the service takes. Those of the steps are one case, from the request to the contract: each can be sent after
/// the one before it, when it is signed, names the document that waits and bears the day of its own.
/// </summary>
internal static class Examples
{
    /// <summary>The day of the acts.</summary>
    public static readonly LocalDate Day = new(2026, 11, 20);

    /// <summary>The contents of the paper that the examples name; upload it, and they can be sent as they are.</summary>
    public static readonly string File = PlainPdf.Of("Tenancy contract");

    public const string TreasuryFile = "contract;reference;date;amount\n01-2026-000042-0/3;2026-000123;2026-11-20;1200000.00\n";

    private static readonly Digest Paper = Digest.Of(System.Text.Encoding.UTF8.GetBytes(File));
    private static readonly StaffId Executor = StaffId.Parse("pavlodar-city.executor");

    public static RequestPackage Request { get; } = WithAll(SampleActs.Request(
        Guid.Parse("01890a5d-ac96-774b-bcce-b302099a8057"), ProviderCode.Parse("pavlodar-city"), Iin.Parse("850315350124"),
        CadastralNumber.Parse("14:218:012:345:67:1:5"), Stock.StateEnterprise, new(TrackKind.ResidualValue), Paper));

    /// <summary>With what may be left out.</summary>
    private static RequestPackage WithAll(RequestPackage package) => package with
    {
        Applicant = package.Applicant with { Patronymic = Name("Серікқызы"), Phone = Contact.Parse("+7 701 000 00 00") },
        Family =
            [new(Iin.Parse("830412350128"), Name("Ахметов"), Name("Ерлан"), FamilyRelation.Spouse, new(ConsentKind.Notarised, Paper))],
        Dwelling = package.Dwelling with { Rka = Rka.Parse("0201300123456789"), Holder = Line("Пример, РМК") },
        Documents = [Document("tenancy-contract", "Жалдау шарты")],
        Declared = new(GivenAs: GivenAs.Ordinary, EarlierPrivatizations: [], OtherDwellings: [Share.Parse("33.3333")], MortgageLoan: false,
            AlienatedOn: [], HousingPayments: false),
    };

    public static AssignMany Assignments { get; } = new(
        [new(Guid.Parse("01890a5d-ac96-774b-bcce-b302099a8057"), 5)],
        StaffId.Parse("pavlodar-city.executor-2"), Line("Демалыс / отпуск"));

    public static AmendCalendar Decree { get; } = new(Number("№ 1204"), new(2026, 6, 15), [new(2026, 7, 7)], [new(2026, 7, 4)]);

    public static PublishCalendar CalendarOfYear { get; } = new(
        Number("№ 521"), new(2026, 11, 20), [new(new(2027, 5, 16), Number("12"), new(2026, 11, 2))],
        [new(new(2027, 7, 3), new(2027, 7, 5), Number("№ 521"), new(2026, 11, 20))]);

    public static ValuationPolicy Policy { get; } = ReplacementValueLessWear.Policy with
    {
        Version = PolicyVersion.Parse("example-of-2030"),
        From = new(2030, 1, 1),
    };

    private static readonly DraftDecision Decision = (DraftDecision)Usual(Act.DecisionDraft);
    private static readonly DraftTransfer Transfer = (DraftTransfer)Usual(Act.TransferDraft);
    private static readonly DraftContract Contract = ((DraftContract)Usual(Act.ContractDraft)) with { Text = Text("Шарттың мәтіні.") };

    private static readonly Digest DecisionDocument = Drafted(Act.DecisionDraft, Decision);
    private static readonly Digest TransferDocument = Drafted(Act.TransferDraft, Transfer);
    private static readonly Digest ContractDocument = Drafted(Act.ContractDraft, Contract);

    /// <summary>The beginning of a CMS: a whole one would be longer than all that is signed.</summary>
    private static readonly byte[] Signature = Convert.FromBase64String("MIIGPQYJKoZIhvcNAQcCoIIGLjCCBioCAQEx");

    /// <summary>What is usual in the act, and what may be said besides.</summary>
    /// <param name="stage">Of those acts that every stage has.</param>
    public static object Of(Act act, int stage = 1) => act switch
    {
        Act.Result => new IssueResult(stage switch { 1 => DecisionDocument, 2 => TransferDocument, _ => ContractDocument }, Number($"17-{stage}/26")),
        Act.CommissionReferral => SampleActs.Referral(Stock.StateEnterprise) with
        {
            Documents = [Document("extract", "Үзінді")],
            Checks =
            [
                new(new(SourceKind.Attached, Paper), new(Exclusions: [])),
                new(
                    new(SourceKind.StateSystem, System: Line("Жылжымайтын мүлік тіркелімі"), AnsweredOn: new(2026, 11, 3)),
                    new(OtherDwellings: [Share.Parse("33.3333")], MortgageLoan: false, AlienatedOn: [new(2019, 5, 20)])),
            ],
        },
        Act.CommissionConclusion when Usual(act) is Conclude it => it with { Protocol = it.Protocol with { Document = Paper } },
        Act.DecisionSignature => new SignDecision(DecisionDocument),
        Act.TransferSignature => new SignTransfer(TransferDocument),
        Act.ContractDraft => Contract,
        Act.ContractSignature => new SignContract(ContractDocument),
        Act.ContractCountersignature => new CountersignContract(ContractDocument),
        Act.ContractNotice => new SignContractNotice(Digest.Of("The notice on the conclusion"u8)),
        Act.Assignment => new AssignExecutor(Assignments.Executor, Text("Демалыс / отпуск")),
        _ => Usual(act),
    };

    private static object Usual(Act act) => SampleActs.Of(act, new(
        Stock.StateEnterprise, SampleActs.Price, Executor, default, Document("paper", "Құжат"), Day));

    public static object Signed(object act) => act is SignedAct signed ? signed with { Signature = Signature } : act;

    private static FreeText Text(string text) => FreeText.Parse(text);

    private static ShortText Line(string text) => ShortText.Parse(text);

    private static PersonName Name(string text) => PersonName.Parse(text);

    private static DocumentNumber Number(string text) => DocumentNumber.Parse(text);

    private static Document Document(string kind, string name) => new(DocumentKind.Parse(kind), Paper, Line(name), new LocalDate(2026, 11, 2));

    private static Digest Drafted(Act act, object content) => Digest.Of(new ActContent(Assignments.Cases[0].Id, act, content).ToBytes());
}
