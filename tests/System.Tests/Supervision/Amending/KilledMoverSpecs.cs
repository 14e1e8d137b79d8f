using NodaTime;
using Privatization.Tests.Driving;
using Privatization.Tests.Supervision.MovedTime;

namespace Privatization.Tests.Supervision.Amending;

/// <summary>kill -9 while running clocks follow a decree: the rest follows when the service is back, and each clock moved once.</summary>
[Collection(SandboxNodes.OneAtATime)]
public class KilledMoverSpecs(RunningService service)
{
    private const int Cases = 10;

    private const string Moved = "select count(*) from privatization.mt_events where type = 'term_moved'";

    [Fact]
    public async Task a_decree_whose_mover_was_killed_is_carried_on_and_counted_exactly()
    {
        var database = await service.Databases.NewDatabase("mover");
        (await ServiceProcess.Run(database, ["db-apply"])).Code.Should().Be(0);
        await SandboxNodes.MoveBehindTheirBack(database, LateDecree.Day - SystemClock.Instance.GetCurrentInstant());
        var first = await SandboxNodes.Process(database);
        var people = new People(first.Address);
        var cases = new List<CaseDriver>();
        while (cases.Count < Cases) cases.Add(await new CaseDriver(people, cases.Count % 2 == 0 ? CaseDriver.Home : "ertis").Submit());

        await Database.Before(database, "mt_events", "new.type = 'term_moved'", "perform pg_sleep(0.25)");
        var amended = (await people.Looker(Role.Operator).Send("/v1/calendars/2020/amendments", LateDecree.Body)).Is(202);
        await Eventually.Holds(TimeSpan.FromSeconds(30), async () => await Database.Value<long>(database, Moved) >= 3);
        await first.Kill();
        (await Database.Value<long>(database, Moved)).Should().BeInRange(3, Cases - 1);

        await using var second = await SandboxNodes.Process(database);
        var operating = new People(second.Address).Looker(Role.Operator);
        var finished = await AmendedService.Finished(operating, amended);
        (finished.Text("casesChecked"), finished.Text("termsMoved")).Should().Be(($"{Cases}", $"{Cases}"));
        (await Database.Value<long>(database, Moved)).Should().Be(Cases);
        foreach (var one in cases) await LateDecree.HasMovedTheStage(new(new People(second.Address), one.Provider, one.Iin) { Id = one.Id });
    }
}
