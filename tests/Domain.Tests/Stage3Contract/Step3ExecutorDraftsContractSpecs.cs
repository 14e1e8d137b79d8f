using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Scenarios.People;
using static Privatization.Domain.Tests.Specification;

namespace Privatization.Domain.Tests.Stage3Contract;

public class Step3ExecutorDraftsContractSpecs
{
    private static readonly DraftContract Paid = new(PaymentTerms.ThirtyDays, Sample.Sum, Sample.Number("Д-3"), Valuation: Sample.Valuation);
    private static readonly DraftContract ByInstalments = Paid with
    {
        Terms = PaymentTerms.Instalments,
        Schedule = Sample.Schedule,
        LegalBasis = Sample.Line,
    };
    private static readonly DraftContract Free = new(PaymentTerms.FreeOfCharge);

    [Fact]
    public void a_draft_contract_is_recorded_and_passes_the_turn_to_the_head() => Drafted(Cases.Communal, Paid)
        .Then(new ContractDrafted(Sample.Number("Д-3"), Sample.Sum, PaymentTerms.ThirtyDays, [],
            new(Sample.Valuation.Policy, Sample.Valuation.Inputs, Sample.Sum), Content, Now), Opened(3, 4, 1));

    [Theory, InlineData(false), InlineData(true)]
    public void a_contract_free_of_charge_names_no_price_or_none_to_pay(bool named) =>
        Drafted(Cases.Communal.Free, Free with { Price = named ? Money.None : null }).Then(
            new ContractDrafted(Sample.Number($"{Sample.Around.Number}/3"), Money.None, PaymentTerms.FreeOfCharge, [], null, Content, Now),
            Opened(3, 4, 1));

    [Fact]
    public void the_price_of_a_contract_is_the_sum_of_the_certificate()
    {
        Drafted(Cases.StateEnterprise, Paid with { Valuation = null }).Decision.Objection.Should().BeNull();
        Drafted(Cases.StateEnterprise, Paid with { Price = Money.Parse("1250000.01") })
            .ThenObjection("price-differs-from-certificate", "§3", "/price");
    }

    [Fact]
    public void a_contract_free_of_charge_has_no_price() =>
        Drafted(Cases.Communal.Free, Free with { Price = Money.Parse("0.01") }).ThenObjection("free-has-no-price", "§3", "/price");

    [Fact]
    public void a_contract_free_of_charge_has_no_term_of_payment() =>
        Drafted(Cases.Communal.Free, Paid).ThenObjection("free-has-no-price", "§3", "/terms");

    [Fact]
    public void a_contract_at_residual_value_is_not_free_of_charge() =>
        Drafted(Cases.Communal, Free).ThenObjection("not-free-of-charge", "§3", "/terms");

    [Fact]
    public void a_price_that_is_left_out_is_the_sum_of_the_certificate_or_what_is_calculated()
    {
        foreach (var (cases, act) in new[] { (Cases.Communal, Paid), (Cases.StateEnterprise, Paid with { Valuation = null }) })
            Drafted(cases, act with { Price = null }).Decision.Facts.Should().Equal(Drafted(cases, act).Decision.Facts);
        Drafted(Cases.Communal, ByInstalments with { Price = null }).Decision.Facts
            .Should().Equal(Drafted(Cases.Communal, ByInstalments).Decision.Facts);
    }

    [Fact]
    public void a_price_that_differs_is_answered_with_the_right_one()
    {
        Drafted(Cases.Communal, Paid with { Price = Money.None }).Decision.Objection!.Detail.En.Should().EndWith("It is 1,250,000.00 tenge.");
        Drafted(Cases.StateEnterprise, Paid with { Price = Money.None, Valuation = null }).Decision.Objection!.Detail.En
            .Should().EndWith("It is 1,250,000.00 tenge.");
    }

    [Fact]
    public void a_dwelling_that_is_worn_out_has_a_price_of_nothing_and_its_contract_owes_nothing()
    {
        foreach (var price in new Money?[] { null, Money.None })
            Drafted(Cases.Communal, Paid with { Price = price, Valuation = Sample.Valued("2500000", "100") }).Decision.Facts
                .OfType<ContractDrafted>().Single().Price.Should().Be(Money.None);
        var concluded = Cases.Communal.At(3, 3).Then(Way.ContractWornOut, Executor).Next().Next().Then(Act.ContractCountersignature, Applicant);
        (concluded.Application.State, concluded.Application.Clocks.Exists(clock => clock.Kind is ClockKind.Payment))
            .Should().Be((State.Completed, false));
    }

    [Fact]
    public void the_price_of_a_contract_without_a_certificate_is_the_value_calculated_with_it()
    {
        Drafted(Cases.Communal, Paid with { Valuation = null })
            .ThenObjection("valuation-inputs-missing", "§3", "/valuation/inputs/replacement-value");
        Drafted(Cases.Communal, Paid with { Price = Money.Parse("1250000.01") }).ThenObjection("differs-from-valuation", "§3", "/price");
    }

    [Fact]
    public void the_schedule_of_a_contract_by_instalments_is_on_record() =>
        Drafted(Cases.Communal, ByInstalments).Decision.Facts.OfType<ContractDrafted>().Single().Schedule.Should().Equal(Sample.Schedule);

    [Fact]
    public void a_contract_by_instalments_names_its_legal_basis() =>
        Drafted(Cases.Communal, ByInstalments with { LegalBasis = null }).ThenObjection("legal-basis-missing", "§3", "/legalBasis");

    [Fact]
    public void a_schedule_belongs_to_a_contract_by_instalments_alone() =>
        Drafted(Cases.Communal, ByInstalments with { Terms = PaymentTerms.ThirtyDays }).ThenObjection("not-by-instalments", "§3", "/schedule");

    [Fact]
    public void a_schedule_of_instalments_is_there_in_order_and_adds_up_to_the_price()
    {
        Scheduled([], "schedule-missing");
        Scheduled(Instalments.Monthly(Money.Parse("1250000.01"), 2, new(2021, 2, 1)), "schedule-differs-from-price");
        Scheduled([.. Sample.Schedule.Reverse()], "schedule-out-of-order");
        Scheduled([.. Sample.Schedule, new(new(2022, 1, 1), Money.None)], "schedule-out-of-order");
        Scheduled([new(Kazakhstan.DayOf(Now), Sample.Sum)], "schedule-out-of-order");
        Scheduled([new(Kazakhstan.DayOf(Now).PlusYears(Instalments.MostYears).PlusDays(1), Sample.Sum)], "schedule-out-of-order");

        static void Scheduled(IReadOnlyList<Instalment> schedule, string code) =>
            Drafted(Cases.Communal, ByInstalments with { Schedule = schedule }).ThenObjection(code, "§3", "/schedule");
    }

    [Fact]
    public void no_two_cases_have_contracts_of_one_number() => Given(Cases.Communal.At(3, 3))
        .When(ExecutorDraftsContract.Decide, Paid, Executor, ThisContext with { ContractNumberTaken = true })
        .ThenObjection("contract-number-taken", "§3", "/number");

    private static Outcome Drafted(Cases cases, DraftContract act) => Given(cases.At(3, 3)).When(ExecutorDraftsContract.Decide, act, Executor);
}
