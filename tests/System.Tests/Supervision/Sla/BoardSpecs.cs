using System.Text.Json;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Supervision.Sla;

/// <summary>The board over HTTP: every number leads to its cases, and nobody sees another's.</summary>
public class BoardSpecs(RunningService service)
{
    private static readonly (string Member, string Asked)[] Numbers =
    [
        ("running.onTime", "status=on-time"), ("running.atRisk50", "status=at-risk-50"), ("running.atRisk75", "status=at-risk-75"),
        ("running.overdue", "status=overdue"), ("finished.verdicts.met", "verdict=met"), ("finished.verdicts.missed", "verdict=missed"),
        ("finished.verdicts.none", "verdict=none"), ("finished.endings.done", "ending=done"), ("finished.endings.caseEnded", "ending=case-ended"),
        ("finished.endings.replaced", "ending=replaced"),
    ];

    [Fact]
    public async Task every_number_of_the_board_leads_to_as_many_cases()
    {
        var supervisor = await Supervised("terenkol");
        var paidAgain = await PaidAgain("terenkol");
        await supervisor.Ask($"/v1/sla/board?after={paidAgain.Id}@{(await paidAgain.Read()).Version}");
        var board = (await supervisor.Ask("/v1/sla/board")).Is(200).Json;
        var counts = board.GetProperty("groups").EnumerateArray().Append(board.GetProperty("totals").GetProperty("step"))
            .Append(board.GetProperty("totals").GetProperty("stage")).ToList();
        counts.Should().HaveCountGreaterThan(5);
        foreach (var count in counts.Concat((await supervisor.Ask("/v1/sla/steps")).Is(200).Json.GetProperty("items").EnumerateArray()))
            foreach (var (member, text) in Numbers)
                (await Items(supervisor, $"{count.GetProperty("cases")}&{text}"))
                    .Should().HaveCount(Number(count, member), "{0} of {1}", member, count);

        var flow = board.GetProperty("flow");
        foreach (var item in flow.GetProperty("outflow").EnumerateArray().Append(flow.GetProperty("inflow")))
            (await Items(supervisor, item.GetProperty("cases").GetString()!)).Should().HaveCount(item.GetProperty("count").GetInt32(), "{0}", item);
        flow.GetProperty("inflow").GetProperty("count").GetInt32().Should().BeGreaterThanOrEqualTo(4);
        flow.GetProperty("outflow").EnumerateArray().Single(it => it.GetProperty("state").GetString() == "completed").GetProperty("count").GetInt32()
            .Should().Be(1, "a case that ended, went on and ended again is one");
    }

    [Fact]
    public async Task all_pages_of_clocks_speak_of_the_instant_of_the_first()
    {
        var supervisor = await Supervised("zhelezin");
        var first = (await supervisor.Ask("/v1/sla/clocks?limit=1")).Is(200);
        await Supervised("zhelezin");
        var pages = await supervisor.Pages(first.Text("next")!);
        pages.Select(page => page.Text("asOf")).Should().AllBe(first.Text("asOf"));
        var then = (await supervisor.Ask($"/v1/sla/clocks?limit=500&asOf={first.Text("asOf")}")).Is(200).Items;
        pages.Prepend(first).SelectMany(page => page.Items).Select(clock => clock.GetRawText())
            .Should().Equal(then.Select(clock => clock.GetRawText()));
        (await Items(supervisor, "/v1/sla/clocks")).Should().HaveCountGreaterThan(then.Count);
    }

    [Fact]
    public async Task a_clock_on_the_board_is_told_whole()
    {
        var supervisor = await Supervised("uspen");
        var clock = (await Items(supervisor, "/v1/sla/clocks?stage=1&step=2&status=on-time"))[0];
        clock.GetProperty("goalDuration").GetRawText().Should().Be("""{"amount":2,"unit":"calendar-days"}""");
        clock.GetProperty("paragraph").GetString().Should().Be("§5, stage 1, step 2");
        (clock.GetProperty("elapsed").GetDecimal() + clock.GetProperty("remaining").GetDecimal()).Should().Be(2);
        (await supervisor.Ask(clock.GetProperty("path").GetString()!)).Is(200);
    }

