using NodaTime;

namespace Privatization.Domain.Tests.LegalTime;

public class WorkingCalendarSpecs
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.Kazakhstan;

    public static TheoryData<int> Years => [.. ExpectedDays.Years.Select(year => year.Year)];

    private static readonly LocalDate Tuesday = new(2020, 3, 31), Wednesday = new(2020, 4, 1), Saturday = new(2020, 4, 4);

    [Fact]
    public void thirteen_years_are_expected() => ExpectedDays.Years.Select(year => year.Year).Should().Equal(Enumerable.Range(2015, 13));

    [Theory, MemberData(nameof(Years))]
    public void has_the_days_off_and_the_worked_days_of_the_year(int year)
    {
        var expected = Of(year);
        expected.Days.Where(day => ExpectedYear.IsWeekday(day) && !Calendar.IsWorking(day)).Should().Equal(expected.WeekdaysOff);
        expected.Days.Where(day => !ExpectedYear.IsWeekday(day) && Calendar.IsWorking(day))
            .Should().Equal(expected.Worked.Where(day => !ExpectedYear.IsWeekday(day)));
        expected.Worked.Where(day => !Calendar.IsWorking(day)).Should().BeEmpty();
    }

    [Theory, MemberData(nameof(Years))]
    public void has_as_many_days_of_each_kind_as_the_year(int year)
    {
        var expected = Of(year);
        expected.Days.Last().Should().Be(new LocalDate(year, 12, 31));
        expected.Days.Count(Calendar.IsWorking).Should().Be(expected.WorkingDays);
        expected.Days.Count(day => !Calendar.IsWorking(day)).Should().Be(expected.DaysOff);
    }

    [Theory, MemberData(nameof(Years))]
    public void says_why_of_days_off_and_of_no_other(int year)
    {
        foreach (var day in Of(year).Days)
            if (Calendar.IsWorking(day)) Calendar.WhyOff(day).Should().BeNull($"{day} is worked");
            else InThreeLanguages(Calendar.WhyOff(day), day);
    }

    [Theory]
    [InlineData(2020, 1, 1, "New Year"), InlineData(2020, 1, 7, "Christmas"), InlineData(2020, 3, 9, "Women's Day"),
        InlineData(2020, 3, 25, "Nauryz")]
    [InlineData(2020, 7, 31, "Kurban Ait"), InlineData(2020, 12, 1, "First President"), InlineData(2021, 5, 10, "Victory Day"),
        InlineData(2022, 10, 25, "Republic Day")]
    [InlineData(2025, 9, 1, "Constitution Day"), InlineData(2027, 3, 15, "Constitution Day"), InlineData(2020, 12, 17, "Independence Day")]
    public void names_the_holiday(int year, int month, int day, string name) => Why(year, month, day).En.Should().ContainEquivalentOf(name);

    [Fact]
    public void weekend_holiday_transferred_holiday_and_moved_day_are_different_reasons()
    {
        Sentence[] reasons = [Why(2020, 3, 14), Why(2020, 3, 15), Why(2020, 3, 23), Why(2020, 3, 25), Why(2020, 1, 3)];
        reasons.Select(why => why.En).Should().OnlyHaveUniqueItems();
        reasons.Select(why => why.Ru).Should().OnlyHaveUniqueItems();
        reasons.Select(why => why.Kk).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void constitution_Day_was_in_August_to_2025_and_is_in_March_from_2027()
    {
        Calendar.IsWorking(new(2024, 8, 30)).Should().BeFalse();
        new[] { new LocalDate(2026, 3, 16), new(2026, 8, 31) }
            .Should().OnlyContain(day => Calendar.IsWorking(day), "the day after a Sunday that is no holiday");
        Calendar.WhyOff(new(2026, 8, 30)).Should().Be(Calendar.WhyOff(new(2026, 9, 6)), "it is a Sunday like others");
    }

    [Theory]
    [InlineData(2014, YearStatus.NotPublished), InlineData(2015, YearStatus.Incomplete), InlineData(2018, YearStatus.Incomplete),
        InlineData(2019, YearStatus.Published)]
    [InlineData(2020, YearStatus.Published), InlineData(2025, YearStatus.Published), InlineData(2026, YearStatus.Incomplete),
        InlineData(2027, YearStatus.NotPublished)]
    [InlineData(2016, YearStatus.Incomplete), InlineData(2017, YearStatus.Incomplete), InlineData(2040, YearStatus.NotPublished)]
    public void knows_which_years_it_knows(int year, YearStatus status) => Calendar.StatusOf(year).Should().Be(status);

    [Fact]
    public void beyond_the_years_it_knows_the_holidays_of_the_law_are_off() =>
        Enumerable.Range(1, 6).Select(day => Calendar.IsWorking(new(2028, 1, day))).Should().Equal(false, false, false, false, true, true);

    [Fact]
    public void an_amendment_makes_a_new_version_and_leaves_the_old_one()
    {
        var amended = Calendar.With(Amendment(7, off: [Tuesday], worked: [Saturday]));
        (Calendar.Version, amended.Version).Should().Be(("kz-1", "kz-1+7"));
        (amended.IsWorking(Tuesday), amended.IsWorking(Saturday), amended.IsWorking(Wednesday)).Should().Be((false, true, true));
        (Calendar.IsWorking(Tuesday), Calendar.IsWorking(Saturday)).Should().Be((true, false));
        InThreeLanguages(amended.WhyOff(Tuesday), Tuesday);
        amended.WhyOff(Saturday).Should().BeNull();
    }

    [Fact]
    public void a_later_amendment_prevails_over_an_earlier_one_and_both_over_the_rules()
    {
        var amended = Calendar.With(Amendment(1, off: [Tuesday, Wednesday], worked: [new(2020, 1, 1)]),
            Amendment(2, off: [new(2020, 1, 5)], worked: [Tuesday]));
        amended.Version.Should().Be("kz-1+2");
        new[] { Tuesday, Wednesday, new(2020, 1, 1), new(2020, 1, 5) }.Select(amended.IsWorking).Should().Equal(true, false, true, false);
    }

    private static CalendarAmendment Amendment(int serial, LocalDate[] off, LocalDate[] worked) =>
        new(serial, 2020, DocumentNumber.Parse($"{serial}"), new(2020, 3, 17), off, worked, null, Instant.FromUtc(2020, 3, 17, 4, 0));

    private static ExpectedYear Of(int year) => ExpectedDays.Years.Single(it => it.Year == year);

    private static Sentence Why(int year, int month, int day) => Calendar.WhyOff(new(year, month, day))!;

    private static void InThreeLanguages(Sentence? why, LocalDate day)
    {
        why.Should().NotBeNull($"{day} is off");
        new[] { why!.Kk, why.Ru, why.En }.Should().OnlyContain(text => text.Trim().Length > 3, $"{day} is off");
        (Cyrillic(why.Kk), Cyrillic(why.Ru), Cyrillic(why.En)).Should().Be((true, true, false));
    }

    private static bool Cyrillic(string text) => text.Any(letter => letter is >= 'Ѐ' and <= 'ӿ');
}
