using Marten;
using NodaTime;
using Privatization.Tests.Driving;
using Privatization.Tests.Integrations.Outbound;

namespace Privatization.Tests.Supervision.ViewRepair;

/// <summary>A fact that a newer build recorded: a node of this one gives the views up to a node of that build, and sets nothing aside.</summary>
public class NewerFactSpecs(RunningService service)
{
    /// <summary>
    /// One that every view reads, and one that is the first of its case: the view of names reads no other than first facts, and not of that name.
    /// </summary>
    [Theory, InlineData("head_resolution_given"), InlineData("request_submitted")]
    public async Task the_views_of_a_newer_fact_go_to_a_node_that_knows_it(string fact)
    {
        await using var outbound = await OutboundService.Start(service, ("Views:Lag", "00:00:02"));
        var (newer, sound) = (outbound.NewCase(), outbound.NewCase());
        await (await newer.Submit()).Until(1, 2);
        await Database.Before(outbound.Database, "mt_events", $"new.type = '{fact}'",
            "new.type := 'resolution_given_anew'; new.mt_dotnet_type := 'Newer, Newer'");
        if (fact is "request_submitted") newer = await outbound.NewCase().Submit();
        else await newer.Do(Act.HeadResolution);
        await Database.Run(outbound.Database, "drop trigger before_mt_events on privatization.mt_events");
        var place = await Database.Value<long>(outbound.Database,
            "select min(seq_id) from privatization.mt_events where type = 'resolution_given_anew'");
        await sound.Submit();

        (await newer.Read()).Is(503, "newer-record");
        await Eventually.Holds(TimeSpan.FromSeconds(30), async () => (await List(sound)).Status == 503);
        (await outbound.Operator.Ask("/v1/views/set-aside")).Items.Should().BeEmpty();
        await Eventually.Holds(TimeSpan.FromSeconds(30), async () => (await outbound.Operator.Ask("/health/ready")).Json.GetProperty("views")
            .EnumerateArray()
            .All(view => view.GetProperty("sequence").GetInt64() < place));

        await using var node =
            await RunningService.Start(outbound.Database, builder => builder.Services
                .ConfigureMarten(store => store.Events.MapEventType<GivenAnew>("resolution_given_anew")), OutboundService.Soon);
        await Eventually.Holds(TimeSpan.FromSeconds(60), async () => (await List(sound)).Status == 200);
        (await List(sound)).Items.Should().HaveCount(2);
        // What the newer build makes of the fact is its own affair: here it knows it by name alone.
        if (fact is not "request_submitted") (await outbound.Operator.Ask("/v1/views/set-aside")).Items
            .Should().BeEmpty("nothing was ever set aside");
        await node.StopAsync();
    }

    private static Task<Reply> List(CaseDriver it) => it.As(Role.Supervisor).Ask("/v1/applications");

    /// <summary>What only the newer build knows.</summary>
    public sealed record GivenAnew(Instant At) : ApplicationEvent(At);
}
