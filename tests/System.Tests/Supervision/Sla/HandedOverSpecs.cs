using System.Text.Json;
using JasperFx;
using JasperFx.Events;
using Marten;
using Privatization.Api.Host;
using Privatization.Projections;
using Privatization.Storage;
using Privatization.Storage.Postgres;
using Privatization.Storage.Text;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Supervision.Sla;

/// <summary>What a view remembers of a case is of use, and never wrong: pages fail and come again, and other nodes follow some of them.</summary>
public class HandedOverSpecs(RunningService service)
{
    private const int Pages = 400;

    [Fact]
    public async Task rows_of_pages_that_failed_or_changed_nodes_are_those_of_all_facts_at_once()
    {
        var random = new Random(20);
        await using var database = StoreSetup.Database((await service.Databases.NewDatabase("handed")) + ";Options=-c synchronous_commit=off");
        await using var store = DocumentStore.For(options => options.UsePrivatization(database, AutoCreate.All).AddCaseViews(database));
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        SlaClockView[] nodes = [new(), new()];
        var (facts, sequence) = (new List<IEvent>(), 0L);

        foreach (var batch in new RandomOffices(20).Batches().Take(Pages))
        {
            await using var session = store.LightweightSession(Tenants.Oblast);
            foreach (var happening in batch) AsOfSpecs.Record(session, happening);
            await session.SaveChangesAsync(TestContext.Current.CancellationToken);
            var page = await session.Events.QueryAllRawEvents().Where(e => e.AnyTenant() && e.Sequence > sequence).OrderBy(e => e.Sequence)
                .ToListAsync(TestContext.Current.CancellationToken);
            var node = nodes[random.Next(2)];
            // One page in three is lost, and comes again.
            if (random.Next(3) == 0)
                await using (var documentSession = store.LightweightSession(Tenants.Oblast))
                    await node.ApplyAsync(documentSession, page, TestContext.Current.CancellationToken);
            await node.ApplyAsync(session, page, TestContext.Current.CancellationToken);
            await session.SaveChangesAsync(TestContext.Current.CancellationToken);
            facts.AddRange(page);
            if (page is [.., var last]) sequence = last.Sequence;
        }

        await using var reading = store.QuerySession(Tenants.Oblast);
        var decrees = await Decrees.None.Refreshed(reading, TestContext.Current.CancellationToken);
        var told = facts.GroupBy(e => e.StreamId)
            .SelectMany(its => new SlaClockView().History(its.Key, its.Select(e => (ApplicationEvent)e.Data), decrees)).ToList();
        var stored = await reading.Query<SlaClock>().Where(row => row.AnyTenant()).ToListAsync(TestContext.Current.CancellationToken);
        told.Should().HaveCountGreaterThan(Pages);
        Lines(stored).Should().Equal(Lines(told));
    }

    private static List<string> Lines(IEnumerable<SlaClock> rows) =>
        [.. rows.OrderBy(row => row.Id, StringComparer.Ordinal).Select(row => JsonSerializer.Serialize(row, Json.Stored))];
}
