using System.Text.Json;
using NodaTime;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Supervision.Amending;

/// <summary>A decree that comes late: the calendar has a new version at once, running clocks follow, what was judged stays.</summary>
public class AmendmentSpecs(RunningService service)
{
    private const string Other = "ertis";

    [Fact]
    public async Task running_clocks_follow_a_decree_and_judged_ones_keep_their_verdict()
    {
        await using var amended = await AmendedService.Start(service, At(1, 31));
        var judged = (await amended.Cases(1, 2))[0];
        amended.Now = At(2, 4);
        await judged.Next();
        // Two calendar days from Tuesday 4 February: to Thursday 6.
        var (here, there) = (await amended.Cases(8, 2), await amended.Cases(8, 2, Other));
        amended.Now = At(2, 5);
        var before = amended.Now;

        amended.Now = At(2, 5, 11);
        var first = (await amended.Amend(2020, new { Act = "№ 55", Date = "2020-02-05", DaysOff = new[] { "2020-02-03", "2020-02-06" } })).Is(202);
        first.Location.Should().Be("/v1/calendars/2020/amendments/1");
        var moved = await amended.Finished(first);
        (moved.Text("casesChecked"), moved.Text("termsMoved"), moved.Text("finishedAt")).Should().Be(("17", "16", "2020-02-05T05:00:00Z"));
        var scoped =
            await amended.Finished(await amended.Amend(2020, new
            {
                Act = "7-р",
                Date = "2020-02-05",
                DaysOff = new[] { "2020-02-07" },
                Provider = Other
            }));
        (scoped.Text("casesChecked"), scoped.Text("termsMoved")).Should().Be(("8", "8"));

        foreach (var one in here) (await Step2(one)).Should().Be(("2020-02-07T18:00:00Z", "kz-2+1", "none"));
        foreach (var one in there) (await Step2(one)).Should().Be(("2020-02-10T18:00:00Z", "kz-2+2", "none"));
        foreach (var one in here.Concat(there)) (await Step2(one, $"?asOf={before}")).Should().Be(("2020-02-06T18:00:00Z", "kz-2", "none"));
        await Judged(judged, before);
        await Told(there[0]);
    }

    private static async Task Judged(CaseDriver judged, Instant before)
    {
        (await Step2(judged)).Should().Be(("2020-02-03T18:00:00Z", "kz-2", "missed"));
        var corrected = (await Clock(judged, 2)).GetProperty("corrected");
        (Text(corrected, "breachTime"), Text(corrected, "breached"), Text(corrected, "calendar"))
            .Should().Be(("2020-02-04T18:00:00Z", "False", "kz-2+1"));
        (await Clock(judged, 2, $"?asOf={before}")).TryGetProperty("corrected", out _).Should().BeFalse("nobody knew of it then");
    }

    private static async Task Told(CaseDriver moved)
    {
        var moves = (await Clock(moved, 2)).GetProperty("moves").EnumerateArray().ToList();
        moves.Select(move => (Text(move, "from"), Text(move, "to"), Text(move, "act"), Text(move, "date"))).Should().Equal(
            ("2020-02-06T18:00:00Z", "2020-02-07T18:00:00Z", "№ 55", "2020-02-05"),
            ("2020-02-07T18:00:00Z", "2020-02-10T18:00:00Z", "7-р", "2020-02-05"));
        var entry = (await moved.Timeline())[^1];
        (Text(entry, "fact"), Text(entry, "act"), Text(entry.GetProperty("by"), "role"), Text(entry.GetProperty("clocks")[0], "change"))
            .Should().Be(("term-moved", "term-moved", "service", "moved"));
        (await moved.Read()).Version.Should().Be(5, "no act has become stale");
    }

    [Fact]
    public async Task the_calendar_has_a_version_for_all_and_one_for_each_provider_and_the_old_ones_stay()
    {
        await using var amended = await AmendedService.Start(service, At(2, 5));
        await amended.Amend(2020, new { Act = "№ 55", Date = "2020-02-05", DaysOff = new[] { "2020-02-06" }, Worked = new[] { "2020-02-08" } });
        amended.Now = At(2, 6);
        await amended.Amend(2020, new { Act = "7-р", Date = "2020-02-06", DaysOff = new[] { "2020-02-07" }, Provider = Other });
        async Task<(string?, string?, int)> Year(string query) =>
            (await amended.People.Nobody().Ask($"/v1/calendars/2020{query}")).Is(200) is var year
            ? (year.Text("version"), year.Text("workingDays"), year.Json.GetProperty("amendments").GetArrayLength()) : default;
        (await Year("")).Should().Be(("kz-2+1", "246", 1));
        (await Year($"?provider={Other}")).Should().Be(("kz-2+2", "245", 2));
        (await Year($"?provider={CaseDriver.Home}")).Should().Be(("kz-2+1", "246", 1));
        (await Year($"?asOf={At(2, 4)}")).Should().Be(("kz-2", "246", 0));
        (await Year($"?provider={Other}&asOf={At(2, 5)}")).Should().Be(("kz-2+1", "246", 1));
    }

    [Fact]
    public async Task operators_at_once_get_serials_without_a_gap_and_a_repeat_gets_the_first_answer()
    {
        await using var amended = await AmendedService.Start(service, At(2, 5));
        var decrees = Enumerable.Range(10, 5).Select(day => new { Act = $"№ {day}", Date = "2020-02-05", DaysOff = new[] { $"2020-02-{day}" } })
            .ToList();
        var answers = await Task.WhenAll(decrees.Concat(decrees[..2]).Select(decree =>
            amended.Amend(2020, decree, ("Idempotency-Key", decree.Act[2..]))));
        answers.Should().OnlyContain(answer => answer.Status == 202);
        answers[5].Bytes.Should().Equal(answers[0].Bytes);
        answers[..5].Select(answer => answer.Location!.Split('/')[^1]).Order().Should().Equal("1", "2", "3", "4", "5");
        (await amended.Amend(2020, decrees[1], ("Idempotency-Key", "10"))).Is(422, "idempotency-key-reused");
        foreach (var answer in answers) await amended.Finished(answer);
        (await amended.Operator.Ask("/v1/calendars/2019/amendments/1")).Is(404, "not-found");
        (await amended.Operator.Ask("/v1/calendars/2020/amendments/6")).Is(404, "not-found");
    }

    internal static async Task<JsonElement> Clock(CaseDriver theCase, int? step, string query = "") =>
        (await theCase.As(Role.Supervisor).Ask($"{theCase.Path}/clocks{query}")).Is(200).Json.GetProperty("clocks").EnumerateArray()
            .Last(clock => clock.GetProperty("rule").TryGetProperty("step", out var number) ? number.GetInt32() == step : step is null);

    private static async Task<(string? BreachTime, string? Calendar, string? Result)> Step2(CaseDriver theCase, string query = "") =>
        await Clock(theCase, 2, query) is var clock ? (Text(clock, "breachTime"), Text(clock, "calendar"), Text(clock, "verdict")) : default;

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).ToString();

    private static Instant At(int month, int day, int hour = 10) => Kazakhstan.At(new(2020, month, day), new(hour, 0));
}
