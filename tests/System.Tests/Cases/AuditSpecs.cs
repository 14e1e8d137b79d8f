using System.Text.Json;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Cases;

/// <summary>Timeline and difference, for those who audit.</summary>
public class AuditSpecs(RunningService service)
{
    [Fact]
    public async Task the_timeline_says_who_did_what_in_which_step()
    {
        var theCase = await (await service.NewCase().Submit()).Until(1, 5);
        var facts = await theCase.Timeline();

        facts.Select(fact => fact.GetProperty("version").GetInt64()).Should().Equal(Enumerable.Range(1, facts.Count).Select(number => (long)number));
        facts.Select(fact => fact.GetProperty("sequence").GetInt64()).Should().BeInAscendingOrder();
        facts.Select(fact => fact.GetProperty("at").GetString()).Should().BeInAscendingOrder(StringComparer.Ordinal);
        var concluded = facts.Single(fact => fact.GetProperty("fact").GetString() == "commission-concluded");
        concluded.GetProperty("act").GetString().Should().Be("commission-conclusion");
        concluded.GetProperty("by").ToString().Should().Be("{\"id\":\"pavlodar-city.commission\",\"role\":\"commission\"}");
        (concluded.GetProperty("stage").GetInt32(), concluded.GetProperty("step").GetInt32()).Should().Be((1, 4));
        concluded.GetProperty("data").GetProperty("finding").GetString().Should().Be("privatize");
        concluded.GetProperty("correlation").GetString().Should().MatchRegex("^[0-9a-f]{32}$");
    }

    [Fact]
    public async Task a_sitting_on_paper_has_its_own_time_beside_the_recorded_one()
    {
        var theCase = await (await service.NewCase().Submit()).Until(1, 4);
        var since = (await theCase.Read()).Text("position.since");
        var conclusion = (string? heldAt) =>
            new { Finding = "privatize", Text = "За", Protocol = Contents.Protocol(Today.Day), HeldAt = heldAt };
        (await theCase.Try(Act.CommissionConclusion, conclusion("2019-12-20T09:00:00Z"))).Is(422, "impossible-effective-time");
        (await theCase.Try(Act.CommissionConclusion, conclusion("2219-12-20T09:00:00Z"))).Is(422, "impossible-effective-time");
        await theCase.Do(Act.CommissionConclusion, conclusion(since));
        (await theCase.Timeline()).Single(fact => fact.GetProperty("fact").GetString() == "commission-concluded")
            .GetProperty("effectiveAt").GetString().Should().Be(since);
    }

    [Fact]
    public async Task the_difference_of_two_versions_names_what_changed_and_the_facts_between()
    {
        var theCase = await (await service.NewCase().Submit()).Until(1, 3);
        var diff = (await theCase.As(Role.Compliance).Ask($"{theCase.Path}/diff?from=3&to=5")).Is(200);
        Changes(diff).Should().Contain(("/position/step", "1", "2")).And.Contain(("/executor", "", theCase.Executor));
        diff.Json.GetProperty("entries").GetArrayLength().Should().Be(2);

        var at = (await theCase.Timeline())[4].GetProperty("at").GetString();
        Changes((await theCase.As(Role.Supervisor).Ask($"{theCase.Path}/diff?from=3&to={at}")).Is(200)).Should().Equal(Changes(diff));
        Changes((await theCase.As(Role.Supervisor).Ask($"{theCase.Path}/diff?from=4&to=4")).Is(200)).Should().BeEmpty();
        (await theCase.As(Role.Supervisor).Ask($"{theCase.Path}/diff?from=1&to=99")).Is(404, "no-such-version");
        (await theCase.As(Role.Head).Ask($"{theCase.Path}/diff?from=1&to=2")).Is(403, "forbidden");
    }

    private static IEnumerable<(string, string, string)> Changes(Reply diff) => diff.Json.GetProperty("changes").EnumerateArray()
        .Select(change => (change.GetProperty("pointer").GetString()!, Text(change, "from"), Text(change, "to"))).ToList();

    private static string Text(JsonElement change, string name) => change.TryGetProperty(name, out var value) ? value.ToString() : "";
}
