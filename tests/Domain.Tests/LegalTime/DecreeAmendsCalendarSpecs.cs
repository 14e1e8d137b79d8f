using NodaTime;
using Privatization.Domain.Tests.Scenarios;

namespace Privatization.Domain.Tests.LegalTime;

public class DecreeAmendsCalendarSpecs
{
    private static readonly Instant Now = Instant.FromUtc(2020, 2, 5, 4, 0);
    private static readonly LocalDate Thursday = new(2020, 2, 6), Saturday = new(2020, 2, 8), Holiday = new(2020, 3, 9);
    private static readonly ProviderCode Ertis = ProviderCode.Parse("ertis"), Aksu = ProviderCode.Parse("aksu-city");

    [Fact]
    public void a_day_off_and_a_worked_day_that_are_new_are_decreed() => Check(Decree([Thursday], [Saturday])).Should().BeEmpty();

    [Fact]
    public void a_day_of_the_past_may_be_decreed() => Check(Decree([new(2020, 1, 6)])).Should().BeEmpty();

    [Theory]
    [InlineData(2017), InlineData(2020), InlineData(2026), InlineData(2027), InlineData(2050)]
    public void any_year_of_the_last_three_and_the_next_thirty_is_amended_published_or_not(int year) =>
        Check(Decree([FirstWorked(year)]), year: year).Should().BeEmpty();

    [Theory]
    [InlineData(2016, "day-long-past"), InlineData(26, "day-long-past"), InlineData(2051, "day-too-far"), InlineData(9999, "day-too-far")]
    public void a_day_that_no_term_reaches_is_not_decreed(int year, string code)
    {
        Refused(Decree([new(year, 2, 6)]), code, "/daysOff/0", year: year);
        Refused(Decree([Thursday], [new(year, 2, 6)]), code, "/worked/0");
    }

    [Fact]
    public void one_decree_names_days_of_several_years()
    {
        var decree = Decree([Thursday, new(2021, 2, 5)], [new(2027, 2, 6)]);
        foreach (var year in new[] { 2020, 2021, 2027 }) Check(decree, year: year).Should().BeEmpty();
        var amended = WorkingCalendar.Kazakhstan.With(decree.Recorded(1, 2020, Now));
        new[] { Thursday, new(2021, 2, 5), new(2027, 2, 6) }.Select(amended.IsWorking).Should().Equal(false, false, true);
        new[] { 2020, 2021, 2022, 2027 }.Select(year => amended.AmendmentsOf(year).Count()).Should().Equal(1, 1, 0, 1);
    }

    [Fact]
    public void a_decree_of_tomorrow_is_refused_as_not_made_yet()
    {
        Refused(Decree([Thursday]) with { Date = new(2020, 2, 6) }, "decree-not-made-yet", "/date");
        Check(Decree([Thursday]) with { Date = new(2020, 2, 5) }).Should().BeEmpty();
    }

    [Fact]
    public void a_decree_is_no_older_than_the_law_on_holidays()
    {
        Refused(Decree([Thursday]) with { Date = new(2001, 12, 12) }, "decree-too-old", "/date");
        Check(Decree([Thursday]) with { Date = new(2001, 12, 13) }).Should().BeEmpty();
    }

    [Fact]
    public void a_decree_names_at_least_one_day() => Refused(Decree(null, []), "nothing-amended", "/daysOff");

    [Fact]
    public void one_day_of_a_decree_at_least_is_of_the_year_under_which_it_is_filed()
    {
        Refused(Decree([Thursday, new(2022, 2, 4)]), "day-outside-year", "/daysOff/0", year: 2021);
        Refused(Decree(null, [Saturday]), "day-outside-year", "/worked/0", year: 2021);
    }

    [Fact]
    public void a_decree_names_no_day_twice_in_one_list_or_in_both()
    {
        Refused(Decree([Thursday, Thursday]), "day-named-twice", "/daysOff/1");
        Refused(Decree([Thursday], [Saturday, Thursday]), "day-named-twice", "/worked/1");
    }

    [Fact]
    public void a_day_that_is_off_already_is_not_decreed_off()
    {
        Refused(Decree([Saturday]), "already-day-off", "/daysOff/0");
        Refused(Decree([Thursday, Holiday]), "already-day-off", "/daysOff/1");
    }

    [Fact]
    public void a_day_that_is_worked_already_is_not_decreed_as_worked() => Refused(Decree(null, [Thursday]), "already-worked", "/worked/0");

    [Fact]
    public void a_later_act_changes_what_an_earlier_one_says_of_a_day_and_an_older_one_does_not()
    {
        var amended = WorkingCalendar.Kazakhstan.With(Decree([Thursday]).Recorded(1, 2020, Now));
        Refused(Decree([Thursday]), "already-day-off", "/daysOff/0", amended);
        Check(Decree(null, [Thursday]), amended).Should().BeEmpty("of two acts of one day the one recorded later is the later");
        Refused(Decree(null, [Thursday]) with { Date = new(2020, 2, 4) }, "day-already-amended", "/worked/0", amended);
        amended.With(Decree(null, [Thursday]).Recorded(2, 2020, Now)).IsWorking(Thursday).Should().BeTrue();
    }

