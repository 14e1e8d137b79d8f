using NodaTime;
using Privatization.Domain.Tests.Scenarios;

namespace Privatization.Domain.Tests.LegalTime;

public class OperatorPublishesCalendarSpecs
{
    private static readonly Instant Now = Instant.FromUtc(2027, 1, 5, 4, 0);
    private static readonly LocalDate Today = new(2027, 1, 5);
    private static readonly DocumentNumber Act = Sample.Number("№ 521");

    /// <summary>Of Saturday 3 July 2027, or another year, which is worked so that Monday 5 July is off.</summary>
    private static PublishedMove Move(int year) => new(new(year, 7, 3), new(year, 7, 5), Act, Today);

    internal static PublishCalendar Year(int year) => new(Act, new(2019, 1, 5), [new(new(year, 5, 17), Act, new(2019, 1, 5))]);

    [Fact]
    public void the_year_that_runs_and_those_to_come_are_published_once()
    {
        foreach (var year in new[] { 2027, 2028, 2057 }) Check(Year(year), year).Should().BeEmpty();
        var published = WorkingCalendar.Kazakhstan.With(Year(2027).Recorded(1, 2027, Now));
        (published.StatusOf(2027), published.StatusOf(2028)).Should().Be((YearStatus.Published, YearStatus.NotPublished));
        Check(Year(2027), 2027, published).Should().Equal(DecreeObjections.AlreadyPublished);
        Check(Year(2026), 2026).Should().Equal(DecreeObjections.YearPast);
        Check(Year(2058), 2058).Should().Equal(DecreeObjections.YearTooFar);
        OperatorPublishesCalendar.Check(Year(2020), 2020, WorkingCalendar.Kazakhstan, Instant.FromUtc(2020, 2, 3, 4, 0))
            .Should().Equal(DecreeObjections.AlreadyPublished);
        OperatorPublishesCalendar.Check(Year(2026), 2026, WorkingCalendar.Kazakhstan, Instant.FromUtc(2026, 2, 3, 4, 0)).Should().BeEmpty();
    }

    [Fact]
    public void the_days_of_a_published_year_are_those_of_the_law_of_Kurban_Ait_as_announced_and_as_moved()
    {
        var published = WorkingCalendar.Kazakhstan.With((Year(2027) with { Moved = [Move(2027)] }).Recorded(4, 2027, Now));
        Days(published, (1, 4), (3, 15), (5, 17), (7, 3), (7, 5), (12, 16)).Should().Equal(false, false, false, true, false, false);
        published.WhyOff(new(2027, 5, 17))!.En.Should().Be("Kurban Ait");
        published.WhyOff(new(2027, 7, 5))!.En.Should().Be("Day off moved from 03.07.2027");
        published.MovedIn(2027).Should().Equal(new MovedDay(
            new(2027, 7, 3), new(2027, 7, 5), "№ 521 of 5 January 2027", Confidence.Primary, "kz-2+4"));
        published.HolidaysOf(2027).Single(it => it.Holiday.Name.En == "Kurban Ait").Holiday.Source.Should().Be("№ 521 of 5 January 2019");
        published.Version.Should().Be("kz-2+4");
    }

    [Fact]
    public void the_holidays_of_a_published_year_are_named_all_of_them_if_the_law_has_changed()
    {
        var name = new Sentence("Жаңа мереке", "Новый праздник", "New holiday");
        PublishedHoliday[] holidays =
        [
            new(new(2028, 1, 1), name, true, Act, Today), new(new(2028, 6, 3), name, true, Act, Today),
            new(new(2028, 6, 10), name, false, Act, Today),
            new(new(2028, 12, 31), name, true, Act, Today),
        ];
        var published = WorkingCalendar.Kazakhstan.With((Year(2028) with { Holidays = holidays }).Recorded(1, 2028, Now));
        // 1 January 2028 is a Saturday, as 3 and 10 June are; 31 December is a Sunday, and 8 March a Wednesday.
        Days(published, (1, 3), (3, 8), (6, 5), (6, 12), (12, 29)).Should().Equal(false, true, false, true, true);
        published.WhyOff(new(2028, 6, 5))!.En.Should().Be("New holiday, transferred from 03.06.2028");
        published.Year(2028).WeekdaysOff.Should().OnlyContain(it => it.Key.Year == 2028);
    }

