using CsCheck;
using NodaTime;
using static Privatization.Domain.Tests.Eligibility.Asking;

namespace Privatization.Domain.Tests.Eligibility;

/// <summary>Housing law, art. 13(7), (9), (10).</summary>
public class BarsSpecs
{
    private static readonly Gen<LocalDate> Day = Gen.Int[0, 15_000].Select(days => new LocalDate(1999, 1, 1).PlusDays(days));

    [Theory]
    [InlineData("49.99", Speaks.For), InlineData("50", Speaks.Against), InlineData("50.01", Speaks.Against), InlineData("100", Speaks.Against),
        InlineData("0.0001", Speaks.For)]
    public void another_dwelling_bars_privatization_from_a_half_share_on(string share, Speaks speaks) =>
        new Particulars(OtherDwellings: [Share(share)]).Says("owns-other-dwelling").Should().Be(speaks);

    [Fact]
    public void shares_in_several_other_dwellings_are_not_added() =>
        new Particulars(OtherDwellings: [Share("49.99"), Share("49.99")]).Says("owns-other-dwelling").Should().Be(Speaks.For);

    [Theory]
    [InlineData("49.99", Speaks.For), InlineData("50", Speaks.For), InlineData("50.01", Speaks.Against), InlineData(null, Speaks.Unknown)]
    public void a_family_members_share_in_an_earlier_privatization_bars_above_half(string? share, Speaks speaks) =>
        Privatized(new EarlierPrivatization(false, PrivatizedAs.FamilyMember, share is null ? null : Share(share))).Should().Be(speaks);

    public static TheoryData<bool, PrivatizedAs, string?> Matrix
    {
        get
        {
            var rows = new TheoryData<bool, PrivatizedAs, string?>();
            foreach (var coupons in new[] { false, true })
                foreach (var by in Enum.GetValues<PrivatizedAs>())
                    foreach (var share in new[] { null, "0.01", "49.99", "50", "50.01", "100" }) rows.Add(coupons, by, share);
            return rows;
        }
    }

    [Theory, MemberData(nameof(Matrix))]
    public void the_right_to_privatize_is_used_once_and_coupons_do_not_count(bool coupons, PrivatizedAs by, string? share) =>
        Privatized(new EarlierPrivatization(coupons, by, share is null ? null : Share(share))).Should().Be((coupons, by, share) switch
        {
            (true, _, _) => Speaks.For,
            (_, PrivatizedAs.Tenant, _) => Speaks.Against,
            (_, _, null) => Speaks.Unknown,
            (_, _, "50.01" or "100") => Speaks.Against,
            _ => Speaks.For,
        });

    [Fact]
    public void one_of_several_privatizations_uses_the_right_and_one_unknown_leaves_it_open()
    {
        var (coupon, tenant, unclear) = (new EarlierPrivatization(true, PrivatizedAs.Tenant), new EarlierPrivatization(false, PrivatizedAs.Tenant),
            new EarlierPrivatization(false, PrivatizedAs.FamilyMember));
        Privatized().Should().Be(Speaks.For);
        Privatized(coupon, unclear).Should().Be(Speaks.Unknown);
        Privatized(coupon, unclear, tenant).Should().Be(Speaks.Against);
    }

    [Theory]
    [InlineData(2015, 2, 2, Speaks.For), InlineData(2015, 2, 3, Speaks.Against), InlineData(2015, 2, 4, Speaks.Against)]
    [InlineData(2020, 2, 3, Speaks.Against), InlineData(2020, 2, 4, Speaks.For)]
    public void a_dwelling_alienated_bars_privatization_for_five_years_to_the_day(int year, int month, int day, Speaks speaks) =>
        new Particulars(AlienatedOn: [new(1999, 1, 1), new(year, month, day)]).Says("dwelling-alienated").Should().Be(speaks);

    [Theory]
    [InlineData(2021, 2, 28, Speaks.Against), InlineData(2021, 3, 1, Speaks.For)]
    public void five_years_since_an_alienation_on_29_February_end_with_the_month(int year, int month, int day, Speaks speaks) =>
        Alienated(new(2016, 2, 29), new(year, month, day)).Should().Be(speaks);

    [Fact]
    public void five_years_since_an_alienation_are_years_of_the_calendar() => Gen.Select(Day, Gen.Int[-400, 2400]).Sample((alienated, later) =>
        Alienated(alienated, alienated.PlusDays(later)) == (later >= 0 && alienated.PlusDays(later) <= YearsAfter(alienated, 5)
            ? Speaks.Against : Speaks.For));

    [Fact]
    public void an_alienation_at_the_ends_of_time_is_answered_as_well()
    {
        Alienated(LocalDate.MaxIsoValue, Applied).Should().Be(Speaks.For);
        Alienated(LocalDate.MinIsoValue, Applied).Should().Be(Speaks.For);
    }

    [Theory, InlineData(true, Speaks.Against), InlineData(false, Speaks.For), InlineData(null, Speaks.Unknown)]
    public void a_mortgage_loan_bars_privatization_and_so_do_housing_payments(bool? said, Speaks speaks)
    {
        new Particulars(MortgageLoan: said).Says("mortgage-obligation").Should().Be(speaks);
        new Particulars(HousingPayments: said).Says("housing-payment-received").Should().Be(speaks);
    }

    [Fact]
    public void each_of_the_exclusions_keeps_a_dwelling_from_being_privatized()
    {
        foreach (var exclusion in Enum.GetValues<Exclusion>())
            new Particulars(Exclusions: [exclusion]).Says("dwelling-not-privatizable").Should().Be(Speaks.Against);
        new Particulars(Exclusions: []).Says("dwelling-not-privatizable").Should().Be(Speaks.For);
    }

    [Fact]
    public void a_bar_of_which_nobody_said_anything_is_unknown() =>
        EligibilityRules.Of(Somebody, new(null, []), []).Where(it => it.Speaks is Speaks.Unknown).Select(it => it.Rule.Code)
            .Should().Equal(
                "dwelling-not-privatizable", "right-already-used", "owns-other-dwelling", "mortgage-obligation", "dwelling-alienated",
                "housing-payment-received",
                "service-dwelling-without-ground");

    private static Speaks? Privatized(params EarlierPrivatization[] earlier) =>
        new Particulars(EarlierPrivatizations: earlier).Says("right-already-used");

    private static Speaks Alienated(LocalDate day, LocalDate applied) => EligibilityRules.Of(
        Somebody with { Submitted = Kazakhstan.StartOf(applied) }, new(new(AlienatedOn: [day]), []), [])
        .Single(it => it.Rule.Code == "dwelling-alienated").Speaks;
}