    [Fact]
    public void a_decree_is_cancelled_by_a_later_act_and_both_stay_on_record()
    {
        var amended = WorkingCalendar.Kazakhstan.With(Decree([Thursday], [Saturday]).Recorded(1, 2020, Now));
        var cancelling = Decree(null) with { Cancels = [1] };
        Check(cancelling, amended).Should().BeEmpty();
        var cancelled = amended.With(cancelling.Recorded(2, 2020, Now));
        (cancelled.IsWorking(Thursday), cancelled.IsWorking(Saturday), cancelled.Version).Should().Be((true, false, "kz-2+2"));
        cancelled.AmendmentsOf(2020).Select(it => it.Serial).Should().Equal(1, 2);
        cancelled.CancellerOf(1)!.Serial.Should().Be(2);
        Refused(cancelling, "already-cancelled", "/cancels/0", cancelled);
        Check(Decree([Thursday]), cancelled).Should().BeEmpty("nothing is decreed of the day any more");
    }

    [Fact]
    public void a_cancelling_decree_may_name_the_days_anew()
    {
        var amended = WorkingCalendar.Kazakhstan.With(Decree([Thursday], [Saturday]).Recorded(1, 2020, Now));
        var changing = Decree([new(2020, 2, 7), Thursday]) with { Cancels = [1] };
        Check(changing, amended).Should().BeEmpty();
        Refused(Decree([Saturday]) with { Cancels = [1] }, "already-day-off", "/daysOff/0", amended);
        var changed = amended.With(changing.Recorded(2, 2020, Now));
        new[] { Thursday, new(2020, 2, 7), Saturday }.Select(changed.IsWorking).Should().Equal(false, false, false);
    }

    [Fact]
    public void a_decree_that_is_not_there_for_these_providers_names_no_days_or_is_later_is_not_cancelled()
    {
        var amended = WorkingCalendar.Kazakhstan.With(
            Decree([Thursday]).Recorded(1, 2020, Now), (Decree([new(2020, 2, 7)]) with { Provider = Ertis }).Recorded(2, 2020, Now),
            (Decree(null) with { Cancels = [1] }).Recorded(3, 2020, Now), Decree([new(2020, 2, 10)]).Recorded(4, 2020, Now),
            OperatorPublishesCalendarSpecs.Year(2021).Recorded(5, 2021, Now));
        Check(Decree([new(2020, 2, 11)]) with { Cancels = [0, 7, 2, 3, 5, 1, 4, 4], Date = new(2020, 2, 4) }, amended)
            .Select(it => (it.Code, it.Pointer)).Should().Equal(
                ("no-such-amendment", "/cancels/0"), ("no-such-amendment", "/cancels/1"), ("no-such-amendment", "/cancels/2"),
                ("no-such-amendment", "/cancels/3"), ("no-such-amendment", "/cancels/4"), ("already-cancelled", "/cancels/5"),
                ("older-than-cancelled", "/cancels/6"), ("already-cancelled", "/cancels/7"));
        Refused(Decree(null) with { Cancels = [4] }, "day-outside-year", "/cancels/0", amended, 2021);
        Check(Decree(null) with { Cancels = [2], Provider = Ertis }, amended).Should().BeEmpty();
    }

    [Fact]
    public void one_provider_may_be_decreed_to_work_when_all_others_do_not()
    {
        var amended = WorkingCalendar.Kazakhstan.With(Decree([Thursday]).Recorded(1, 2020, Now));
        Check(Decree(null, [Thursday]) with { Provider = Ertis }, amended).Should().BeEmpty();
        var own = amended.With((Decree(null, [Thursday]) with { Provider = Ertis }).Recorded(2, 2020, Now));
        Check(Decree([Thursday]) with { Provider = Ertis }, own).Should().BeEmpty("he may change his own act");
        Check(Decree(null, [Thursday]), amended.With(Decree([new(2020, 2, 7)]).Recorded(2, 2020, Now))).Should().BeEmpty();
    }

    [Fact]
    public void all_that_is_wrong_with_a_decree_is_said_at_once_each_at_its_member() =>
        Check(new(
            Sample.Number("№ 55"), new(2020, 2, 6), [Thursday, Saturday, Thursday], [new(1921, 2, 5), Thursday, new(2020, 2, 7)], null, [9]))
            .Select(it => (it.Code, it.Pointer)).Should().Equal(
                ("decree-not-made-yet", "/date"), ("no-such-amendment", "/cancels/0"), ("already-day-off", "/daysOff/1"),
                ("day-named-twice", "/daysOff/2"),
                ("day-long-past", "/worked/0"), ("day-named-twice", "/worked/1"), ("already-worked", "/worked/2"));

    [Fact]
    public void an_amendment_is_recorded_as_it_was_decreed()
    {
        var recorded = (Decree([Thursday]) with { Provider = Aksu }).Recorded(7, 2020, Now);
        (recorded.Serial, recorded.Year, recorded.Provider, recorded.At).Should().Be((7, 2020, Aksu, Now));
        recorded.DaysOff.Should().Equal(Thursday);
        recorded.Worked.Should().BeEmpty();
    }

    private static AmendCalendar Decree(LocalDate[]? off, LocalDate[]? worked = null) => new(Sample.Number("№ 55"), new(2020, 2, 5), off, worked);

    private static IReadOnlyList<Objection> Check(AmendCalendar decree, WorkingCalendar? calendar = null, int year = 2020) =>
        DecreeAmendsCalendar.Check(decree, year, calendar ?? WorkingCalendar.Kazakhstan, Now);

    private static void Refused(AmendCalendar decree, string code, string pointer, WorkingCalendar? calendar = null, int year = 2020) =>
        Check(decree, calendar, year).Select(it => (it.Code, it.Pointer)).Should().Equal((code, pointer));

    private static LocalDate FirstWorked(int year)
    {
        var day = new LocalDate(year, 2, 1);
        while (!WorkingCalendar.Kazakhstan.IsWorking(day)) day = day.PlusDays(1);
        return day;
    }
}
