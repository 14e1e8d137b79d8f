using NodaTime;
using NodaTime.Text;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Supervision.MovedTime;

/// <summary>The clock of a sandbox: one for all nodes, and it only goes forward.</summary>
[Collection(SandboxNodes.OneAtATime)]
public class SandboxClockSpecs(RunningService service)
{
    [Fact]
    public async Task every_node_goes_by_the_new_time_as_soon_as_the_sandbox_clock_was_moved()
    {
        await using var nodes = await SandboxNodes.Start(await service.Databases.NewDatabase("clock"));
        var theCase = new CaseDriver(nodes.Second);
        for (var round = 0; round < 10; round++)
        {
            var moved = SandboxNodes.Read((await SandboxNodes.Move(nodes.First, new { Forward = "P36D" })).Is(200).Text("now")!);
            (await SandboxNodes.Now(nodes.Second)).Should().BeGreaterThanOrEqualTo(moved).And.BeLessThan(moved + Duration.FromMinutes(1));
        }
        await theCase.Submit();

        var now = await SandboxNodes.Now(nodes.First);
        now.Should().BeGreaterThan(SystemClock.Instance.GetCurrentInstant() + Duration.FromDays(359), "tokens and the rest live on");
        SandboxNodes.Read((await theCase.Read()).Text("submittedAt")!)
            .Should().BeGreaterThan(now - Duration.FromMinutes(1)).And.BeLessThanOrEqualTo(now);
        (await Database.Value<bool>(nodes.Database,
            "select every(timestamp - (data->>'at')::timestamptz between '0' and '1 minute') from privatization.mt_events"))
            .Should().BeTrue("the store's own time of events follows");
        (await Database.Value<bool>(nodes.Database, "select every((data->>'at')::timestamptz < now()) from privatization.mt_doc_answer"))
            .Should().BeTrue("answers are kept in real time");
        (await nodes.First.Looker(Role.Compliance).Ask($"/v1/applications?asOf={now}")).Is(200);
    }

    [Fact]
    public async Task the_sandbox_clock_goes_forward_only_and_for_the_operator_only()
    {
        await using var nodes = await SandboxNodes.Start(await service.Databases.NewDatabase("forward"));
        var started = await SandboxNodes.Now(nodes.First);
        (await SandboxNodes.Move(nodes.First, new { To = InstantPattern.ExtendedIso.Format(started + Duration.FromDays(2)) })).Is(200);
        (await SandboxNodes.Move(nodes.Second, new { To = $"{started + Duration.FromDays(1)}" })).Is(422, "clock-goes-back");
        (await SandboxNodes.Move(nodes.Second, new { Forward = "PT-1S" })).Is(422, "clock-goes-back");
        foreach (var body in new object[]
            { new { }, new { To = "2100-01-01T00:00:00Z" }, new { Forward = "P9000Y" }, new { Forward = "P1D", To = "2026-01-01T00:00:00Z" } })
            (await SandboxNodes.Move(nodes.First, body)).Is(422, "no-such-move");
        (await SandboxNodes.Move(nodes.First, new { Forward = "tomorrow" })).Is(422, "invalid-content");
        (await nodes.First.Official(Role.Head, CaseDriver.Home).Send("/v1/sandbox/clock", new { Forward = "P1D" })).Is(403, "forbidden");
        (await nodes.First.Nobody().Send("/v1/sandbox/clock", new { Forward = "P1D" })).Is(401, "unauthorized");
        (await nodes.First.Looker(Role.Operator).Send("/v1/sandbox/clock?validateOnly=true", new { Forward = "P1D" })).Is(200);
        (await SandboxNodes.Now(nodes.Second) - started)
            .Should().BeGreaterThan(Duration.FromDays(2)).And.BeLessThan(Duration.FromDays(2) + Duration.FromMinutes(1));
        (await nodes.First.Nobody().Ask("/openapi/v1.json")).Is(200).Body.Should().Contain("/v1/sandbox/clock").And.Contain("\"P3D\"");
    }

    [Fact]
    public async Task the_sandbox_clock_and_a_database_that_it_moved_are_for_the_sandbox_alone()
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
            (await service.People.Looker(Role.Operator).Call(method, "/v1/sandbox/clock", null)).Is(404, "not-found");

        var database = await service.Databases.NewDatabase("moved");
        (await ServiceProcess.Run(database, ["db-apply"])).Code.Should().Be(0);
        await SandboxNodes.MoveBehindTheirBack(database, Duration.FromDays(1));
        var (code, _, errors) = await ServiceProcess.Run(database, []);
        code.Should().NotBe(0);
        errors.Should().Contain("The clock of this database was moved").And.NotContain("   at ");
    }

    [Fact]
    public async Task tokens_are_made_in_a_sandbox_with_its_own_key()
    {
        using var directory = new TemporaryDirectory();
        var (code, token, errors) = await ServiceProcess.Run(service.ConnectionString, ["token", "operator"], ("ASPNETCORE_ENVIRONMENT", "Sandbox"),
            ("PRIVATIZATION_DATA", directory.Path));
        (code, errors).Should().Be((0, ""));
        token.Trim().Split('.').Should().HaveCount(3);
        Directory.EnumerateFileSystemEntries(directory.Path).Should().Equal(Path.Combine(directory.Path, "sandbox"));
    }
}
