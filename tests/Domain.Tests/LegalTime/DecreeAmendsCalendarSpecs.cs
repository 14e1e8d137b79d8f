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
    [InlineData(2014), InlineData(2027), InlineData(0), InlineData(9999)]
    public void a_year_that_is_not_published_is_not_amended(int year) =>
        Check(Decree([Thursday]), year: year).Should().Equal(DecreeObjections.YearNotPublished);

    [Theory]
    [InlineData(2015), InlineData(2026)]
    public void a_year_of_which_something_is_published_may_be_amended(int year) =>
        Check(Decree([]), year: year).Should().Equal(DecreeObjections.NothingAmended);

    [Fact]
    public void a_decree_of_tomorrow_is_refused_as_not_made_yet()
    {
        Refused(Decree([Thursday]) with { Date = new(2020, 2, 6) }, "decree-not-made-yet", "/date");
        Check(Decree([Thursday]) with { Date = new(2020, 2, 5) }).Should().BeEmpty();
    }

    [Fact]
    public void a_decree_names_at_least_one_day() => Refused(Decree(null, []), "nothing-amended", "/daysOff");

    [Fact]
    public void the_days_of_a_decree_are_of_its_year() => Refused(Decree([Thursday, new(2021, 2, 5)]), "day-outside-year", "/daysOff/1");

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
    public void a_day_that_an_earlier_act_names_for_the_same_providers_is_not_named_again()
    {
        var amended = WorkingCalendar.Kazakhstan.With(Decree([Thursday]).Recorded(1, 2020, Now));
        Refused(Decree([Thursday]), "day-already-amended", "/daysOff/0", amended);
        Refused(Decree(null, [Thursday]), "day-already-amended", "/worked/0", amended);
    }

    [Fact]
    public void one_provider_may_be_decreed_to_work_when_all_others_do_not()
    {
        var amended = WorkingCalendar.Kazakhstan.With(Decree([Thursday]).Recorded(1, 2020, Now));
        Check(Decree(null, [Thursday]) with { Provider = Ertis }, amended).Should().BeEmpty();
        var own = amended.With((Decree(null, [Thursday]) with { Provider = Ertis }).Recorded(2, 2020, Now));
        Refused(Decree([Thursday]) with { Provider = Ertis }, "day-already-amended", "/daysOff/0", own);
    }

    [Fact]
    public void all_that_is_wrong_with_a_decree_is_said_at_once_each_at_its_member() =>
        Check(new(Sample.Number("№ 55"), new(2020, 2, 6), [Thursday, Saturday, Thursday], [new(2021, 2, 5), Thursday, new(2020, 2, 7)]))
            .Select(it => (it.Code, it.Pointer)).Should().Equal(
                ("decree-not-made-yet", "/date"), ("already-day-off", "/daysOff/1"), ("day-named-twice", "/daysOff/2"),
                ("day-outside-year", "/worked/0"), ("day-named-twice", "/worked/1"), ("already-worked", "/worked/2"));

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

    private static void Refused(AmendCalendar decree, string code, string pointer, WorkingCalendar? calendar = null) =>
        Check(decree, calendar).Select(it => (it.Code, it.Pointer)).Should().Equal((code, pointer));
}
