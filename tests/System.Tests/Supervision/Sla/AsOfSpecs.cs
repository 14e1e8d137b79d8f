using JasperFx;
using JasperFx.Events;
using Marten;
using NodaTime;
using Npgsql;
using Privatization.Api.Host;
using Privatization.Api.Supervision.Sla;
using Privatization.Projections;
using Privatization.Storage;
using Privatization.Storage.Documents;
using Privatization.Storage.Postgres;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Supervision.Sla;

/// <summary>The board asked as of an instant is the board that was live then: for every case, and in every number.</summary>
public class AsOfSpecs(RunningService service)
{
    private const int Steps = 10_000;
    private static readonly Duration Period = Duration.FromDays(3);

    [Fact]
    public async Task a_board_as_of_an_instant_is_the_board_that_was_live_then()
    {
        var seed = Random.Shared.Next();
        await using var database = StoreSetup.Database((await service.Databases.NewDatabase("asof")) + ";Options=-c synchronous_commit=off");
        await using var store = DocumentStore.For(options => options.UsePrivatization(database, AutoCreate.All).AddCaseViews(database));
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();

        var live = await Live(store, database, new RandomOffices(seed)).ToListAsync(TestContext.Current.CancellationToken);
        await Parallel.ForEachAsync(live, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (then, cancellation) =>
        {
            var scope = new ClockScope(
                new(then.At, then.At, Axis.Recorded, then.At - Period, null, null, null, 0, 0, null, null), WhoMaySee.Everything,
                new(then.Sequence, false, null, null));
            (await LiveBoard.AsOf(scope, database, withFlow: then.Flow is not null, cancellation))
                .Should().Be(then, "of seed {0} at {1}", seed, then.At);
        });

        live.Should().HaveCount(Steps);
        foreach (var code in ClockRelation.Statuses.Concat(ClockRelation.Verdicts).Concat(ClockRelation.Endings))
            live.Exists(then => new[] { "step", "payment" }.Any(kind => then.Totals.Contains($"{kind} {code} ", StringComparison.Ordinal)))
                .Should().BeTrue($"some clocks were {code}");
    }

    /// <summary>After every happening: the board as the rows that stand have it; what came in and went out after every batch.</summary>
    private static async IAsyncEnumerable<LiveBoard> Live(DocumentStore store, NpgsqlDataSource database, RandomOffices offices)
    {
        var (clocks, statuses, steps, sequence) = (new SlaClockView(), new ApplicantStatusView(), 0, 0L);
        await using var session = store.LightweightSession(Tenants.Oblast);
        foreach (var batch in offices.Batches().TakeWhile(_ => steps < Steps))
        {
            foreach (var happening in batch) Record(session, happening);
            await session.SaveChangesAsync();
            var events = await session.Events.QueryAllRawEvents().Where(e => e.AnyTenant() && e.Sequence > sequence).OrderBy(e => e.Sequence)
                .ToListAsync();
            await statuses.ApplyAsync(session, events, default);
            foreach (var happening in batch.Take(Steps - steps))
            {
                IReadOnlyList<IEvent> page = [.. events.Where(e => ((ApplicationEvent)e.Data).At == happening.At)];
                await clocks.ApplyAsync(session, page, default);
                await session.SaveChangesAsync();
                if (page is [.., var last]) sequence = last.Sequence;
                steps++;
                yield return await LiveBoard.Now(database, happening.At, happening.At - Period, sequence, withFlow: happening == batch[^1]);
            }
        }
    }

    internal static void Record(IDocumentSession session, Happening happening)
    {
        if (happening.Decree is { } decree) session.Store(decree);
        foreach (var (id, provider, facts) in happening.Recorded)
        {
            var events = session.ForTenant(provider.ToString()).Events;
            if (facts[0] is RequestSubmitted) events.StartStream<Application>(id, facts);
            else events.Append(id, facts);
        }
    }
}
