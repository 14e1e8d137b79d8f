using JasperFx;
using Marten;
using NodaTime;
using Npgsql;

namespace Privatization.Sla;

/// <summary>The board asked as of an instant is the board that was live then: for every case, and in every number.</summary>
public class AsOfSpecs(RunningService service)
{
    private const int Steps = 2_000;
    private static readonly Duration Period = Duration.FromDays(30);

    [Fact]
    public async Task a_board_as_of_an_instant_is_the_board_that_was_live_then()
    {
        var t0 = System.Diagnostics.Stopwatch.GetTimestamp();
        var seed = Random.Shared.Next();
        await using var database = StoreSetup.Database((await service.Databases.NewDatabase("asof")) + ";Options=-c synchronous_commit=off");
        await using var store = DocumentStore.For(options => options.UsePrivatization(database, AutoCreate.All));
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();

        var live = await Live(store, database, new RandomOffices(seed)).ToListAsync(TestContext.Current.CancellationToken);
        Console.Error.WriteLine($"live {System.Diagnostics.Stopwatch.GetElapsedTime(t0)}");
        await Parallel.ForEachAsync(live, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (then, cancellation) =>
        {
            var asked = new SlaReading.Asked(
                new(then.At, then.At, Axis.Recorded, then.At - Period, null, null, null, 0, 0, null, null), WhoMaySee.Everything, then.Sequence, false);
            (await LiveBoard.AsOf(asked, database, cancellation)).Should().Be(then, "of seed {0} at {1}", seed, then.At);
        });

        Console.Error.WriteLine($"all {System.Diagnostics.Stopwatch.GetElapsedTime(t0)}");
        live.Should().HaveCount(Steps);
        foreach (var status in Clocks.Running.Concat(Clocks.Stopped))
            live.Count(then => then.Totals.Contains($"step {status} ", StringComparison.Ordinal)).Should().BePositive($"some clocks were {status}");
    }

    /// <summary>After every happening: the board as the rows that stand have it.</summary>
    private static async IAsyncEnumerable<LiveBoard> Live(DocumentStore store, NpgsqlDataSource database, RandomOffices offices)
    {
        var (clocks, statuses, steps, sequence) = (new SlaClockView(), new ApplicantStatusView(), 0, 0L);
        while (steps < Steps)
        {
            if (offices.Next() is not { } happening) continue;
            steps++;
            foreach (var of in happening.Recorded) await Append(store, of.Case, of.Provider, of.Facts);
            await using var session = store.LightweightSession(EventStore.Oblast);
            if (happening.Decree is { } decree) session.Store(decree);
            await session.SaveChangesAsync();
            var events = await session.Events.QueryAllRawEvents().Where(e => e.AnyTenant() && e.Sequence > sequence).OrderBy(e => e.Sequence).ToListAsync();
            if (events is [.., var last])
            {
                sequence = last.Sequence;
                await clocks.ApplyAsync(session, events, default);
                await statuses.ApplyAsync(session, events, default);
                await session.SaveChangesAsync();
            }
            yield return await LiveBoard.Now(database, happening.At, happening.At - Period, sequence);
        }
    }

    private static async Task Append(DocumentStore store, Guid id, ProviderCode provider, IReadOnlyList<ApplicationEvent> facts)
    {
        await using var session = store.LightweightSession(provider.ToString());
        if (facts[0] is RequestSubmitted) session.Events.StartStream<Application>(id, facts);
        else session.Events.Append(id, facts);
        await session.SaveChangesAsync();
    }
}
