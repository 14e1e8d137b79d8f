using NodaTime;

namespace Privatization.Domain.Tests.LegalTime;

public class WorkingCalendarSpecs
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.Kazakhstan;

    public static TheoryData<int> Years => [.. ExpectedDays.Years.Select(year => year.Year)];

    private static readonly LocalDate Tuesday = new(2020, 3, 31), Wednesday = new(2020, 4, 1), Saturday = new(2020, 4, 4);

    [Fact]
    public void the_expected_days_are_those_of_thirteen_years() =>
        ExpectedDays.Years.Select(year => year.Year).Should().Equal(Enumerable.Range(2015, 13));

    [Theory, MemberData(nameof(Years))]
    public void the_calendar_has_the_days_off_and_the_worked_days_of_the_year(int year)
    {
        var expected = Of(year);
        expected.Days.Where(day => ExpectedYear.IsWeekday(day) && !Calendar.IsWorking(day)).Should().Equal(expected.WeekdaysOff);
        expected.Days.Where(day => !ExpectedYear.IsWeekday(day) && Calendar.IsWorking(day))
            .Should().Equal(expected.Worked.Where(day => !ExpectedYear.IsWeekday(day)));
        expected.Worked.Where(day => !Calendar.IsWorking(day)).Should().BeEmpty();
    }

    [Theory, MemberData(nameof(Years))]
    public void the_calendar_has_as_many_days_of_each_kind_as_the_year(int year)
    {
        var expected = Of(year);
        expected.Days.Last().Should().Be(new LocalDate(year, 12, 31));
        expected.Days.Count(Calendar.IsWorking).Should().Be(expected.WorkingDays);
        expected.Days.Count(day => !Calendar.IsWorking(day)).Should().Be(expected.DaysOff);
    }

    [Theory, MemberData(nameof(Years))]
    public void the_calendar_says_why_of_days_off_and_of_no_other(int year)
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
    public void the_calendar_names_the_holiday_of_a_day_off(int year, int month, int day, string name) =>
        Why(year, month, day).En.Should().ContainEquivalentOf(name);

    [Fact]
    public void weekend_holiday_transferred_holiday_and_moved_day_are_different_reasons_to_be_off()
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
    [InlineData(2014, YearStatus.NotPublished), InlineData(2015, YearStatus.Incomplete), InlineData(2018, YearStatus.Published),
        InlineData(2019, YearStatus.Published)]
    [InlineData(2020, YearStatus.Published), InlineData(2025, YearStatus.Published), InlineData(2026, YearStatus.Incomplete),
        InlineData(2027, YearStatus.NotPublished)]
    [InlineData(2016, YearStatus.Published), InlineData(2017, YearStatus.Published), InlineData(2040, YearStatus.NotPublished)]
    public void the_calendar_knows_which_years_it_knows(int year, YearStatus status) => Calendar.StatusOf(year).Should().Be(status);

    /// <summary>By the public list that cites the acts, as adilet.zan.kz numbers them.</summary>
    [Theory]
    [InlineData("2016-03-05", "2016-03-07", "P1600000067"), InlineData("2017-03-18", "2017-03-20", "P1700000005")]
    [InlineData("2017-07-01", "2017-07-07", "P1700000005"), InlineData("2018-03-03", "2018-03-09", "P1700000864")]
    [InlineData("2018-08-25", "2018-08-31", "P1700000864"), InlineData("2018-12-29", "2018-12-31", "P1700000864")]
    public void days_moved_from_2016_to_2018_are_known_since_the_second_version(string worked, string off, string act)
    {
        var moved = KazakhstanHolidays.Moved.Single(it => it.Off == Day(off));
        (moved.Worked, moved.Confidence, moved.Since).Should().Be((Day(worked), Confidence.Secondary, "kz-2"));
        moved.Source.Should().Contain(act);
        (Calendar.IsWorking(Day(worked)), Calendar.IsWorking(Day(off))).Should().Be((true, false));
        var first = WorkingCalendar.Of("kz-1");
        (first.IsWorking(Day(worked)), first.IsWorking(Day(off)), first.Version).Should().Be((false, true, "kz-1"));
    }

    [Fact]
    public void the_fourth_of_May_2019_was_worked_by_an_act_that_is_cited()
    {
        var moved = KazakhstanHolidays.Moved.Single(it => it.Worked == new LocalDate(2019, 5, 4));
        (moved.Off, moved.Confidence, moved.Since).Should().Be((new LocalDate(2019, 5, 10), Confidence.Secondary, "kz-1"));
        moved.Source.Should().Contain("P1800000888");
    }

    [Fact]
    public void the_first_version_of_the_calendar_counts_as_it_ever_did()
    {
        // Whatever of kz-1 is not in the six pairs above is of kz-2 as well.
        var first = WorkingCalendar.Of("kz-1");
        var changed = ExpectedDays.Years.SelectMany(year => year.Days).Where(day => first.IsWorking(day) != Calendar.IsWorking(day));
        changed.Should().HaveCount(12).And.OnlyContain(day => day.Year >= 2016 && day.Year <= 2018);
        first.With(Amendment(7, off: [Tuesday], worked: [])).Version.Should().Be("kz-1+7");
        WorkingCalendar.SourceOf("kz-1+7").Should().Be("kz-1");
    }

    [Fact]
    public void the_holidays_of_the_law_are_off_beyond_the_years_that_the_calendar_knows() =>
        Enumerable.Range(1, 6).Select(day => Calendar.IsWorking(new(2028, 1, day))).Should().Equal(false, false, false, false, true, true);

    [Fact]
    public void an_amendment_makes_a_new_version_of_the_calendar_and_leaves_the_old_one()
    {
        var amended = Calendar.With(Amendment(7, off: [Tuesday], worked: [Saturday]));
        (Calendar.Version, amended.Version).Should().Be(("kz-2", "kz-2+7"));
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
        amended.Version.Should().Be("kz-2+2");
        new[] { Tuesday, Wednesday, new(2020, 1, 1), new(2020, 1, 5) }.Select(amended.IsWorking).Should().Equal(true, false, true, false);
    }

    private static CalendarAmendment Amendment(int serial, LocalDate[] off, LocalDate[] worked) =>
        new(serial, 2020, DocumentNumber.Parse($"{serial}"), new(2020, 3, 17), off, worked, null, Instant.FromUtc(2020, 3, 17, 4, 0));

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

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
