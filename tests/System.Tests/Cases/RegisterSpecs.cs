using Privatization.Tests.Driving;

namespace Privatization.Tests.Cases;

/// <summary>Staff, assignments of many cases at once, the procedure as data.</summary>
public class RegisterSpecs(RunningService service)
{
    [Fact]
    public async Task a_head_sees_the_executors_of_the_provider()
    {
        var staff = (await service.People.Official(Role.Head, "ertis").Ask("/v1/staff")).Is(200);
        staff.Items.Select(one => one.GetProperty("id").GetString()).Should().Equal("ertis.executor", "ertis.executor-2");
    }

    [Fact]
    public async Task many_cases_are_reassigned_each_with_its_own_outcome()
    {
        var (free, ended, stale, same) = (await service.NewCase("ertis").Submit(), await service.NewCase("ertis").Submit(),
            await service.NewCase("ertis").Submit(), await service.NewCase("ertis").Submit());
        var foreign = await service.NewCase("may").Submit();
        await ended.Do(Act.Withdrawal);
        await same.Do(Act.Assignment, new { Executor = "ertis.executor-2", Reason = "Раньше" });
        var body = new
        {
            Cases = new[] { (free, 3), (ended, 4), (stale, 2), (same, 4), (foreign, 3) }.Select(it => new { it.Item1.Id, Version = it.Item2 }),
            Executor = "ertis.executor-2",
            Reason = "Уходит",
        };
        (string, string) key = ("Idempotency-Key", Guid.NewGuid().ToString());

        var reply = (await free.As(Role.Head).Send("/v1/assignments", body, key)).Is(200);

        reply.Json.GetProperty("outcomes").EnumerateArray()
            .Select(it => (it.GetProperty("status").GetInt32(), it.TryGetProperty("code", out var code) ? code.GetString() : ""))
            .Should().Equal((201, ""), (409, "case-ended"), (412, "stale-version"), (200, ""), (404, "unknown-application"));
        (await free.As(Role.Head).Send("/v1/assignments", body, key)).Is(200).Body.Should().Be(reply.Body);
        (await free.Read()).Text("executor").Should().Be("ertis.executor-2");
        (await free.Read()).Version.Should().Be(4);
        (await free.Try(Act.Acceptance)).Is(403, "not-assigned");
    }

    [Fact]
    public async Task too_many_cases_to_assign_and_strangers_are_refused()
    {
        var head = service.People.Official(Role.Head, "ertis");
        var cases = Enumerable.Range(0, 1001).Select(_ => new { Id = Guid.Empty, Version = 1 });
        (await head.Send("/v1/assignments", new { Cases = cases, Executor = "ertis.executor", Reason = "Много" })).Is(422, "invalid-content");
        var theCase = await service.NewCase("ertis").Submit();
        (await theCase.Try(Act.Assignment, new { Executor = "may.executor", Reason = "Чужой" })).Is(422, "unknown-executor");
        (await theCase.Try(Act.Assignment, new { Executor = "ertis.head", Reason = "Не исполнитель" })).Is(422, "unknown-executor");
    }

    [Fact]
    public async Task anyone_reads_the_procedure()
    {
        var all = (await service.People.Nobody().Ask("/v1/regulations")).Is(200);
        all.Json.GetProperty("providers").GetArrayLength().Should().Be(13);
        var whole = (await service.People.Nobody().Ask($"/v1/regulations/{all.Text("pinned")}")).Is(200);
        whole.Json.GetProperty("stages").EnumerateArray().Select(stage => stage.GetProperty("steps").GetArrayLength()).Should().Equal(7, 7, 5);
        (await service.People.Nobody().Ask("/v1/regulations/none")).Is(404, "not-found");
    }
}
