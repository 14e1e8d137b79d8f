using Marten;
using NodaTime;

namespace Privatization;

/// <summary>A fact that a newer build recorded: a node of this one gives the views up to a node of that build, and sets nothing aside.</summary>
public class NewerFactSpecs(RunningService service)
{
    [Fact]
    public async Task the_views_go_to_a_node_that_knows_it()
    {
        await using var it = await OutboundService.Start(service, ("Views:Lag", "00:00:02"));
        var (newer, sound) = (it.NewCase(), it.NewCase());
        await (await newer.Submit()).Until(1, 2);
        await Database.Before(it.Database, "mt_events", "new.type = 'head_resolution_given'", "new.type := 'resolution_given_anew'; new.mt_dotnet_type := 'Newer, Newer'");
        await newer.Do(Act.HeadResolution);
        await sound.Submit();

        (await newer.Read()).Is(503, "newer-record");
        await Eventually.Holds(TimeSpan.FromSeconds(30), async () => (await List(sound)).Status == 503);
        (await it.Operator.Ask("/v1/views/set-aside")).Items.Should().BeEmpty();

        await using var node = await RunningService.Start(it.Database, builder => builder.Services.ConfigureMarten(store => store.Events.MapEventType<GivenAnew>("resolution_given_anew")), OutboundService.Soon);
        await Eventually.Holds(TimeSpan.FromSeconds(60), async () => (await List(sound)).Status == 200);
        (await List(sound)).Items.Should().HaveCount(2);
        (await it.Operator.Ask("/v1/views/set-aside")).Items.Should().BeEmpty("nothing was ever set aside");
        await node.StopAsync();
    }

    private static Task<Reply> List(CaseDriver it) => it.As(Role.Supervisor).Ask("/v1/applications");

    /// <summary>What only the newer build knows.</summary>
    public sealed record GivenAnew(Instant At) : ApplicationEvent(At);
}
