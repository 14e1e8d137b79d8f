using NodaTime;
using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Eligibility.Asking;

namespace Privatization.Domain.Tests.Eligibility;

/// <summary>Housing law, art. 13(8): what each ground asks for.</summary>
public class FreeOfChargeSpecs
{
    public static TheoryData<string> ByPaperAlone =>
        ["war-veteran", "radiation-liquidator", "semipalatinsk-victim", "aral-victim", "family-of-fallen", "cosmonaut"];

    [Theory, MemberData(nameof(ByPaperAlone))]
    public void a_ground_for_which_a_paper_is_enough_is_decided_by_the_paper(string ground)
    {
        Of(ground).Says(ground, ground).Should().Be(Speaks.For);
        new Particulars(Categories: []).Says(ground, ground).Should().Be(Speaks.Against);
        new Particulars().Says(ground, ground).Should().Be(Speaks.Unknown);
    }

    [Theory, MemberData(nameof(ByPaperAlone))]
    public void a_ground_that_nobody_asked_for_arises_where_it_holds(string ground)
    {
        Of(ground).Says(ground).Should().Be(Speaks.For);
        new Particulars(Categories: []).Says(ground).Should().BeNull();
        new Particulars().Says(ground).Should().BeNull();
    }

    [Theory]
    [InlineData(DisabilityGroup.First, Speaks.For), InlineData(DisabilityGroup.Second, Speaks.For), InlineData(DisabilityGroup.Third, Speaks.Against)]
    [InlineData(DisabilityGroup.None, Speaks.Against), InlineData(null, Speaks.Unknown)]
    public void disability_as_a_ground_is_of_group_1_or_2(DisabilityGroup? group, Speaks speaks) =>
        new Particulars(Disability: group).Says("disability-group-1-2", "disability-group-1-2").Should().Be(speaks);

    [Theory]
    [InlineData(DisabilityGroup.Third, Speaks.For), InlineData(DisabilityGroup.None, Speaks.Against), InlineData(null, Speaks.Unknown)]
    public void a_serviceman_has_a_disability_of_any_group(DisabilityGroup? group, Speaks speaks) =>
        (Of("disabled-serviceman") with { Disability = group }).Says("disabled-serviceman", "disabled-serviceman").Should().Be(speaks);

    [Theory]
    [InlineData(DisabilityGroup.Third, null, Speaks.For), InlineData(null, true, Speaks.For), InlineData(DisabilityGroup.None, true, Speaks.For)]
    [InlineData(DisabilityGroup.None, false, Speaks.Against), InlineData(DisabilityGroup.None, null, Speaks.Unknown),
        InlineData(null, false, Speaks.Unknown)]
    public void a_victim_of_repression_has_a_disability_or_a_pension(DisabilityGroup? group, bool? pensioner, Speaks speaks) =>
        (Of("repression-victim") with { Disability = group, Pensioner = pensioner }).Says("repression-victim", "repression-victim")
            .Should().Be(speaks);

    [Theory]
    [InlineData(2000, 2, 3, null, Speaks.For), InlineData(2000, 2, 4, true, Speaks.For), InlineData(2000, 2, 4, false, Speaks.Against),
        InlineData(2000, 2, 4, null, Speaks.Unknown)]
    [InlineData(2010, 2, 3, true, Speaks.For), InlineData(2010, 2, 4, true, Speaks.Against), InlineData(2010, 2, 4, null, Speaks.Against)]
    public void service_as_a_ground_is_of_twenty_years_or_ten_with_a_child_with_disability(
        int year, int month, int day, bool? child, Speaks speaks) =>
        Served(ServiceKind.Uniformed, new(year, month, day), child).Says("long-service", "long-service").Should().Be(speaks);

    [Fact]
    public void civil_service_is_no_ground_of_long_service() =>
        Served(ServiceKind.Civil, new(1980, 1, 1), true).Says("long-service", "long-service").Should().Be(Speaks.Against);

    [Fact]
    public void every_ground_of_free_of_charge_has_its_rule() =>
        FreeOfCharge.All.Select(rule => (rule.Code, rule.LegalBasis))
            .Should().Equal(Grounds.OfFreeOfCharge.Select(ground => (ground.Code, ground.LegalBasis)));

    [Fact]
    public void the_track_asked_about_is_the_one_that_the_commission_concluded()
    {
        var concluded = Somebody
            with
        {
            Conclusion = new(Finding.Privatize, [], new(TrackKind.FreeOfCharge, Ground.Parse("war-veteran")), Sample.Number("7-П"), Sample.Day,
                Sample.DigestOf("conclusion"))
        };
        EligibilityRules.Of(concluded, new(new(Categories: []), []), []).Single(it => it.Rule.Code == "war-veteran").Speaks
            .Should().Be(Speaks.Against);
    }

    private static Particulars Of(string ground) => new(Categories: [Ground.Parse(ground)]);

    private static Particulars Served(ServiceKind kind, LocalDate since, bool? child) =>
        new(Service: new(kind, [new(since)], DependentChildWithDisability: child));
}
