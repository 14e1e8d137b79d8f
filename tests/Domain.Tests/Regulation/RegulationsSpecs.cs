using CsCheck;
using NodaTime;
using NodaTime.Text;

namespace Privatization.Domain.Tests.Regulation;

public class RegulationsSpecs
{
    private static readonly LocalDate First = new(2019, 12, 20), Repealed = new(2020, 9, 15);
    private static readonly Procedure Older = Resolution339Of2019.Procedure with { Version = "older" };
    private static readonly Procedure Newer = Resolution339Of2019.Procedure with { Version = "newer" };

    private static InForce Period(Procedure procedure, LocalDate from, LocalDate? to) => new(procedure, from, to, "test");

    [Theory, InlineData(-1, false), InlineData(0, true), InlineData(269, true), InlineData(270, false), InlineData(9999, false)]
    public void an_act_is_in_force_from_its_first_day_to_before_the_day_of_repeal(int day, bool inForce) =>
        (new Regulations([Period(Older, First, Repealed)]).InForceOn(First.PlusDays(day)) == Older).Should().Be(inForce);

    /// <summary>Published on D, in force from D + 11; so it was repealed as well.</summary>
    [Theory, InlineData("2019-12-10", "2019-12-21"), InlineData("2020-02-19", "2020-03-01"), InlineData("2019-12-21", "2020-01-01")]
    public void an_act_is_in_force_after_ten_days_have_passed_since_its_publication(string published, string first) =>
        InForce.FirstDay(LocalDatePattern.Iso.Parse(published).Value).Should().Be(LocalDatePattern.Iso.Parse(first).Value);

    [Fact]
    public void ten_whole_days_lie_between_publication_and_first_day_in_force() => Gen.Int[0, 20_000].Sample(days =>
        NodaTime.Period.DaysBetween(First.PlusDays(days).PlusDays(1), InForce.FirstDay(First.PlusDays(days))).Should().Be(10));

    [Fact]
    public void an_act_is_in_force_without_end_while_not_repealed() =>
        new Regulations([Period(Older, First, null)]).InForceOn(First.PlusYears(50)).Should().BeSameAs(Older);

    [Fact]
    public void a_newer_act_takes_over_on_its_first_day()
    {
        var acts = new Regulations([Period(Newer, Repealed, null), Period(Older, First, Repealed)]);
        acts.InForceOn(Repealed.PlusDays(-1)).Should().BeSameAs(Older);
        acts.InForceOn(Repealed).Should().BeSameAs(Newer);
        acts.Periods.Select(period => period.Procedure).Should().Equal(Older, Newer);
    }

    [Fact]
    public void a_repealed_act_brings_no_older_one_back() =>
        new Regulations([Period(Older, First, Repealed), Period(Newer, Repealed, Repealed.PlusDays(10))])
            .InForceOn(Repealed.PlusDays(10)).Should().BeNull();

    [Fact]
    public void two_acts_are_never_in_force_on_one_day()
    {
        Refused(Period(Older, First, Repealed), Period(Newer, Repealed.PlusDays(-1), null));
        Refused(Period(Older, First, null), Period(Newer, Repealed, null));
        Refused(Period(Newer, First, Repealed), Period(Older, First, Repealed));
        Refused(Period(Newer, First.PlusDays(1), First.PlusDays(2)), Period(Older, First, Repealed));
    }

    [Theory, InlineData(0), InlineData(-1)]
    public void no_act_ends_before_it_begins(int days) => Refused(Period(Older, First, First.PlusDays(days)));

    [Fact]
    public void a_pinned_version_of_the_act_governs_whatever_the_day_and_says_so()
    {
        var acts = new Regulations([Period(Older, First, Repealed)], pinned: Newer);
        acts.GoverningOn(First).Should().Be(new Governing(Newer, true));
        acts.GoverningOn(First.PlusDays(-1)).Should().Be(new Governing(Newer, true));
        acts.InForceOn(First).Should().BeSameAs(Older, "the calendar is not changed by a pin");
    }

    [Fact]
    public void the_calendar_says_which_act_governs_where_none_is_pinned()
    {
        new Regulations([Period(Older, First, Repealed)]).GoverningOn(First).Should().Be(new Governing(Older, false));
        new Regulations([Period(Older, First, Repealed)]).GoverningOn(Repealed).Should().BeNull();
        new Regulations([]).GoverningOn(First).Should().BeNull();
    }

    [Fact]
    public void the_act_in_force_on_any_day_is_the_one_whose_period_holds_the_day() =>
        Gen.Select(Gen.Int[0, 60].Array[2, 8], Gen.Int[-5, 70]).Sample((bounds, day) =>
        {
            var days = bounds.Distinct().Order().Select(First.PlusDays).ToArray();
            var periods = days.Zip(days.Skip(1)).Where((_, index) => index % 2 == 0).Select((pair, index) =>
                Period(Older with { Version = $"v{index}" }, pair.First, pair.Second)).ToList();
            var date = First.PlusDays(day);
            return new Regulations(periods).InForceOn(date) == periods.SingleOrDefault(it => it.From <= date && date < it.To)?.Procedure;
        });

    private static void Refused(params InForce[] periods) =>
        periods.Invoking(it => new Regulations(it)).Should().Throw<ArgumentException>();
}
