using NodaTime;
using NodaTime.Text;
using Privatization.Tests.Driving;
using Privatization.Tests.Supervision.Amending;

namespace Privatization.Tests.Cases;

/// <summary>The queue of an executor is what he may act on: his own cases, nobody's, and those of whom he substitutes that day.</summary>
public class SubstituteQueueSpecs(RunningService service)
{
    private const string Provider = "uspen";
    private static readonly LocalDate First = new(2020, 2, 3);
    private static readonly string[] Holders = ["uspen.holder-0", "uspen.holder-1", "uspen.holder-2"];

    [Fact]
    public async Task an_executor_sees_what_he_may_act_on_and_nothing_else_on_every_day()
    {
        var random = new Random(21);
        var days = Enumerable.Range(0, 8).Select(day => First.PlusDays(day)).ToList();
        await using var amended = await AmendedService.Start(service, Noon(First));
        var executors = Enumerable.Range(0, 8).Select(n => StaffRegister.Member($"uspen.stand-in-{n}", Provider, Role.Executor, First.PlusYears(-1),
                null, [.. Enumerable.Range(0, random.Next(4)).Select(_ => Substitution(random, days))]))
            .Concat(Holders.Select(holder => StaffRegister.Member(holder, Provider, Role.Executor, First.PlusYears(-1)))).ToArray();
        await StaffRegister.Store(amended.Services, executors);
        var cases = await Cases(amended);

        var (seen, inPlaces) = (new Dictionary<(LocalDate, StaffId), List<Guid>>(), 0);
        foreach (var day in days)
        {
            amended.Now = Noon(day);
            foreach (var executor in executors)
            {
                var client = amended.People.Official(Role.Executor, Provider, executor.Id.ToString());
                var queue = (await client.Ask("/v1/work?limit=500")).Is(200).Items;
                var ids = seen[(day, executor.Id)] = [.. queue.Select(item => item.GetProperty("id").GetGuid()).Order()];
                ids.Should().Equal(await MayActOn(client, cases), "{0} on {1}", executor.Id, day);
                inPlaces += queue.Count(item => item.TryGetProperty("executor", out var of) && of.GetString() != executor.Id.ToString());
            }
        }
        inPlaces.Should().BeGreaterThan(20, "the register has many who stand in for others");
        foreach (var ((day, executor), ids) in seen)
            (await amended.People.Official(Role.Executor, Provider, executor.ToString()).Ask(
                $"/v1/work?limit=500&asOf={InstantPattern.ExtendedIso.Format(Noon(day))}")).Is(200).Items
                .Select(item => item.GetProperty("id").GetGuid()).Order().Should().Equal(ids, "{0} as of {1}", executor, day);
    }

    private static Substitution Substitution(Random random, List<LocalDate> days)
    {
        var first = random.Next(days.Count);
        return new(StaffId.Parse(Holders[random.Next(Holders.Length)]), days[first], days[random.Next(first, days.Count)]);
    }

    /// <summary>Of each holder two at a step of the executor and one at another's, and two of nobody.</summary>
    private static async Task<IReadOnlyList<CaseDriver>> Cases(AmendedService amended)
    {
        var cases = new List<CaseDriver> { await amended.NewCase(Provider).Submit(), await amended.NewCase(Provider).Submit() };
        foreach (var holder in Holders)
            foreach (var step in new[] { 1, 3, 4 })
            {
                var one = await (await amended.NewCase(Provider).Submit()).Until(1, step);
                await one.Do(Act.Assignment, new { Executor = holder, Reason = "Себебі" });
                cases.Add(one);
            }
        var last = await cases[^1].Read();
        (await cases[^1].As(Role.Executor).Ask($"/v1/work?after={cases[^1].Id}@{last.Version}")).Is(200);
        return cases;
    }

    private static async Task<IReadOnlyList<Guid>> MayActOn(HttpClient executor, IReadOnlyList<CaseDriver> cases)
    {
        var ids = new List<Guid>();
        foreach (var one in cases)
        {
            var now = (await executor.Ask(one.Path)).Is(200);
            var due = now.Text("position.act");
            if (now.Json.GetProperty("allowedActions").EnumerateArray().Any(action =>
                action.GetProperty("act").GetString() == due && !action.TryGetProperty("objection", out _))) ids.Add(one.Id);
        }
        return [.. ids.Order()];
    }

    private static Instant Noon(LocalDate day) => Kazakhstan.At(day, LocalTime.Noon);
}
