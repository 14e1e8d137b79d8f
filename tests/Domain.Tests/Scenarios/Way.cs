namespace Privatization.Domain.Tests.Scenarios;

/// <summary>One way of doing an act: its content, fitted to the case.</summary>
public sealed record Way(Act Act, string Name, Func<Application, Official, DecisionContext, Decision> Do)
{
    public static readonly Way Refuse = Of<Conclude>("refuse", Act.CommissionConclusion, CommissionConcludes.Decide,
        it => Sample.Concluded(Finding.Refuse, Kazakhstan.DayOf(it.At)));

    public static readonly Way RefuseAfterAll = Of<DraftDecision>("refuse after all", Act.DecisionDraft, ExecutorDraftsDecision.Decide,
        _ => new(DecisionKind.ReasonedRefusal, Sample.Text, [Sample.OwnsOther], Sample.Text));

    public static readonly Way ValueNothing = Of<CalculateValue>("value nothing", Act.ValueCalculation, ExecutorCalculatesValue.Decide,
        _ => new(new(Money.None), []));

    /// <summary>Wear of 100 %.</summary>
    public static readonly Way ValueWornOut = Of<CalculateValue>("value worn out", Act.ValueCalculation, ExecutorCalculatesValue.Decide,
        _ => new(new(Money.None), [], Sample.Valued("2500000", "100")));

    public static readonly Way ContractWornOut = Of<DraftContract>("contract worn out", Act.ContractDraft, ExecutorDraftsContract.Decide,
        it => new(PaymentTerms.ThirtyDays, Valuation: it.Certificate is null ? Sample.Valued("2500000", "100") : null));

    public static readonly Way PayHalf = Pay("pay half", Sample.Payment("П-2", "625000.00"));

    public static readonly Way GiveBack = Pay("give back", Sample.Payment("П-3", "-1250000.00", "П-1"));

    public static readonly Way PayAgain = Pay("pay again", Sample.Payment("П-4", "1250000.00"));

    public static Way Pay(string name, RecordPayment payment) => Of<RecordPayment>(name, Act.Payments, PaymentIsRecorded.Decide,
        it => payment with { Date = it.Contract?.ConcludedOn ?? payment.Date });

    public static Way ReturnTo(int step) => Of<ReturnDraft>($"return to {step}", Act.Return, DraftIsReturned.Decide, _ => new(Sample.Text, step));

    public static Way Refer(Stock stock) => Of<SendToCommission>($"refer as {stock}", Act.CommissionReferral, ExecutorSendsToCommission.Decide,
        _ => new(Sample.Text, stock, []));

    public static Way Privatize(Track track) => Of<Conclude>($"privatize, {track.Kind}", Act.CommissionConclusion, CommissionConcludes.Decide,
        it => Sample.Concluded(Finding.Privatize, Kazakhstan.DayOf(it.At), track));

    public static Way GiveTo(Official executor) => Of<AssignExecutor>($"give to {executor.Id}", Act.Assignment, HeadAssignsExecutor.Decide,
        _ => new(executor.Id, Sample.Text));

    public static Way SendTo(Official executor) => Of<GiveHeadResolution>($"send to {executor.Id}", Act.HeadResolution, HeadGivesResolution.Decide,
        _ => new(Sample.Text, executor.Id));

    /// <summary>Every way that leads a case somewhere else.</summary>
    public static readonly IReadOnlyList<Way> All =
    [
        .. Enum.GetValues<Act>().Select(Of), Refuse, RefuseAfterAll, ValueNothing, ValueWornOut, ContractWornOut,
        .. Enumerable.Range(1, 6).Select(ReturnTo),
        .. Enum.GetValues<Stock>().Select(Refer), Privatize(Sample.ForResidualValue), Privatize(Sample.FreeOfCharge),
        GiveTo(People.Executor), GiveTo(People.Colleague), SendTo(People.Colleague), PayHalf, GiveBack, PayAgain,
    ];

    public static Way Of(Act act) => PlainWays.Of(act);

    public static Way Of<TAct>(string name, Act act, Decide<TAct> decide, Func<Application, TAct> content) =>
        new(act, name, (it, by, now) => decide(content(it), it, by, now));
}
