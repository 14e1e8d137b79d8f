using System.Text.Json.Nodes;
using Privatization.Api.Cases.Acts;
using Privatization.Tests.Driving;
using Privatization.Tests.Http.OpenApi;
using Privatization.Tests.Integrations.Outbound;

namespace Privatization.Tests.Http.Exactness;

/// <summary>As many different cases as may be named, all of which get another executor at once, in a store of their own.</summary>
[Collection(Alone.Name)]
public class WorstAssignmentSpecs(RunningService service, ITestOutputHelper output)
{
    /// <summary>For a case that is given to another, reason, views and all.</summary>
    private const long MostPerCase = 640 * 1024;

    /// <summary>It is read, and written with its answer; what is asked once for all weighs most where the cases are few.</summary>
    private const double MostCommands = 4;

    /// <summary>Each is an act of its own, and every one reads the longest reason.</summary>
    [Fact]
    public async Task an_assignment_of_as_many_cases_as_may_be_named_costs_in_proportion()
    {
        await using var store = await OutboundService.Start(service);
        using var measured = new Measured();
        var (theCase, reason) = (await store.NewCase().Submit(), new WorstBodies(await Documents.Read(service)).Of("assignCases")["reason"]!);
        await theCase.Do(Act.Assignment);
        var version = (await theCase.Read()).Version;
        var counts = Growth.Shares.Prepend(Growth.Shares[0]).Select(share => WorstContents.Part(Assignments.MaxCases, share)).ToList();
        var free = new Queue<Guid>(await StoredRows.Copies(store.Database, theCase.Id, counts.Sum()));
        var plays = new List<(MeasuredCall Sent, int Cases, long Rows)>();
        foreach (var count in counts)
        {
            var body = new JsonObject
            {
                ["cases"] =
                    new JsonArray([.. Enumerable.Range(0, count).Select(_ => new JsonObject { ["id"] = free.Dequeue(), ["version"] = version })]),
                ["executor"] = $"{theCase.Executor}-2",
                ["reason"] = reason.DeepClone(),
            };
            var before = await StoredRows.Count(store.Database);
            var (reply, sent) = await measured.Send("assignCases", body, async header =>
            {
                var answer = await theCase.As(Role.Head).Send("/v1/assignments", body, ("Idempotency-Key", $"{Guid.NewGuid()}"), header);
                await StoredRows.ViewsHoldAll(store.Database);
                return answer;
            });
            reply.Is(200).Json.GetProperty("outcomes").EnumerateArray().Select(outcome => outcome.GetProperty("status").GetInt32())
                .Should().Equal(Enumerable.Repeat(201, count));
            plays.Add((sent, count, await StoredRows.Count(store.Database) - before));
        }
        var allocated = Growth.From("many cases, allocated with the views", plays.Skip(1).Select(play => play.Sent), sent => sent.Allocated);
        output.WriteLine($"{allocated}");
        foreach (var (sent, count, rows) in plays)
            output.WriteLine(
                $"{count} cases, each: {sent.Allocated / count / 1024} KB, {(double)sent.Commands / count:0.00} commands, "
                + $"{(double)rows / count:0.00} rows");
        allocated.IsInProportion.Should().BeTrue("{0}", allocated);
        (plays[^1].Sent.Allocated / plays[^1].Cases).Should().BeLessThan(MostPerCase);
        plays.Select(play => play.Sent.Commands / (double)play.Cases)
            .Should().OnlyContain(each => each <= MostCommands, "a case is as many commands as any other");
        plays.Select(play => play.Rows / (double)play.Cases).Distinct().Should().ContainSingle("a case is as many rows as any other");
    }
}
