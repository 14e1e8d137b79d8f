using System.Text.Json;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Supervision.Amending;

/// <summary>The calendar of a year, for anyone, with whatever it rests on.</summary>
public class CalendarPageSpecs(RunningService service)
{
    private readonly HttpClient _anyone = service.People.Nobody();

    [Fact]
    public async Task every_year_of_the_calendar_says_how_sure_it_is()
    {
        var years = new Dictionary<string, List<int>>();
        foreach (var number in Enumerable.Range(2015, 40))
        {
            var year = (await _anyone.Ask($"/v1/calendars/{number}")).Is(200);
            years.TryAdd(year.Text("status")!, []);
            years[year.Text("status")!].Add(number);
            (int.Parse(year.Text("workingDays")!) + int.Parse(year.Text("daysOff")!)).Should().Be(DateTime.IsLeapYear(number) ? 366 : 365);
        }
        years["published"].Should().Equal(Enumerable.Range(2016, 10));
        years["incomplete"].Should().Equal(2015, 2026);
        years["not-published"].Should().Equal(Enumerable.Range(2027, 28));
    }

    [Fact]
    public async Task a_year_of_the_calendar_names_its_days_with_reasons_and_sources()
    {
        var year = (await _anyone.Ask("/v1/calendars/2020")).Is(200).Json;
        (year.GetProperty("workingDays").GetInt32(), year.GetProperty("daysOff").GetInt32(), year.GetProperty("version").GetString())
            .Should().Be((246, 120, "kz-2"));
        Days(year, "weekdaysOff").Should().Equal(
            "2020-01-01", "2020-01-02", "2020-01-03", "2020-01-07", "2020-03-09", "2020-03-23", "2020-03-24", "2020-03-25", "2020-05-01",
            "2020-05-07", "2020-05-08",
            "2020-07-06", "2020-07-31", "2020-08-31", "2020-12-01", "2020-12-16", "2020-12-17", "2020-12-18");
        year.GetProperty("workedWeekends").EnumerateArray().Select(day => day.GetString()).Should().Equal("2020-01-05", "2020-12-20");
        Why(year, "2020-03-09").Should().Be("International Women's Day, transferred from 08.03.2020");
        Why(year, "2020-05-08").Should().Be("Day off moved from 11.05.2020");
        year.GetProperty("holidays").EnumerateArray().Should().OnlyContain(it => it.GetProperty("source").GetString() != "").And.HaveCount(16);
        year.GetProperty("moved")[1].GetProperty("worked").GetString().Should().Be("2020-05-11");
        year.GetProperty("moved")[1].GetProperty("confidence").GetString().Should().Be("secondary");
    }

    [Theory]
    [InlineData("2016-03-05", "2016-03-07", "P1600000067"), InlineData("2017-03-18", "2017-03-20", "P1700000005")]
    [InlineData("2017-07-01", "2017-07-07", "P1700000005"), InlineData("2018-03-03", "2018-03-09", "P1700000864")]
    [InlineData("2018-08-25", "2018-08-31", "P1700000864"), InlineData("2018-12-29", "2018-12-31", "P1700000864")]
    [InlineData("2019-05-04", "2019-05-10", "P1800000888")]
    public async Task a_moved_day_of_the_calendar_is_worked_and_the_other_off_by_an_act_that_is_named(string worked, string off, string act)
    {
        var year = (await _anyone.Ask($"/v1/calendars/{worked[..4]}")).Is(200).Json;
        year.GetProperty("workedWeekends").EnumerateArray().Select(day => day.GetString()).Should().Contain(worked);
        Days(year, "weekdaysOff").Should().Contain(off);
        Why(year, off).Should().Contain($"{worked[8..]}.{worked[5..7]}.{worked[..4]}");
        var moved = year.GetProperty("moved").EnumerateArray().Single(it => it.GetProperty("off").GetString() == off);
        (moved.GetProperty("worked").GetString(), moved.GetProperty("confidence").GetString()).Should().Be((worked, "secondary"));
        moved.GetProperty("source").GetString().Should().Contain(act);
    }

    [Theory]
    [InlineData("/v1/calendars/2014", 404, "unknown-year")]
    [InlineData("/v1/calendars/2099", 404, "unknown-year")]
    [InlineData("/v1/calendars/2147483647", 404, "unknown-year")]
    [InlineData("/v1/calendars/none", 404, "not-found")]
    [InlineData("/v1/calendars/2020?provider=atlantis", 400, "malformed-query")]
    [InlineData("/v1/calendars/2020?asOf=yesterday", 400, "malformed-query")]
    [InlineData("/v1/calendars/2020?asof=2020-01-01T00:00:00Z", 400, "malformed-query")]
    public async Task a_year_that_the_calendar_does_not_have_and_a_wrong_query_are_problems(string path, int status, string code) =>
        (await _anyone.Ask(path)).Is(status, code);

    private static IEnumerable<string?> Days(JsonElement year, string name) =>
        year.GetProperty(name).EnumerateArray().Select(it => it.GetProperty("day").GetString());

    private static string? Why(JsonElement year, string day) =>
        year.GetProperty("weekdaysOff").EnumerateArray().Single(it => it.GetProperty("day").GetString() == day).GetProperty("why").GetProperty("en")
            .GetString();
}
