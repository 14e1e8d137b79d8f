using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Scenarios.People;
using static Privatization.Domain.Tests.Specification;

namespace Privatization.Domain.Tests.Stage2CommunalOwnership;

public class Step3ExecutorCalculatesValueSpecs
{
    private const string Paragraph = "§5, stage 2, step 3";
    private static readonly CalculateValue Value =
        new(new(Sample.Sum, Sample.Number("С-1")), [Sample.Paper("passport")], Sample.Valuation);
    private static readonly Valuation Kept = new(Sample.Valuation.Policy, Sample.Valuation.Inputs, Sample.Sum);
    private static readonly CalculateValue Nothing = Value with { Certificate = new(Money.None), Valuation = null };

    [Fact]
    public void a_certificate_of_value_is_recorded_and_passes_the_turn_to_the_akimat() => Calculated(Cases.StateEnterprise, Value)
        .Then(
            new ValueCalculated(Sample.Number("С-1"), null, Sample.Sum, Kept, [Sample.DigestOf("passport")], Content, Now),
            Opened(2, 4, 1));

    [Fact]
    public void the_service_numbers_the_certificate_where_nobody_did() =>
        Calculated(Cases.StateEnterprise, Value with { Certificate = new(Sample.Sum) })
            .Decision.Facts.OfType<ValueCalculated>().Single().CertificateNumber.Should().Be(Sample.Number($"{Sample.Around.Number}/2"));

    [Fact]
    public void the_sum_of_a_certificate_free_of_charge_is_nothing() => Calculated(Cases.StateEnterprise.Free, Nothing)
        .Then(
            new ValueCalculated(Sample.Number($"{Sample.Around.Number}/2"), null, Money.None, null, [Sample.DigestOf("passport")], Content,
                Now),
            Opened(2, 4, 1));

    [Fact]
    public void a_certificate_free_of_charge_names_no_sum() =>
        Calculated(Cases.StateEnterprise.Free, Value).ThenObjection("free-has-no-price", Paragraph, "/certificate/sum");

    [Fact]
    public void a_dwelling_that_is_worn_out_is_worth_nothing_and_no_other_sum_can_be_named()
    {
        var wornOut = Nothing with { Valuation = Sample.Valued("2500000", "100") };
        Calculated(Cases.StateEnterprise, wornOut).Decision.Facts.OfType<ValueCalculated>().Single().Sum.Should().Be(Money.None);
        Calculated(Cases.StateEnterprise, Value with { Valuation = wornOut.Valuation })
            .ThenObjection("differs-from-valuation", Paragraph, "/certificate/sum");
    }

    [Fact]
    public void the_sum_of_a_certificate_is_the_value_that_was_calculated() =>
        Calculated(Cases.StateEnterprise, Value with { Certificate = new(Money.Parse("1250000.01")) })
            .ThenObjection("differs-from-valuation", Paragraph, "/certificate/sum");

    [Fact]
    public void every_input_that_is_missing_of_a_valuation_is_named()
    {
        var nothing = Calculated(Cases.StateEnterprise, Value with { Valuation = null });
        nothing.ThenObjection("valuation-inputs-missing", Paragraph, "/valuation/inputs/replacement-value");
        nothing.Decision.Objection!.FurtherPointers.Should().Equal("/valuation/inputs/physical-wear");
        Calculated(Cases.StateEnterprise, Value with { Valuation = Without(ReplacementValueLessWear.PhysicalWear) })
            .ThenObjection("valuation-inputs-missing", Paragraph, "/valuation/inputs/physical-wear");
    }

    [Fact]
    public void an_input_of_a_valuation_that_the_policy_does_not_know_is_refused() => Calculated(
        Cases.StateEnterprise,
        Value with
        {
            Valuation = Sample.Valuation with
            {
                Inputs = new Dictionary<ValueName, Quantity>(Sample.Valuation.Inputs) { [ValueName.Parse("floor")] = Quantity.Parse("5") },
            }
        })
        .ThenObjection("unknown-valuation-input", Paragraph, "/valuation/inputs/floor");

    [Fact]
    public void more_wear_than_a_hundred_per_cent_gives_no_sum() =>
        Calculated(Cases.StateEnterprise, Value with { Valuation = Sample.Valued("2500000", "100.01") })
            .ThenObjection("valuation-without-result", Paragraph, "/valuation/inputs");

    [Fact]
    public void the_valuation_policy_is_that_of_the_day()
    {
        var tomorrow = Kazakhstan.DayOf(Now).PlusDays(1);
        var next = ReplacementValueLessWear.Policy with { Version = PolicyVersion.Parse("next"), From = tomorrow };
        Calculated(Cases.StateEnterprise, Value, new(next)).Decision.Objection.Should().BeNull();
        Calculated(Cases.StateEnterprise, Value, new(next with { From = tomorrow.PlusDays(-1) }))
            .ThenObjection("policy-not-in-force", Paragraph, "/valuation/policy");
    }

    [Fact]
    public void a_value_is_calculated_anew_after_a_return_and_both_are_on_record()
    {
        var again = Cases.StateEnterprise.At(2, 4).Return(3).Next();
        again.Facts.OfType<ValueCalculated>().Should().HaveCount(2).And.OnlyContain(fact => fact.Valuation!.Result == Sample.Sum);
    }

    private static ValuationAsked Without(ValueName input) =>
        Sample.Valuation with { Inputs = Sample.Valuation.Inputs.Where(it => it.Key != input).ToDictionary() };

    private static Outcome Calculated(Cases cases, CalculateValue act, ValuationPolicies policies) =>
        Given(cases.At(2, 3)).When(ExecutorCalculatesValue.Decide, act, Executor, ThisContext with { Policies = policies });

    private static Outcome Calculated(Cases cases, CalculateValue act) =>
        Given(cases.At(2, 3)).When(ExecutorCalculatesValue.Decide, act, Executor);
}
