using System.Text.Json;
using NodaTime;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Supervision.Amending;

/// <summary>With the clock in 2027, of which only the holidays of the law are built in: the service goes on without a new release.</summary>
public class PublishedYearSpecs(RunningService service)
{
    private const string Act = "№ 521", Date = "2026-12-20", Decreed = "2027-01-05";

    private static readonly object Of2027 = Year(2027, ("2027-01-09", "2027-01-08"));

    [Fact]
    public async Task a_year_is_published_amended_and_the_amendment_cancelled_and_running_clocks_follow()
    {
        await using var amended = await AmendedService.Start(service, At(5));
        // Two calendar days from Tuesday 5 January: Thursday 7 is Christmas, so to Friday 8.
        var one = (await amended.Cases(1, 2))[0];
        (await Step2(one)).Should().Be(("2027-01-08T19:00:00Z", "kz-2", "2027"));
        (await Status(amended, 2027), await Status(amended, 2028)).Should().Be(("not-published", "not-published"));
        Says(await AmendmentSpecs.Clock(one, 2), "жарияланған жоқ", "ещё не опубликован", "The calendar of 2027 is not published yet");

        amended.Now = At(5, 11);
        var published = (await amended.Publish(2027, Of2027, ("Idempotency-Key", "2027"))).Is(202);
        published.Location.Should().Be("/v1/calendars/2027/amendments/1");
        (await amended.Finished(published)).Text("termsMoved").Should().NotBe("0");
        (await amended.Publish(2027, Of2027, ("Idempotency-Key", "2027"))).Bytes.Should().Equal(published.Bytes);
        (await amended.Publish(2027, Of2027)).Is(409, "already-published");
        // Friday 8 is off, Saturday 9 is worked.
        (await Step2(one)).Should().Be(("2027-01-09T19:00:00Z", "kz-2+1", ""));
        Says(await AmendmentSpecs.Clock(one, 2), "дейін.", "января", "until 24:00 on Saturday 9 January.");

        amended.Now = At(5, 12);
        await amended.Finished((await amended.Amend(2027, new { Act = "№ 2", Date = Decreed, DaysOff = new[] { "2027-01-09" } })).Is(202));
        (await Step2(one)).Should().Be(("2027-01-11T19:00:00Z", "kz-2+2", ""));
        amended.Now = At(5, 13);
        await amended.Finished((await amended.Amend(2027, new { Act = "№ 3", Date = Decreed, Cancels = new[] { 2 } })).Is(202));
        (await Step2(one)).Should().Be(("2027-01-09T19:00:00Z", "kz-2+3", ""));
        (await amended.Amend(2027, new { Act = "№ 4", Date = Decreed, Cancels = new[] { 2 } })).Is(422, "already-cancelled");

        var moves = (await AmendmentSpecs.Clock(one, 2)).GetProperty("moves").EnumerateArray();
        moves.Select(move => $"{move.GetProperty("act")} {move.GetProperty("to")}").Should().Equal(
            $"{Act} 2027-01-09T19:00:00Z", "№ 2 2027-01-11T19:00:00Z", "№ 3 2027-01-09T19:00:00Z");
        (await Step2(one, $"?asOf={At(5)}")).Should().Be(("2027-01-08T19:00:00Z", "kz-2", "2027"), "nobody knew more then");
        await Shown(amended);
    }

    private static async Task Shown(AmendedService amended)
    {
        var year = await Calendar(amended, 2027);
        (year.GetProperty("status").GetString(), year.GetProperty("version").GetString()).Should().Be(("published", "kz-2+3"));
        year.GetProperty("amendments").EnumerateArray().Select(act => $"{act.GetProperty("serial")} {act.GetProperty("act")}")
            .Should().Equal($"1 {Act}", "2 № 2", "3 № 3");
        var cancelled = year.GetProperty("cancelled").EnumerateArray().Single();
        $"{cancelled.GetProperty("serial")} {cancelled.GetProperty("by")} {cancelled.GetProperty("act")} {cancelled.GetProperty("date")}"
            .Should().Be($"2 3 № 3 {Decreed}");
        var moved = year.GetProperty("moved").EnumerateArray().Single();
        $"{moved.GetProperty("worked")} {moved.GetProperty("off")} {moved.GetProperty("source")} {moved.GetProperty("confidence")}"
            .Should().Be($"2027-01-09 2027-01-08 {Act} of 20 December 2026 primary");
        year.GetProperty("holidays").EnumerateArray().Single(day => day.GetProperty("day").GetString() == "2027-05-17")
            .GetProperty("source").GetString().Should().Be("12 of 20 December 2026");
        (await Calendar(amended, 2027, $"?asOf={At(5, 12)}")).GetProperty("cancelled").GetArrayLength().Should().Be(0);
        (await Calendar(amended, 2027, $"?asOf={At(5, 11)}")).GetProperty("amendments").GetArrayLength().Should().Be(1);
        (await Calendar(amended, 2027, $"?asOf={At(5)}")).GetProperty("status").GetString().Should().Be("not-published");
    }

