using Privatization.Projections;
using Privatization.Tests.Driving;
using Privatization.Tests.Integrations.Outbound;

namespace Privatization.Tests.Supervision.ViewRepair;

/// <summary>
/// A view that a fault of the store stopped goes on by itself once the fault has passed; meanwhile no list passes off what is behind for what
/// is asked.
/// </summary>
public class PassingFaultSpecs(RunningService service)
{
    // No room, something that cannot happen, a right that was taken away: whatever it is, it is not of one case.
    private static readonly (string Table, string Code)[] Faults =
        [("mt_doc_applicantstatus", "53100"), ("mt_doc_slaclock", "XX000"), ("persons_by_name", "42501")];

    [Fact]
    public async Task views_go_on_after_a_passing_fault_and_lists_say_meanwhile_that_they_are_behind()
    {
        await using var outbound = await OutboundService.Start(service, ("Views:Lag", "00:00:02"));
        var (before, after) = (outbound.NewCase(), outbound.NewCase());
        await before.Submit();
        await outbound.Quiet();
        (await Ask(before, $"?after={before.Id}@3")).Is(200);
        var past = (await before.Timeline())[2].GetProperty("at").GetString();
        foreach (var (table, code) in Faults) await Database.Before(outbound.Database, table, "true",
            $"raise exception 'as if' using errcode = '{code}'");
        await after.Submit();

        await Eventually.Holds(TimeSpan.FromSeconds(30), async () => (await Ask(after)).Status == 503);
        var behind = (await Ask(after)).Is(503, "view-behind");
        behind.Headers.RetryAfter.Should().NotBeNull();
        foreach (var path in new[] { "/v1/sla/board", "/v1/sla/steps", "/v1/sla/clocks", "/v1/sla/notices" })
            (await after.As(Role.Supervisor).Ask(path)).Is(503, "view-behind");
        (await after.As(Role.Executor).Send("/v1/applications/_search", new { Surname = "Ах" })).Is(503, "view-behind");
        (await after.As(Role.Executor).Ask("/v1/work")).Is(200).Items.Should().HaveCount(2, "its own view is not behind");
        var stale = (await Ask(after, "?allowStale=true")).Is(200);
        stale.Text("stale").Should().Be("True");
        stale.Items.Should().ContainSingle().Which.GetProperty("id").GetGuid().Should().Be(before.Id);
        var then = (await Ask(after, $"?asOf={past}")).Is(200);
        (then.Text("stale"), then.Text("provisional") is null).Should().Be((null, false));
        then.Items.Should().ContainSingle();
        (await after.Read()).Is(200);
        var health = (await outbound.Operator.Ask("/health/ready")).Is(200);
        health.Text("status").Should().Be("degraded");
        Behind(health).Should().BeEquivalentTo(nameof(ApplicantStatus), nameof(SlaClock), nameof(PersonsByName));

        foreach (var (table, _) in Faults) await Database.Run(outbound.Database, $"drop trigger before_{table} on privatization.{table}");
        var took = await Eventually.Holds(TimeSpan.FromSeconds(60), async () =>
            (await outbound.Operator.Ask("/health/ready")).Text("status") == "ready");
        TestContext.Current.TestOutputHelper?.WriteLine($"The views had caught up {took.TotalSeconds:0.0} s after the fault had passed.");
        (await Ask(after)).Is(200).Items.Should().HaveCount(2);
        (await after.As(Role.Supervisor).Ask("/v1/sla/board")).Is(200);
        (await outbound.Operator.Ask("/v1/views/set-aside")).Items.Should().BeEmpty("no case was at fault");
    }

    [Fact]
    public async Task a_case_whose_rows_can_never_be_written_is_set_aside_and_the_others_go_on()
    {
        await using var outbound = await OutboundService.Start(service);
        var (refused, sound) = (outbound.NewCase(), outbound.NewCase());
        await refused.Submit();
        (await Ask(refused, $"?after={refused.Id}@3")).Is(200);
        foreach (var (table, code) in new[] { ("mt_doc_applicantstatus", "54000"), ("mt_doc_workitem", "22001"), ("mt_doc_slaclock", "23514") })
            await Database.Before(outbound.Database, table, $"new.application = '{refused.Id}'", $"raise exception 'as if' using errcode = '{code}'");
        await refused.Do(Act.Acceptance);
        await sound.Submit();

        await Eventually.Holds(TimeSpan.FromSeconds(60), async () => (await outbound.Operator.Ask("/v1/views/set-aside")).Items.Count == 3);
        (await outbound.Operator.Ask("/v1/views/set-aside")).Items
            .Should().OnlyContain(notice => notice.GetProperty("application").GetGuid() == refused.Id);
        var list = (await Ask(sound, $"?after={sound.Id}@3")).Is(200);
        list.Items.Should().HaveCount(2, "what was written of it before stands");
        list.Json.GetProperty("incomplete").EnumerateArray().Should().ContainSingle();

        foreach (var table in new[] { "mt_doc_applicantstatus", "mt_doc_workitem", "mt_doc_slaclock" })
            await Database.Run(outbound.Database, $"drop trigger before_{table} on privatization.{table}");
        await refused.Do(Act.HeadResolution);
        // The next fact of the case is an occasion to read it again.
        Reply? whole = null;
        await Eventually.Holds(TimeSpan.FromSeconds(30), async () => (whole = (await Ask(refused)).Is(200)).Text("incomplete") is null);
        whole!.Items.Single(item => item.GetProperty("id").GetGuid() == refused.Id).GetProperty("step").GetInt32().Should().Be(3);
    }

    private static Task<Reply> Ask(CaseDriver it, string query = "") => it.As(Role.Supervisor).Ask($"/v1/applications{query}");

    private static IEnumerable<string?> Behind(Reply health) =>
        health.Json.GetProperty("views").EnumerateArray().Where(view => view.GetProperty("state").GetString() == "behind")
            .Select(view => view.GetProperty("name").GetString());
}
