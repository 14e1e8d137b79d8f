using System.Text.Json;
using NodaTime.Text;
using Privatization.Tests.Driving;
using Privatization.Tests.Supervision.MovedTime;

namespace Privatization.Tests.Supervision.Sweeps;

/// <summary>At three quarters of a term and when it runs out a notice is given, once.</summary>
[Collection(SandboxNodes.OneAtATime)]
public class NoticeSpecs(RunningService service)
{
    [Fact]
    public async Task notices_are_given_once_to_those_concerned_and_none_for_an_ended_case()
    {
        await using var nodes = await SandboxNodes.Start(await service.Databases.NewDatabase("notices"));
        var (theCase, ended, elsewhere) = (new CaseDriver(nodes.First), new CaseDriver(nodes.Second), new CaseDriver(nodes.Second, "aksu-city"));
        foreach (var one in new[] { theCase, ended, elsewhere }) await one.Submit();
        await ended.Do(Act.Withdrawal, new { });
        var deadline = (await theCase.Timeline())[2].GetProperty("data").GetProperty("deadline");
        var before = InstantPattern.ExtendedIso.Format(await SandboxNodes.Now(nodes.First));
        await Passed("half", given: 0);
        await nodes.Sweep();
        (await Of(theCase)).Should().BeEmpty();

        await Passed("threeQuarters", given: 2);
        (await Of(theCase)).Select(Kind).Should().Equal("three-quarters");
        var first = (await Of(theCase))[0].GetProperty("at").GetString();
        await Passed("due", given: 4);
        await nodes.Sweep();
        (await Of(theCase)).Select(Kind).Should().Equal("three-quarters", "ran-out");
        (await Of(theCase))[0].GetProperty("at").GetString().Should().Be(first, "it was given then, and not again");
        (await Of(theCase, $"&asOf={first}")).Select(Kind).Should().Equal("three-quarters");
        (await Of(theCase, $"&asOf={before}")).Should().BeEmpty();

        foreach (var role in new[] { Role.Head, Role.Supervisor })
        {
            var own = (await theCase.As(role).Ask("/v1/sla/notices")).Is(200).Items;
            own.Select(Kind).Should().Equal("ran-out", "three-quarters");
            own.Should().OnlyContain(notice => notice.GetProperty("id").GetGuid() == theCase.Id
                && notice.GetProperty("breachTime").GetString() == deadline.GetProperty("due").GetString());
            own[0].GetProperty("to").ToString().Should().Be("""["executor","head","supervisor"]""");
        }
        var all = (await nodes.First.Looker(Role.Compliance).Ask("/v1/sla/notices")).Items;
        all.Should().HaveCount(4);
        (await nodes.First.Looker(Role.Compliance).Pages("/v1/sla/notices?limit=1")).SelectMany(page => page.Items)
            .Select(notice => notice.GetRawText()).Should().Equal(all.Select(notice => notice.GetRawText()));
        (await nodes.First.Looker(Role.Compliance).Ask($"/v1/sla/notices?asOf={before}")).Items.Should().BeEmpty();

        async Task Passed(string point, long given)
        {
            (await SandboxNodes.Move(nodes.Second, new { To = deadline.GetProperty(point).GetString() })).Is(200);
            await nodes.Sweep();
            await Given(nodes.Database, given);
        }
    }

    [Fact]
    public async Task notices_of_a_stage_go_to_the_head_and_the_supervisor()
    {
        await using var nodes = await SandboxNodes.Start(await service.Databases.NewDatabase("stages"));
        var theCase = await new CaseDriver(nodes.First).Submit();
        await SandboxNodes.Settled(nodes.Database);
        (await SandboxNodes.Move(nodes.First, new { Forward = "P2M" })).Is(200);
        await Given(nodes.Database, 4);
        var notices = (await theCase.As(Role.Supervisor).Ask("/v1/sla/notices")).Is(200).Items;
        notices.Where(notice => !notice.TryGetProperty("step", out _)).Select(notice => notice.GetProperty("to").ToString())
            .Should().Equal("""["head","supervisor"]""", """["head","supervisor"]""");
    }

    private static async Task<IReadOnlyList<JsonElement>> Of(CaseDriver theCase, string query = "") =>
        [.. (await theCase.As(Role.Executor).Ask($"/v1/work?after={theCase.Id}@3{query}"))
            .Is(200).Items.Single(item => item.GetProperty("id").GetGuid() == theCase.Id).GetProperty("notices").EnumerateArray()];

    private static Task Given(string database, long count) => Eventually.Holds(TimeSpan.FromSeconds(20), async () =>
        await Database.Value<long>(database, "select count(*) from privatization.mt_doc_notice") == count);

    private static string Kind(JsonElement notice) => notice.GetProperty("kind").GetString()!;
}
