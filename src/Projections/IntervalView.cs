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
    /// <summary>The case, what of it the row is about, and the version of the fact that opened the row.</summary>
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

    /// <summary>Which of several things of one case the row is about; nothing where there is one.</summary>
    internal virtual string KeyInCase() => "";
}

/// <summary>An asynchronous view across cases: a pure function from a case to its rows, kept as intervals.</summary>
public abstract class IntervalView<TRow> : IProjection where TRow : IntervalRow
{
    private Decrees _decrees = Decrees.None;

    /// <summary>The name under which its progress is kept.</summary>
    public string Name => typeof(TRow).Name;

    /// <returns>What the view says of the case: at most one row for each key.</returns>
    protected abstract IEnumerable<TRow> RowsOf(Application application, Decrees decrees);

    /// <summary>Whether the step from one state to the next can change a row.</summary>
    protected virtual bool Concerns(Application? before, Application after) => true;

    public async Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        _decrees = await _decrees.Refreshed(operations, cancellation);
        // Where an append lost a race, Marten fills its place in the sequence with a tombstone: no fact of any case.
        foreach (var provider in events.Where(e => e.Data is not Tombstone).GroupBy(e => e.TenantId))
        {
            var tenant = operations.ForTenant(provider.Key);
            var cases = provider.Select(e => e.StreamId).Distinct().ToArray();
            var open = (await tenant.Query<TRow>().Where(row => row.Application.IsOneOf(cases) && row.Until == null).ToListAsync(cancellation))
                .ToLookup(row => row.Application);
            var before = await FactsBefore(tenant, provider, cases, cancellation);
            foreach (var stream in provider.GroupBy(e => e.StreamId))
            {
                var rows = new Intervals(stream.Key, Application.Fold(before[stream.Key]), open[stream.Key]);
                foreach (var e in stream) Follow(rows, (ApplicationEvent)e.Data, e.Version, _decrees);
                rows.Save(tenant);
            }
        }
    }

    /// <summary>All rows of a case that nobody has projected yet.</summary>
    public IReadOnlyCollection<TRow> History(Guid application, IEnumerable<ApplicationEvent> facts, Decrees decrees)
    {
        var rows = new Intervals(application, null, []);
        var version = 0;
        foreach (var fact in facts) Follow(rows, fact, ++version, decrees);
        return rows.Changed;
    }

    private static async Task<ILookup<Guid, ApplicationEvent>> FactsBefore(
        IDocumentOperations tenant, IEnumerable<IEvent> page, Guid[] cases, CancellationToken cancellation)
    {
        var first = page.Min(e => e.Sequence);
        var earlier = await tenant.Events.QueryAllRawEvents()
            .Where(e => e.StreamId.IsOneOf(cases) && e.Sequence < first).OrderBy(e => e.Sequence).ToListAsync(cancellation);
        return earlier.ToLookup(e => e.StreamId, e => (ApplicationEvent)e.Data);
    }

    private void Follow(Intervals rows, ApplicationEvent fact, long version, Decrees decrees)
    {
        var before = rows.State;
        rows.State = Application.Evolve(before, fact);
        if (rows.State is { } after && Concerns(before, after)) rows.Become([.. RowsOf(after, decrees)], fact.At, version);
    }

    /// <summary>The rows of one case while its facts are followed.</summary>
    private sealed class Intervals(Guid application, Application? state, IEnumerable<TRow> open)
    {
        private readonly Dictionary<string, TRow> _open = open.ToDictionary(row => row.KeyInCase());
        private readonly Dictionary<string, TRow> _changed = [];
        private readonly List<TRow> _deleted = [];

        public Application? State { get; set; } = state;

        public IReadOnlyCollection<TRow> Changed => _changed.Values;

        public void Become(IReadOnlyList<TRow> rows, Instant at, long version)
        {
            var now = rows.ToDictionary(row => row.KeyInCase());
            foreach (var gone in _open.Keys.Except(now.Keys).ToList()) Close(gone, at);
            foreach (var (key, row) in now)
            {
                var next = row with { Id = $"{application:N}{(key is "" ? "" : $"/{key}")}@{version}", Application = application, From = at };
                if (_open.TryGetValue(key, out var standing) && next with { Id = standing.Id, From = standing.From } == standing) continue;
                Close(key, at);
                _open[key] = _changed[next.Id] = next;
            }
        }

        public void Save(IDocumentOperations tenant)
        {
            foreach (var row in _deleted) tenant.Delete(row);
            foreach (var row in _changed.Values) tenant.Store(row);
        }

        // Facts of one act bear one instant: what lasted no time was never to be seen.
        private void Close(string key, Instant at)
        {
            if (!_open.Remove(key, out var row)) return;
            if (row.From == at)
            {
                _changed.Remove(row.Id);
                _deleted.Add(row);
            }
            else _changed[row.Id] = row with { Until = at };
        }
    }
}
