using NodaTime;

namespace Privatization.Domain.Tests.Eligibility;

/// <summary>Housing law, art. 13(4)-(5), 98, 98-2, 101, 109.</summary>
public class ServiceDwellingsSpecs
{
    private static readonly LocalDate TenYears = new(2010, 2, 3), OneDayLess = new(2010, 2, 4);

    [Theory]
    [InlineData(GivenAs.EquatedToService, ServiceKind.Civil, "civil-service-equated-dwelling"),
        InlineData(GivenAs.ServiceDwelling, ServiceKind.Civil, "civil-service-dwelling")]
    [InlineData(GivenAs.EquatedToService, ServiceKind.Uniformed, "uniformed-equated-dwelling"),
        InlineData(GivenAs.ServiceDwelling, ServiceKind.Uniformed, "uniformed-service-dwelling")]
    public void ten_years_of_service_are_enough_to_the_day(GivenAs dwelling, ServiceKind kind, string rule)
    {
        (Served(dwelling, kind, TenYears).Says(rule), Bar(Served(dwelling, kind, TenYears))).Should().Be((Speaks.For, Speaks.For));
        (Served(dwelling, kind, OneDayLess).Says(rule), Bar(Served(dwelling, kind, OneDayLess))).Should().Be((Speaks.Against, Speaks.Against));
    }

    public static TheoryData<GivenAs, ServiceKind, ServiceEnd> Ends
    {
        get
        {
            var rows = new TheoryData<GivenAs, ServiceKind, ServiceEnd>();
            foreach (var dwelling in new[] { GivenAs.EquatedToService, GivenAs.ServiceDwelling })
                foreach (var kind in new[] { ServiceKind.Civil, ServiceKind.Uniformed })
                    foreach (var end in Enum.GetValues<ServiceEnd>()) rows.Add(dwelling, kind, end);
            return rows;
        }
    }

    [Theory, MemberData(nameof(Ends))]
    public void how_civil_service_ended_may_count_more_than_its_years(GivenAs dwelling, ServiceKind kind, ServiceEnd end) =>
        Bar(Served(dwelling, kind, OneDayLess, end))
            .Should().Be(kind is ServiceKind.Civil && end is not ServiceEnd.Otherwise ? Speaks.For : Speaks.Against);

    [Theory, InlineData(2015, 2, 3, Speaks.For), InlineData(2015, 2, 4, Speaks.Against)]
    public void a_participant_of_employment_measures_has_lived_there_for_five_years(int year, int month, int day, Speaks speaks) =>
        (Served(GivenAs.ServiceDwelling, ServiceKind.EmploymentMeasures, TenYears) with { LivesThereSince = new(year, month, day) })
            .Says("employment-measures-dwelling").Should().Be(speaks);

    [Fact]
    public void the_years_of_residence_of_a_participant_of_employment_measures_may_be_unknown() =>
        Served(GivenAs.ServiceDwelling, ServiceKind.EmploymentMeasures, TenYears).Says("employment-measures-dwelling").Should().Be(Speaks.Unknown);

    [Theory, InlineData(2005, 2, 2, Speaks.For), InlineData(2005, 2, 3, Speaks.Against)]
    public void a_cosmonaut_has_served_more_than_fifteen_years(int year, int month, int day, Speaks speaks) =>
        Served(GivenAs.EquatedToService, ServiceKind.Cosmonaut, new(year, month, day)).Says("cosmonaut-equated-dwelling").Should().Be(speaks);

    [Fact]
    public void the_family_of_one_who_died_in_service_needs_no_years() =>
        Bar(new(GivenAs: GivenAs.EquatedToService, Categories: [Ground.Parse("family-of-fallen")])).Should().Be(Speaks.For);

    [Fact]
    public void service_of_another_kind_is_no_ground_for_a_service_dwelling() =>
        Bar(Served(GivenAs.ServiceDwelling, ServiceKind.Cosmonaut, new(1980, 1, 1))).Should().Be(Speaks.Against);

    [Fact]
    public void the_ground_for_a_service_dwelling_is_unknown_without_a_word_on_service() =>
        Bar(new(GivenAs: GivenAs.ServiceDwelling)).Should().Be(Speaks.Unknown);

    [Theory, InlineData(GivenAs.Ordinary), InlineData(GivenAs.ForVulnerableGroup), InlineData(GivenAs.OfFormerStateEnterprise)]
    public void an_ordinary_dwelling_asks_for_no_service(GivenAs dwelling) => Bar(new(GivenAs: dwelling)).Should().BeNull();

    [Theory, InlineData(GivenAs.ForVulnerableGroup, "given-to-vulnerable-group"),
        InlineData(GivenAs.OfFormerStateEnterprise, "of-former-state-enterprise")]
    public void a_dwelling_may_be_privatized_for_what_it_was_given_as(GivenAs dwelling, string rule) =>
        new Particulars(GivenAs: dwelling).Says(rule).Should().Be(Speaks.For);

    private static Speaks? Bar(Particulars known) => known.Says("service-dwelling-without-ground");

    private static Particulars Served(GivenAs dwelling, ServiceKind kind, LocalDate since, ServiceEnd? end = null) =>
        new(GivenAs: dwelling, Service: new(kind, [new(since)], end));
}
