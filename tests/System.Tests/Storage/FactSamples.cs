using NodaTime;

namespace Privatization.Tests.Storage;

/// <summary>One fact of every type, with every member given.</summary>
public static class FactSamples
{
    private static readonly Instant At = Instant.FromUtc(2026, 1, 15, 4, 30, 15).PlusTicks(1_234_560);
    private static readonly Instant Earlier = Instant.FromUtc(2026, 1, 14, 5, 0);
    private static readonly Digest Content = Digest.Of("content"u8);
    private static readonly Digest Signature = Digest.Of("signature"u8);
    private static readonly Digest Paper = Digest.Of("paper"u8);
    private static readonly CaseNumber Number = CaseNumber.Of(Provider.All[0], 2026, 42);
    private static readonly StaffId Executor = StaffId.Parse("pavlodar-city.executor");
    private static readonly Track Free = new(TrackKind.FreeOfCharge, Ground.Parse("repression-victim"));
    private static readonly Money Sum = Money.Parse("1200000.50");

    private static readonly PaymentReference Reference = PaymentReference.Parse("П-1");
    private static readonly IReadOnlyList<Instalment> Schedule = [new(new(2026, 2, 15), Sum)];
    private static readonly IReadOnlyList<PaymentDue> Due = [new(Sum, Deadline.Of(Term.CalendarDays(30), At, WorkingTime.Usual))];
    private static readonly WorkingTime Receiving = WorkingTime.Usual with { Receipts = new([(new(2026, 1, 1), true)]) };
    private static readonly Valuation Valued = new(
        PolicyVersion.Parse("replacement-value-less-wear"),
        new Dictionary<ValueName, Quantity> { [ValueName.Parse("physical-wear")] = Quantity.Parse("12.5") }, Sum);

    public static IReadOnlyList<ApplicationEvent> All { get; } =
    [
        new RequestSubmitted(
            Number, Guid.Parse("0198b3a0-1111-7222-8333-444455556666"), ProviderCode.Parse("pavlodar-city"),
            Pseudonym.Parse(new string('a', 64)), Pseudonym.Parse(new string('b', 64)), Pseudonym.Parse(new string('c', 64)), Stock.StateEnterprise,
            Free, BasisKind.TenancyContract,
            [
                new(Pseudonym.Parse(new string('c', 64)), FamilyRelation.Spouse, true,
                    new(ConsentKind.Signed, ConsentState.NotConfirmed, Paper, Content, SignatureFault.Parse("iin-differs"))),
                new(Pseudonym.Parse(new string('d', 64)), FamilyRelation.Child, false),
            ],
            [new(DocumentKind.Parse("tenancy-contract"), Paper, new(2012, 5, 4), new(2030, 12, 31))],
            "resolution-339-3-of-2019", true, Guid.Parse("0198b3a0-1111-7222-8333-444455556667"), Content, Signature, At),
        new RequestRefused(
            Number, Guid.Parse("0198b3a0-1111-7222-8333-444455556666"), ProviderCode.Parse("pavlodar-city"),
            Pseudonym.Parse(new string('a', 64)), Pseudonym.Parse(new string('b', 64)), Stock.Communal, Free, BasisKind.Order,
            SignatureFault.Parse("certificate-expired"), "resolution-339-3-of-2019", false, Guid.Parse("0198b3a0-1111-7222-8333-444455556667"),
            Content, Signature, At),
        new StageOpened(1, Deadline.OfReceipt(Term.CalendarDays(30), At, Receiving), At),
        new StepOpened(1, 7, 2, Deadline.Of(Term.OfficeMinutes(15), At, WorkingTime.Usual), At, At),
        new TermMissed(1, 3, 2, ClockKind.Step, Earlier, At),
        new TermMoved(1, 3, 2, ClockKind.Step, Earlier, Deadline.Of(Term.CalendarDays(7), Earlier, WorkingTime.Usual), At, 1, At),
        new DocumentsAccepted(1, Executor, Content, Signature, At),
        new DocumentsRefused([Ground.Parse("documents-incomplete")], Content, Signature, At),
        new HeadResolutionGiven(1, Executor, Content, At),
        new ExecutorAssigned(Executor, Content, At),
        new DocumentsSentToCommission(Stock.StateInstitution, [Paper], [0], Content, At),
        new CommissionConcluded(Finding.Refuse, Free, [Ground.Parse("owns-other-dwelling")], DocumentNumber.Parse("5"), Content, Signature, Earlier,
            At, new(2026, 1, 14)),
        new DecisionDrafted(ResultKind.ReasonedRefusal, [Ground.Parse("owns-other-dwelling")], Content, At),
        new DecisionSigned(Paper, Content, Signature, At),
        new ResultIssued(1, ResultKind.Decision, Paper, Number.For("1"), Content, Signature, At),
        new ValueCalculated(Number.For("2"), new(2026, 1, 15), Sum, Valued, [Paper], Content, At),
        new AkimatResolved(DocumentNumber.Parse("77/1"), new(2026, 1, 14), Paper, Content, Earlier, At),
        new TransferDrafted(PolicyVersion.Parse("transfer-1"), [Paper], Content, At),
        new TransferSigned(Paper, Content, Signature, At),
        new ContractDrafted(Number.For("3"), Sum, PaymentTerms.Instalments, Schedule, Valued, Content, At),
        new ContractSigned(Paper, Content, Signature, At),
        new ContractCountersigned(Paper, Content, Signature, At),
        new CountersignatureAwaited(Deadline.Of(Term.CalendarDays(30), At, WorkingTime.Usual), At),
        new ContractConcluded(Paper, Due, At),
        new ContractNoticeSigned(Paper, Signature, At),
        new InstalmentsAgreed(Schedule, Due, Content, At),
        new PaymentRecorded(Reference, new(2026, 1, 15), Sum, Content, At),
        new PaymentReversed(PaymentReference.Parse("П-2"), Reference, new(2026, 1, 15), Sum, Content, At),
        new PaymentDisputed(Reference, Content, At),
        new PaidInFull(Sum, At),
        new RecordCorrected(3, Content, At),
        new DraftReturned(1, 6, 5, Content, At),
        new ApplicationWithdrawn(Content, Signature, At),
        new ApplicationDiscontinued(DiscontinuanceGround.CourtAct, Content, Signature, At),
    ];
}
