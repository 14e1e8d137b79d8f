using Marten;
using Marten.Linq.MatchesSql;
using NodaTime;
using Privatization.Projections;
using Privatization.Storage;
using Privatization.Storage.Log;
using Privatization.Storage.Postgres;
using Wolverine.Attributes;

namespace Privatization.Api.Supervision.Sweeps;

/// <summary>Every few seconds, on one node: records the terms that ran out and that no act has found yet, those of a downtime too.</summary>
[MessageIdentity("Privatization.FindMissedTerms")]
public sealed record FindMissedTerms;

public static class FindMissedTermsHandler
{
    private const int Batch = 100;

    public static async Task Handle(FindMissedTerms _, IDocumentStore store, IClock clock, ILogger<FindMissedTerms> log,
        CancellationToken cancellation)
    {
        await clock.Follow(cancellation);
        IReadOnlyList<SlaClock> found = [];
        do
        {
            found = await RanOut(store, clock.Microsecond(), found.LastOrDefault(), cancellation);
            foreach (var (provider, id) in found.Select(row => (row.Provider, row.Application)).Distinct())
            {
                try { await Record(provider, id, store, clock, cancellation); }
                // Whoever was first recorded them as well; if not, the next sweep does.
                catch (Exception conflict) when (ConcurrencyConflict.Is(conflict)) { }
                catch (Exception fault)
                    when (fault
                        is not OperationCanceledException)
                { log.LogError(fault, "The missed terms of {Application} could not be recorded.", id); }
            }
        }
        while (found.Count == Batch);
    }

    private static async Task<IReadOnlyList<SlaClock>> RanOut(IDocumentStore store, Instant now, SlaClock? last, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(Tenants.Oblast);
        var rows = session.Query<SlaClock>().Where(row => row.AnyTenant() && row.Until == null && row.Running && row.Missed == null && row.Due < now);
        rows = rows.Where(row => row.MatchesSql(SetAsideTable.NotSetAside(nameof(SlaClock), "d")));
        if (last is not null) rows = rows.Where(row => row.Due > last.Due || (row.Due == last.Due && row.Id.CompareTo(last.Id) > 0));
        return await rows.OrderBy(row => row.Due).ThenBy(row => row.Id).Take(Batch).ToListAsync(cancellation);
    }

    private static async Task Record(string provider, Guid id, IDocumentStore store, IClock clock, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession(provider);
        var stream = await session.Events.FetchForWriting<Application>(id, cancellation);
        var missed = TermRunsOut.Find(stream.Aggregate!, clock.After(stream.Aggregate));
        if (missed is []) return;
        stream.AppendMany(missed);
        session.StampAsSystem("term-missed");
        await session.SaveChangesAsync(cancellation);
    }
}