    [Fact]
    public async Task the_next_year_is_published_too_and_one_decree_names_days_of_both()
    {
        await using var amendedService = await AmendedService.Start(service, At(5));
        await amendedService.Finished((await amendedService.Publish(2028, Year(2028))).Is(202));
        (await Status(amendedService, 2027), await Status(amendedService, 2028)).Should().Be(("not-published", "published"));
        var decree = new { Act = "№ 9", Date = Decreed, DaysOff = new[] { "2027-12-31", "2028-01-05" }, Worked = new[] { "2027-12-25" } };
        (await amendedService.Amend(2029, decree)).Is(422, "day-outside-year");
        var amended = (await amendedService.Amend(2027, decree)).Is(202);
        await amendedService.Finished(amended);
        (await amendedService.Operator.Ask(amended.Location!)).Is(200);
        foreach (var (number, off, worked) in new[] { (2027, "2027-12-31", "2027-12-25"), (2028, "2028-01-05", null) })
        {
            var year = await Calendar(amendedService, number);
            Off(year).Should().Contain(off);
            if (worked is not null) year.GetProperty("workedWeekends").EnumerateArray().Select(day => day.GetString()).Should().Contain(worked);
            year.GetProperty("amendments").EnumerateArray().Last().GetProperty("act").GetString().Should().Be("№ 9");
        }

        await amendedService.Finished((await amendedService.Amend(2028, new { Act = "№ 10", Date = Decreed, Cancels = new[] { 2 } })).Is(202));
        foreach (var (number, off) in new[] { (2027, "2027-12-31"), (2028, "2028-01-05") })
        {
            var year = await Calendar(amendedService, number);
            Off(year).Should().NotContain(off);
            (year.GetProperty("cancelled").GetArrayLength(), year.GetProperty("amendments").EnumerateArray().Last().GetProperty("act").GetString())
                .Should().Be((1, "№ 10"));
        }
    }

    [Fact]
    public async Task a_publication_that_is_wrong_is_a_problem_and_nothing_is_recorded()
    {
        await using var amended = await AmendedService.Start(service, At(5));
        (await amended.Publish(2026, Year(2026))).Is(409, "year-past");
        (await amended.Publish(2058, Year(2058))).Is(409, "year-too-far");
        (await amended.Publish(2027, Year(2028))).Is(422, "day-outside-year").Json.GetProperty("errors")[0].GetProperty("pointer").GetString()
            .Should().Be("/kurbanAit/0/day");
        (await amended.Publish(2027, Year(2027, ("2027-01-09", "2027-01-07")))).Is(422, "already-day-off").Json.GetProperty("errors")[0]
            .GetProperty("pointer").GetString().Should().Be("/moved/0/off");
        (await amended.Publish(2027, new { Act, Date, KurbanAit = Array.Empty<object>() })).Is(422, "no-kurban-ait");
        (await amended.Publish(2027, new { Act, Date })).Is(400, "malformed-body");
        (await amended.Publish(2027, new { Act, Date, KurbanAit = new[] { new { Day = "2027-02-29", Act, Date } } })).Is(422, "invalid-content");
        (await amended.People.Looker(Role.Supervisor, "*").Send("/v1/calendars/2027/publication", Of2027)).Is(403, "forbidden");
        (await amended.Operator.Send("/v1/calendars/2027/publication?validateOnly=true", Of2027)).Is(200).Text("state").Should().Be("recorded");
        (await Database.Value<long>(amended.Database, "select count(*) from privatization.mt_doc_calendaramendment")).Should().Be(0);
    }

    [Fact]
    public async Task one_of_several_operators_at_once_publishes_a_year()
    {
        await using var amended = await AmendedService.Start(service, At(5));
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => amended.Publish(2027, Of2027)));
        answers.Select(answer => answer.Status).Order().Should().Equal(202, 409, 409, 409, 409, 409);
    }

    private static object Year(int year, params (string Worked, string Off)[] moved) => new
    {
        Act,
        Date,
        KurbanAit = new[] { new { Day = $"{year}-05-17", Act = "12", Date } },
        Moved = moved.Select(it => new { it.Worked, it.Off, Act, Date }),
    };

    private static async Task<JsonElement> Calendar(AmendedService amended, int year, string query = "") =>
        (await amended.People.Nobody().Ask($"/v1/calendars/{year}{query}")).Is(200).Json;

    private static async Task<string?> Status(AmendedService it, int year) => (await Calendar(it, year)).GetProperty("status").GetString();

    private static IEnumerable<string?> Off(JsonElement year) =>
        year.GetProperty("weekdaysOff").EnumerateArray().Select(day => day.GetProperty("day").GetString());

    private static async Task<(string? BreachTime, string? Calendar, string NotPublished)> Step2(CaseDriver one, string query = "")
    {
        var clock = await AmendmentSpecs.Clock(one, 2, query);
        return (clock.GetProperty("breachTime").GetString(), clock.GetProperty("calendar").GetString(),
            string.Join(" ", clock.GetProperty("notPublished").EnumerateArray()));
    }

    private static void Says(JsonElement clock, string kk, string ru, string en)
    {
        var explanation = clock.GetProperty("explanation");
        explanation.GetProperty("kk").GetString().Should().Contain(kk);
        explanation.GetProperty("ru").GetString().Should().Contain(ru);
        explanation.GetProperty("en").GetString().Should().Contain(en);
    }

    private static Instant At(int day, int hour = 10) => Kazakhstan.At(new(2027, 1, day), new(hour, 0));
}
