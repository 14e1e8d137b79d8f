using CsCheck;
using NodaTime;
using static Privatization.Domain.Tests.Eligibility.Asking;

namespace Privatization.Domain.Tests.Eligibility;

/// <summary>Whole calendar years, to the day.</summary>
public class ServiceRecordSpecs
{
    private static readonly Gen<LocalDate> Day = Gen.Int[0, 15_000].Select(days => new LocalDate(1970, 1, 1).PlusDays(days));

    [Theory, InlineData(2000, 2, 2, true), InlineData(2000, 2, 3, true), InlineData(2000, 2, 4, false)]
    public void twenty_years_of_service_that_goes_on_are_complete_when_the_day_of_applying_begins(int year, int month, int day, bool reached) =>
        Served(new ServicePeriod(new(year, month, day))).Reaches(20, Applied).Should().Be(reached);

    [Theory, InlineData(2019, 12, 30, false), InlineData(2019, 12, 31, true), InlineData(2020, 1, 1, true)]
    public void the_last_day_of_service_counts_as_served(int year, int month, int day, bool reached) =>
        Served(new ServicePeriod(new(2000, 1, 1), new(year, month, day))).Reaches(20, Applied).Should().Be(reached);

    [Theory, InlineData(2010, 2, 27, true), InlineData(2010, 2, 26, false)]
    public void ten_years_of_service_from_29_February_end_with_the_month(int year, int month, int day, bool reached) =>
        Served(new ServicePeriod(new(2000, 2, 29), new(year, month, day))).Reaches(10, Applied).Should().Be(reached);

    [Fact]
    public void one_period_of_service_is_as_many_years_as_it_has_anniversaries() =>
        Gen.Select(Day, Gen.Int[0, 9_000], Gen.Int[1, 21]).Sample((from, days, years) =>
            Served(new ServicePeriod(from, from.PlusDays(days))).Reaches(years, new(2060, 1, 1))
                == (YearsAfter(from, years) <= from.PlusDays(days + 1)));

    [Fact]
    public void a_period_of_service_in_parts_is_as_long_as_in_one_and_what_overlaps_counts_once() =>
        Gen.Select(Day, Gen.Int[1, 9_000], Gen.Int[0, 9_000], Gen.Int[1, 21]).Sample((from, days, cut, years) =>
        {
            var (whole, middle) = (new ServicePeriod(from, from.PlusDays(days)), from.PlusDays(cut % days));
            var (first, second) = (new ServicePeriod(from, middle), new ServicePeriod(middle.PlusDays(1), from.PlusDays(days)));
            var expected = Served(whole).Reaches(years, Applied);
            return Served(second, first).Reaches(years, Applied) == expected
                && Served(first, whole, second, first).Reaches(years, Applied) == expected;
        });

    [Fact]
    public void ten_years_of_service_are_ten_years_in_all_without_what_lies_between()
    {
        Served(new(new(2000, 1, 1), new(2004, 12, 31)), new(new(2010, 6, 1), new(2015, 5, 31))).Reaches(10, Applied).Should().BeTrue();
        Served(new(new(2000, 1, 1), new(2004, 12, 31)), new(new(2010, 6, 1), new(2015, 5, 30))).Reaches(10, Applied).Should().BeFalse();
    }

    [Fact]
    public void more_than_fifteen_years_of_service_are_fifteen_years_and_a_day()
    {
        Served(new ServicePeriod(new(2000, 1, 1), new(2014, 12, 31))).Exceeds(15, Applied).Should().BeFalse();
        Served(new ServicePeriod(new(2000, 1, 1), new(2015, 1, 1))).Exceeds(15, Applied).Should().BeTrue();
    }

    [Fact]
    public void periods_that_come_later_or_end_before_they_begin_are_no_service()
    {
        Served(new ServicePeriod(new(2021, 1, 1))).Reaches(0, Applied).Should().BeFalse();
        Served(new ServicePeriod(new(2010, 1, 1), new(1990, 1, 1))).Reaches(1, Applied).Should().BeFalse();
        Served().Reaches(1, Applied).Should().BeFalse();
        Served(new ServicePeriod(LocalDate.MinIsoValue, LocalDate.MaxIsoValue)).Reaches(20, Applied).Should().BeTrue();
    }

    private static ServiceRecord Served(params ServicePeriod[] periods) => new(ServiceKind.Uniformed, periods);
}