    [Fact]
    public void what_was_decreed_of_a_year_before_its_publication_holds()
    {
        var decree = new AmendCalendar(Act, Today, [new(2028, 2, 1)], [new(2028, 3, 8)]);
        DecreeAmendsCalendar.Check(decree, 2028, WorkingCalendar.Kazakhstan, Now).Should().BeEmpty();
        var amended = WorkingCalendar.Kazakhstan.With(decree.Recorded(1, 2028, Now));
        Check(Year(2028) with { Moved = [new(new(2028, 2, 5), new(2028, 2, 1), Act, Today)] }, 2028, amended).Select(it => (it.Code, it.Pointer))
            .Should().Equal(("day-already-amended", "/moved/0/off"));
        var published = amended.With((Year(2028) with { Moved = [Move(2028) with { Worked = new(2028, 7, 8) }] }).Recorded(2, 2028, Now));
        Days(published, (2, 1), (3, 8), (5, 17), (7, 5), (7, 8)).Should().Equal(false, true, false, false, true);
    }

    [Fact]
    public void all_that_is_wrong_with_a_publication_is_said_at_once_each_at_its_member()
    {
        var (name, tomorrow, longAgo) = (new Sentence("Ж", "Н", "N"), Today.PlusDays(1), new LocalDate(1026, 1, 1));
        Check(
            new(Act, tomorrow, [new(new(2027, 5, 16), Act, tomorrow), new(new(2027, 5, 16), Act, Today)],
                [
                    Move(2027), Move(2027), new(new(2027, 7, 12), new(2027, 7, 11), Act, Today), new(new(2026, 7, 4), new(2028, 7, 7), Act, Today),
                    new(new(2027, 8, 7), new(2027, 8, 9), Act, longAgo),
                ]), 2027).Select(it => (it.Code, it.Pointer)).Should().Equal(
            ("decree-not-made-yet", "/date"), ("decree-not-made-yet", "/kurbanAit/0/date"), ("decree-too-old", "/moved/4/date"),
            ("day-named-twice", "/kurbanAit/1/day"), ("day-named-twice", "/moved/1/worked"), ("day-named-twice", "/moved/1/off"),
            ("already-worked", "/moved/2/worked"), ("already-day-off", "/moved/2/off"), ("day-outside-year", "/moved/3/worked"),
            ("day-outside-year", "/moved/3/off"));
        Check(new(Act, Today, [], [Move(2027)], []), 2027).Select(it => (it.Code, it.Pointer)).Should().Equal(
            ("no-kurban-ait", "/kurbanAit"), ("no-holidays", "/holidays"));
        Check(new(Act, Today, [new(new(2026, 5, 16), Act, Today)], [Move(2027)],
            [
                new(new(2028, 1, 1), name, true, Act, tomorrow), new(new(2027, 1, 1), name, true, Act, Today),
                new(new(2027, 1, 1), name with { Ru = " " }, true, Act, Today),
            ]), 2027).Select(it => (it.Code, it.Pointer)).Should().Equal(
            ("decree-not-made-yet", "/holidays/0/date"), ("day-outside-year", "/kurbanAit/0/day"), ("day-outside-year", "/holidays/0/day"),
            ("day-named-twice", "/holidays/2/day"), ("holiday-unnamed", "/holidays/2/name"));
    }

    private static IEnumerable<bool> Days(WorkingCalendar calendar, params (int Month, int Day)[] days)
    {
        var year = calendar.Amendments[^1].Year;
        return days.Select(it => calendar.IsWorking(new(year, it.Month, it.Day)));
    }

    private static IReadOnlyList<Objection> Check(PublishCalendar act, int year, WorkingCalendar? calendar = null) =>
        OperatorPublishesCalendar.Check(act, year, calendar ?? WorkingCalendar.Kazakhstan, Now);
}
