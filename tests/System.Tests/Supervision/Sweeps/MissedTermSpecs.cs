using NodaTime;
using NodaTime.Text;
using Privatization.Tests.Driving;
using Privatization.Tests.Supervision.MovedTime;

namespace Privatization.Tests.Supervision.Sweeps;

/// <summary>A term that ran out is on record exactly once, whoever finds it.</summary>
[Collection(SandboxNodes.OneAtATime)]
public class MissedTermSpecs(RunningService service, ITestOutputHelper output)
{
    private const string Missed = "from privatization.mt_events where type = 'term_missed'";

    [Fact]
    public async Task a_service_stopped_over_three_deadlines_and_started_on_two_nodes_finds_three()
    {
        var database = await service.Databases.NewDatabase("downtime");
        var cases = new List<CaseDriver>();
        await using (var only = await SandboxNodes.Process(database))
            while (cases.Count < 3) cases.Add(await new CaseDriver(only.Address).Submit());
        await SandboxNodes.MoveBehindTheirBack(database, Duration.FromDays(14));

        var (first, second) = (SandboxNodes.Process(database), SandboxNodes.Process(database));
        await using var one = await first;
        await using var other = await second;
        var took = await Eventually.Holds(TimeSpan.FromSeconds(40), async () => await Count(database) == 3);
        output.WriteLine($"Found {took.TotalSeconds:0.0} s after both nodes were ready.");
        foreach (var node in new[] { one, other, one }) (await SandboxNodes.Move(new People(node.Address), new { Forward = "PT1S" })).Is(200);
        await SandboxNodes.Settled(database);

        (await Count(database)).Should().Be(3);
        var now = await SandboxNodes.Now(new People(other.Address));
        foreach (var theCase in cases)
        {
            var same = new CaseDriver(new People(one.Address), iin: theCase.Iin) { Id = theCase.Id };
            var facts = await same.Timeline();
            var (opened, missed) = (facts[2].GetProperty("data"), facts[3]);
            missed.GetProperty("fact").GetString().Should().Be("term-missed");
            missed.GetProperty("by").ToString().Should().Be("""{"id":"service","role":"service"}""");
            missed.GetProperty("data").GetProperty("due").GetString().Should().Be(opened.GetProperty("deadline").GetProperty("due").GetString());
            Instant(missed.GetProperty("at").GetString()!).Should().BeGreaterThan(now - Duration.FromMinutes(2)).And.BeLessThan(now);
        }
        await Eventually.Holds(TimeSpan.FromSeconds(20), async () =>
            await Database.Value<string>(database, "select string_agg(data->>'kind', ' ' order by data->>'kind') from privatization.mt_doc_notice")
            == "ran-out ran-out ran-out three-quarters three-quarters three-quarters");
    }

    [Fact]
    public async Task an_act_and_a_sweep_may_race_and_neither_spoils_the_other()
    {
        await using var nodes = await SandboxNodes.Start(await service.Databases.NewDatabase("race"));
        var (byService, acted) = (0L, 0);
        for (var round = 1; round <= 3; round++)
        {
            var cases =
                await Task.WhenAll(Enumerable.Range(0, 12).Select(number => new CaseDriver(number % 2 == 0 ? nodes.First : nodes.Second).Submit()));
            await SandboxNodes.Settled(nodes.Database);
            await SandboxNodes.MoveBehindTheirBack(nodes.Database, Duration.FromDays(14 * round));
            var sweeping =
                Task.WhenAll(SandboxNodes.Move(nodes.First, new { Forward = "PT1S" }), SandboxNodes.Move(nodes.Second, new { Forward = "PT2S" }));
            // Decided on version 3, as it was read before the sweep.
            var replies = await Task.WhenAll(cases.Select(async (theCase, number) =>
            {
                await Task.Delay(4 * number, TestContext.Current.CancellationToken);
                return await theCase.Post(Act.Acceptance, new { }, "\"3\"", "key");
            }));
            await sweeping;
            acted += replies.Count(reply => reply.Is(201).Version is 6);
        }
        await nodes.Sweep();

        (await Database.Value<long>(nodes.Database, $"select count(*) {Missed} and data->>'step' = '1'")).Should().Be(36);
        (await Database.Value<long>(nodes.Database, $"select count(distinct stream_id) {Missed} and data->>'step' = '1'")).Should().Be(36);
        (await Database.Value<long>(nodes.Database,
            $"select count(*) - count(distinct (stream_id, data->>'stage', data->>'step', data->>'attempt')) {Missed}")).Should().Be(0);
        byService = await Database.Value<long>(nodes.Database, $"select count(*) {Missed} and data->>'step' = '1' and user_name = 'service'");
        output.WriteLine($"{byService} of {acted} were found by the sweep.");
        byService.Should().BeInRange(1, 35, "both were at it");
    }

    [Fact]
    public async Task one_case_that_cannot_be_read_does_not_stop_the_sweep_of_the_others()
    {
        await using var nodes = await SandboxNodes.Start(await service.Databases.NewDatabase("bad"));
        var bad = await new CaseDriver(nodes.First).Submit();
        var good = await new CaseDriver(nodes.First).Submit();
        await SandboxNodes.Settled(nodes.Database);
        await Database.Run(nodes.Database,
            $"update privatization.mt_events set data = data || '{{\"deadline\": \"never\"}}' where stream_id = '{bad.Id}' and version = 3");
        await SandboxNodes.MoveBehindTheirBack(nodes.Database, Duration.FromDays(14));
        (await SandboxNodes.Move(nodes.First, new { Forward = "PT1S" })).Is(200);
        await Eventually.Holds(TimeSpan.FromSeconds(20), async () => await Count(nodes.Database) == 1);
        (await good.Timeline()).Should().HaveCount(4);
    }

    private static Task<long> Count(string database) => Database.Value<long>(database, $"select count(*) {Missed}");

    private static Instant Instant(string text) => InstantPattern.ExtendedIso.Parse(text).Value;
}
