using static Privatization.Tests.People;
using static Privatization.Tests.Specification;

namespace Privatization.Tests;

public class Step3ExecutorDraftsContractSpecs
{
    private static readonly DraftContract Paid = new(PaymentTerms.ThirtyDays, Sample.Sum, Sample.Number("Д-3"));
    private static readonly DraftContract Free = new(PaymentTerms.FreeOfCharge);

    [Fact]
    public void Records_the_draft_and_passes_the_turn_to_the_head() => Drafted(Cases.Communal, Paid)
        .Then(new ContractDrafted(Sample.Number("Д-3"), Sample.Sum, PaymentTerms.ThirtyDays, Content, Now), Opened(3, 4, 1));

    [Theory, InlineData(false), InlineData(true)]
    public void Free_of_charge_the_contract_names_no_price_or_none_to_pay(bool named) =>
        Drafted(Cases.Communal.Free, Free with { Price = named ? Money.None : null }).Then(
            new ContractDrafted(Sample.Number($"{Sample.Around.Number}/contract"), Money.None, PaymentTerms.FreeOfCharge, Content, Now),
            Opened(3, 4, 1));

    [Fact]
    public void The_price_is_the_sum_of_the_certificate()
    {
        Drafted(Cases.StateEnterprise, Paid).Decision.Objection.Should().BeNull();
        Drafted(Cases.StateEnterprise, Paid with { Price = Money.Parse("1250000.01") })
            .ThenObjection("price-differs-from-certificate", "§3", "/price");
    }

    [Fact]
    public void Free_of_charge_has_no_price() =>
        Drafted(Cases.Communal.Free, Free with { Price = Money.Parse("0.01") }).ThenObjection("free-has-no-price", "§3", "/price");

    [Fact]
    public void Free_of_charge_has_no_term_of_payment() =>
        Drafted(Cases.Communal.Free, Paid).ThenObjection("free-has-no-price", "§3", "/terms");

    [Fact]
    public void At_residual_value_it_is_not_free() => Drafted(Cases.Communal, Free).ThenObjection("not-free-of-charge", "§3", "/terms");

    [Fact]
    public void At_residual_value_there_is_a_price()
    {
        Drafted(Cases.Communal, Paid with { Price = null }).ThenObjection("price-missing", "§3", "/price");
        Drafted(Cases.Communal, Paid with { Price = Money.None }).ThenObjection("price-missing", "§3", "/price");
    }

    private static Outcome Drafted(Cases cases, DraftContract act) => Given(cases.At(3, 3)).When(ExecutorDraftsContract.Decide, act, Executor);
}
