using static Privatization.Tests.People;
using static Privatization.Tests.Specification;

namespace Privatization.Tests;

public class Step3ExecutorCalculatesValueSpecs
{
    private const string Paragraph = "§5, stage 2, step 3";
    private static readonly CalculateValue Value = new(new(Sample.Day, Sample.Sum, Sample.Number("С-1")), [Sample.Paper("passport")]);
    private static readonly CalculateValue Nothing = Value with { Certificate = new(Sample.Day, Money.None) };

    [Fact]
    public void Records_the_certificate_and_passes_the_turn_to_the_akimat() => Calculated(Cases.StateEnterprise, Value)
        .Then(
            new ValueCalculated(Sample.Number("С-1"), Sample.Day, Sample.Sum, [Sample.DigestOf("passport")], Content, Now),
            Opened(2, 4, 1));

    [Fact]
    public void The_service_numbers_the_certificate_where_nobody_did() =>
        Calculated(Cases.StateEnterprise, Value with { Certificate = new(Sample.Day, Sample.Sum) })
            .Decision.Facts.OfType<ValueCalculated>().Single().CertificateNumber.Should().Be(Sample.Number($"{Sample.Around.Number}/value"));

    [Fact]
    public void Free_of_charge_the_sum_is_nothing() => Calculated(Cases.StateEnterprise.Free, Nothing)
        .Then(
            new ValueCalculated(Sample.Number($"{Sample.Around.Number}/value"), Sample.Day, Money.None, [Sample.DigestOf("passport")], Content, Now),
            Opened(2, 4, 1));

    [Fact]
    public void Free_of_charge_has_no_sum() =>
        Calculated(Cases.StateEnterprise.Free, Value).ThenObjection("free-has-no-price", Paragraph, "/certificate/sum");

    [Fact]
    public void At_residual_value_there_is_a_sum_to_be_paid() =>
        Calculated(Cases.StateEnterprise, Nothing).ThenObjection("price-missing", Paragraph, "/certificate/sum");

    private static Outcome Calculated(Cases cases, CalculateValue act) =>
        Given(cases.At(2, 3)).When(ExecutorCalculatesValue.Decide, act, Executor);
}