    [Fact]
    public async Task a_supervisor_sees_the_own_provider_only_and_those_of_the_oblast_see_all()
    {
        await Supervised("ertis");
        foreach (var other in new[] { service.People.Looker(Role.Supervisor, "aktogay"), service.People.Official(Role.Head, "aktogay") })
        {
            var board = (await other.Ask("/v1/sla/board?provider=ertis")).Is(200).Json;
            board.GetProperty("groups").GetArrayLength().Should().Be(0);
            board.GetProperty("flow").GetProperty("inflow").GetProperty("count").GetInt32().Should().Be(0);
            (await Items(other, "/v1/sla/clocks?provider=ertis")).Should().BeEmpty();
            (await other.Ask("/v1/sla/steps?provider=ertis")).Is(200).Items.Should().BeEmpty();
        }
        foreach (var one in new[]
            { service.People.Looker(Role.Supervisor, "*"), service.People.Looker(Role.Compliance), service.People.Official(Role.Head, "ertis") })
            (await Items(one, "/v1/sla/clocks?provider=ertis")).Should().NotBeEmpty();
        (await service.People.Official(Role.Executor, "ertis").Ask("/v1/sla/board")).Is(403, "forbidden");
    }

    [Theory]
    [InlineData("board?axis=both")]
    [InlineData("board?kind=case")]
    [InlineData("board?from=yesterday")]
    [InlineData("board?to=2219-12-20T09:00:00Z")]
    [InlineData("board?from=2020-02-01T00:00:00Z&to=2020-01-01T00:00:00Z")]
    [InlineData("board?provider=almaty")]
    [InlineData("board?status=on-time")]
    [InlineData("board?verdict=met")]
    [InlineData("clocks?status=met")]
    [InlineData("clocks?verdict=stood-still")]
    [InlineData("clocks?ending=ended")]
    [InlineData("steps?stage=4")]
    [InlineData("steps?limit=1")]
    [InlineData("clocks?status=late")]
    [InlineData("clocks?limit=0")]
    [InlineData("clocks?cursor=e30")]
    [InlineData("clocks?role=chair")]
    public async Task a_wrong_query_of_the_board_is_told(string query) =>
        (await service.People.Looker(Role.Compliance).Ask($"/v1/sla/{query}")).Is(400, "malformed-query")
            .Json.GetProperty("errors")[0].GetProperty("pointer").GetString().Should().Be($"?{query.Split('?', '=')[1]}");

    /// <summary>A case under way, one that was withdrawn, and one that was refused.</summary>
    private async Task<HttpClient> Supervised(string provider)
    {
        var cases = new[] { service.NewCase(provider), service.NewCase(provider), service.NewCase(provider) };
        foreach (var one in cases) await (await one.Submit()).Next();
        await cases[1].Do(Act.Withdrawal);
        var last = await cases[2].Next();
        var supervisor = service.People.Looker(Role.Supervisor, provider);
        (await supervisor.Ask($"/v1/sla/board?after={cases[2].Id}@{last.Version}")).Is(200);
        return supervisor;
    }

    /// <summary>A case that was paid, given its payment back, and paid again.</summary>
    private async Task<CaseDriver> PaidAgain(string provider)
    {
        var theCase = await (await service.NewCase(provider).Submit()).Until("completed");
        var paid = (await theCase.Read()).Json.GetProperty("payment").GetProperty("payments")[0];
        var (reference, amount) = (paid.GetProperty("reference").GetString()!, paid.GetProperty("amount").GetString()!);
        var date = paid.GetProperty("date").GetString();
        await theCase.Do(Act.Payments, new { Reference = $"{reference}-back", Date = date, Amount = $"-{amount}", Reverses = reference });
        await theCase.Do(Act.Payments, new { Reference = $"{reference}-again", Date = date, Amount = amount });
        return theCase;
    }

    private static async Task<IReadOnlyList<JsonElement>> Items(HttpClient client, string path) =>
        [.. (await client.Pages(path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "limit=2")).SelectMany(page => page.Items)];

    private static int Number(JsonElement of, string member) => member.Split('.').Aggregate(of, (it, name) => it.GetProperty(name)).GetInt32();
}
