using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using NodaTime;

namespace Privatization;

/// <summary>
/// What a view said of one case over a span of time. A change closes the row and opens another; nothing is overwritten,
/// so that a list as of any past instant is the same query.
/// </summary>
public abstract record IntervalRow
{
    /// <summary>The case and the version of the fact that opened the row.</summary>
    public string Id { get; init; } = "";

    public Guid Application { get; init; }
    public string Provider { get; init; } = "";
    public string Applicant { get; init; } = "";

    /// <summary>Inclusive.</summary>
    public Instant From { get; init; }

    /// <summary>Exclusive; null while it stands.</summary>
    public Instant? Until { get; init; }

    /// <summary>When the request was submitted: the order of lists, which never changes.</summary>
    public Instant Submitted { get; init; }
}

/// <summary>An asynchronous view across cases: a pure function from a case to its row, kept as intervals.</summary>
public abstract class IntervalView<TRow> : IProjection where TRow : IntervalRow
{
    /// <summary>The name under which its progress is kept.</summary>
    public string Name => typeof(TRow).Name;

    /// <returns>What the view says of the case; null where it says nothing.</returns>
    protected abstract TRow? RowOf(Application application);

    public async Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        // Where a commit lost a race, the store fills its place in the order with a tombstone: no fact, and of no case.
        foreach (var provider in events.Where(e => e.Data is not Tombstone).GroupBy(e => e.TenantId))
        {
            var tenant = operations.ForTenant(provider.Key);
            var cases = provider.Select(e => e.StreamId).Distinct().ToArray();
            var open = (await tenant.Query<TRow>().Where(row => row.Application.IsOneOf(cases) && row.Until == null).ToListAsync(cancellation))
                .ToDictionary(row => row.Application);
            var before = await FactsBefore(tenant, provider, cases, cancellation);
            foreach (var stream in provider.GroupBy(e => e.StreamId))
                Follow(tenant, Application.Fold(before[stream.Key]), open.GetValueOrDefault(stream.Key), stream);
        }
    }

    private static async Task<ILookup<Guid, ApplicationEvent>> FactsBefore(
        IDocumentOperations tenant, IEnumerable<IEvent> page, Guid[] cases, CancellationToken cancellation)
    {
        var first = page.Min(e => e.Sequence);
        var earlier = await tenant.Events.QueryAllRawEvents()
            .Where(e => e.StreamId.IsOneOf(cases) && e.Sequence < first).OrderBy(e => e.Sequence).ToListAsync(cancellation);
        return earlier.ToLookup(e => e.StreamId, e => (ApplicationEvent)e.Data);
    }

    private void Follow(IDocumentOperations tenant, Application? application, TRow? open, IEnumerable<IEvent> facts)
    {
        foreach (var e in facts)
        {
            var fact = (ApplicationEvent)e.Data;
            application = Application.Evolve(application, fact);
            var row = application is null ? null : RowOf(application);
            var next = row is null ? null : row with { Id = $"{e.StreamId:N}@{e.Version}", Application = e.StreamId, From = fact.At };
            if (next is not null && open is not null && next with { Id = open.Id, From = open.From } == open) continue;
            Close(tenant, open, fact.At);
            if (next is not null) tenant.Store(next);
            open = next;
        }
    }

    // Facts of one act bear one instant: what lasted no time was never to be seen.
    private static void Close(IDocumentOperations tenant, TRow? open, Instant at)
    {
        if (open is null) return;
        if (open.From == at) tenant.Delete(open);
        else tenant.Store(open with { Until = at });
    }
}
