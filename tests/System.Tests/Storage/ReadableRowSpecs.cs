using Npgsql;
using Privatization.Tests.Driving;
using Privatization.Tests.Integrations.Outbound;

namespace Privatization.Tests.Storage;

/// <summary>A row of the log that Marten cannot read is let in no more; one that is there already keeps no service from starting.</summary>
public class ReadableRowSpecs(RunningService service)
{
    [Fact]
    public async Task only_new_rows_that_cannot_be_read_are_kept_out()
    {
        await using var outbound = await OutboundService.Start(service);
        var (old, sound) = (outbound.NewCase(), outbound.NewCase());
        await old.Submit();
        await Database.Run(outbound.Database, "alter table privatization.mt_events drop constraint mt_events_readable");
        await Database.Run(outbound.Database, $"update privatization.mt_events set headers = '[]' where stream_id = '{old.Id}'");

        await using var node = await RunningService.Start(outbound.Database, _ => { }, OutboundService.Soon);

        var another = () => Database.Run(outbound.Database, "update privatization.mt_events set bdata = ''");
        (await another.Should().ThrowAsync<PostgresException>()).Which.ConstraintName.Should().Be("mt_events_readable");
        await sound.Submit();
        (await sound.As(Role.Supervisor).Ask($"/v1/applications?after={sound.Id}@3")).Is(200).Items.Should().HaveCount(2);
        await node.StopAsync();
    }
}
