using NodaTime;

namespace Privatization.Domain.Tests.LegalTime;

public class OfficeHoursSpecs
{
    private static readonly LocalDate Spring = new(2020, 3, 30), Summer = new(2020, 6, 1);
    private static readonly DayHours Short = DayHours.Parse("10:00-12:00 12:00-15:00"), Long = DayHours.Parse("08:00-12:30 13:30-18:00");

    [Theory, InlineData(2015), InlineData(2027)]
    public void office_hours_are_usually_nine_to_half_past_six_with_a_break_of_an_hour_and_a_half(int year) =>
        OfficeHours.Usual.On(new(year, 1, 5)).Should().Be(new DayHours(new(9, 0), new(13, 0), new(14, 30), new(18, 30)));

    [Theory, InlineData(-1, false), InlineData(0, false), InlineData(62, false), InlineData(63, true), InlineData(64, true)]
    public void office_hours_hold_from_their_day_to_before_the_next(int day, bool changed) =>
        new OfficeHours([(Summer, Long), (Spring, Short)]).On(Spring.PlusDays(day)).Should().Be(changed ? Long : Short);

    [Fact]
    public void office_hours_are_one_for_each_day()
    {
        new Action(() => new OfficeHours([])).Should().Throw<ArgumentException>();
        new Action(() => new OfficeHours([(Spring, Short), (Spring, Long)])).Should().Throw<ArgumentException>();
    }

    [Theory, InlineData("09:00-13:00 14:30-18:30"), InlineData("00:00-00:01 23:58-23:59"), InlineData("10:00-12:00 12:00-15:00")]
    public void office_hours_are_read_as_they_are_written(string text) => DayHours.Parse(text).ToString().Should().Be(text);

    [Theory]
    [InlineData(""), InlineData("09:00-18:30"), InlineData("9:00-13:00 14:30-18:30"), InlineData("13:00-09:00 14:30-18:30"),
        InlineData("09:00-13:00 12:59-18:30")]
    [InlineData("09:00-13:00 14:30-14:30"), InlineData("09:00-09:00 14:30-18:30"), InlineData("09:00-13:00 14:30-24:00"),
        InlineData("09:00-13:00 14:30-18:30-19:00")]
    public void office_hours_out_of_order_or_incomplete_are_refused(string text) => text.Invoking(DayHours.Parse).Should().Throw<FormatException>();

    [Fact]
    public void a_term_across_a_change_of_office_hours_names_both_and_is_counted_by_them()
    {
        var time = WorkingTime.Usual with
        { Hours = new([(new(2019, 1, 1), OfficeHours.Usual.On(new(2020, 3, 2))), (new(2020, 3, 3), DayHours.Parse("08:00-12:00 13:00-17:00"))]) };
        foreach (var start in new[] { Instant.FromUtc(2020, 3, 2, 11, 30), Instant.FromUtc(2020, 3, 2, 13, 0) })
        {
            var deadline = Deadline.Of(Term.OfficeHours(2), start, time);
            deadline.Hours.Should().Be("09:00-13:00 14:30-18:30; 2020-03-03 08:00-12:00 13:00-17:00");
            deadline.UsedAt(deadline.Due, time with { Hours = OfficeHours.Parse(deadline.Hours!) }).Should().Be(2);
        }
    }
}
