using Npgsql;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Supervision.Amending;

/// <summary>People go on while a decree comes: whoever is first, every clock ends by the calendar that holds.</summary>
public class ActsDuringADecreeSpecs(RunningService service)
{
    private const int Acting = 4, Applying = 2;

    private const string Waiting = "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";

    [Fact]
    public async Task every_clock_of_acts_during_a_decree_ends_by_the_calendar_that_holds()
    {
        await using var amended = await AmendedService.Start(service, LateDecree.Day);
        var cases = await amended.Cases(Acting, 2);
        // Acts that have been decided wait here until they may commit.
        await Database.Before(amended.Database, "blobs", "new.media_type = 'application/json'", "perform pg_advisory_xact_lock_shared(1)");
        await using var barrier = new NpgsqlConnection(amended.Database);
        await barrier.OpenAsync(TestContext.Current.CancellationToken);
        await Run(barrier, "select pg_advisory_lock(1)");
        // To step 1.3, seven days to 11 February; and new requests, thirty days to 5 March.
        var acting = cases.Select(one => one.Next()).ToList();
        var applying = Enumerable.Range(0, Applying).Select(_ => amended.NewCase().Submit()).ToList();
        await Eventually.Holds(TimeSpan.FromSeconds(30), async () => await Database.Value<long>(amended.Database, Waiting) == Acting + Applying);

        var amending = amended.Amend(2020, LateDecree.Body);
        if (await Task.WhenAny(amending, Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken)) == amending)
            await amended.Finished(await amending);
        await Run(barrier, "select pg_advisory_unlock(1)");
        await Task.WhenAll(acting);
        var applied = await Task.WhenAll(applying);
        await amended.Finished((await amending).Is(202));

        foreach (var one in cases) (await AmendmentSpecs.Clock(one, 3)).GetProperty("breachTime").GetString().Should().Be("2020-02-12T18:00:00Z");
        foreach (var one in cases.Concat(applied)) await LateDecree.HasMovedTheStage(one);
    }

    private static async Task Run(NpgsqlConnection connection, string statement)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
