using System.Collections.Concurrent;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using NodaTime;
using Privatization.Storage;
using Privatization.Storage.Log;

namespace Privatization.Projections;

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

    /// <summary>Of the case.</summary>
    public string Number { get; init; } = "";

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
public abstract class IntervalView<TRow> : IProjection, ICaseView where TRow : IntervalRow
{
    /// <summary>So many cases are remembered between two pages of facts: acts on one come in quick succession.</summary>
    private const int Remembered = 2_000;

    private readonly ConcurrentDictionary<Guid, Intervals> _recent = new();
    private readonly RepeatedPages _repeated = new();
    private Decrees _decrees = Decrees.None;

    /// <summary>The name under which its progress is kept.</summary>
    public string Name => typeof(TRow).Name;

    public abstract void Register(StoreOptions options);

    /// <returns>What the view says of the case, beside what every row bears: at most one row for each key.</returns>
    protected abstract IEnumerable<TRow> RowsOf(Application application, Decrees decrees);

    /// <summary>Whether the step from one state to the next can change a row.</summary>
    protected virtual bool Concerns(Application? before, Application after) => true;

    public async Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        var decrees = await _decrees.Refreshed(operations, cancellation);
        if (_recent.Count > Remembered || decrees != _decrees) _recent.Clear();
        _decrees = decrees;
        // Where an append lost a race, Marten fills its place in the sequence with a tombstone: no fact of any case.
        foreach (var provider in events.Where(e => e.EventType != typeof(Tombstone)).GroupBy(e => e.TenantId))
        {
            var tenant = operations.ForTenant(provider.Key);
            var again = _repeated.Has(provider.Key, [.. provider]);
            var pages = provider.GroupBy(e => e.StreamId).ToList();
            var before = await Before(tenant, pages, cancellation);
            foreach (var page in pages)
            {
                var rows = before[page.Key];
                rows.Unreadable ??= Follow(rows, page);
            }
            if (again && await RepeatedPages.Refusal(tenant, provider.Key, trial => Queue(trial, before.Values), cancellation) is not null)
                foreach (var page in pages)
                {
                    var rows = before[page.Key];
                    if (await RepeatedPages.Refusal(tenant, provider.Key, rows.Queue, cancellation) is not { } refused) continue;
                    rows.Unreadable ??= new(page.First(), refused);
                    rows.AreStored();
                }
            foreach (var page in pages)
            {
                var rows = before[page.Key];
                if (rows.Unreadable is { } why) tenant.SetAside(Name, why);
                else _recent[page.Key] = rows;
            }
            // One that begins was set aside where the whole view is built anew.
            var told = pages.Where(page => before[page.Key].Unreadable is null && (page.First().Version == 1 || before[page.Key].Anew));
            tenant.Repaired(Name, [.. told.Select(page => page.Key)]);
            foreach (var rows in before.Values) rows.Save(tenant);
        }
    }

    public async Task TellAnew(IDocumentOperations tenant, Guid application, IReadOnlyList<IEvent> facts, CancellationToken cancellation)
    {
        _decrees = await _decrees.Refreshed(tenant, cancellation);
        var rows = new Intervals(application) { Anew = true };
        if (Follow(rows, facts) is { } why) throw why;
        rows.Save(tenant);
    }

    /// <summary>All rows of a case that nobody has projected yet.</summary>
    public IReadOnlyCollection<TRow> History(Guid application, IEnumerable<ApplicationEvent> facts, Decrees decrees)
    {
        var rows = new Intervals(application);
        foreach (var fact in facts) Follow(rows, Application.Evolve(rows.State, fact)!, decrees);
        return rows.Changed;
    }

    /// <summary>
    /// The rows of the cases before the page. Told again from the facts, what they say need not be read back from them; what is remembered is of use
    /// where it ends just before the page: a page that failed, or that another node has followed, does not.
    /// </summary>
    private async Task<Dictionary<Guid, Intervals>> Before(IDocumentOperations tenant, IEnumerable<IGrouping<Guid, IEvent>> pages,
        CancellationToken cancellation)
    {
        var firsts = pages.ToDictionary(page => page.Key, page => page.Min(e => e.Version));
        var rows = firsts.Keys.ToDictionary(
            id => id, id => _recent.TryRemove(id, out var recent) && recent.Version == firsts[id] - 1 ? recent : new Intervals(id));
        var told = rows.Where(it => it.Value.Version < firsts[it.Key] - 1).Select(it => it.Key).ToArray();
        var read = told is []
            ? []
            : await tenant.Events.QueryAllRawEvents().Where(e => e.StreamId.IsOneOf(told)).OrderBy(e => e.Version).ToListAsync(cancellation);
        var facts = read.ToLookup(e => e.StreamId);
        var setAside = told is [] ? [] : await tenant.SetAsideOf(Name, told, cancellation);
        foreach (var id in told)
        {
            rows[id].Unreadable = Follow(rows[id], facts[id].Where(e => e.Version < firsts[id]));
            // What was set aside and can be read now is told from its beginning.
            if (rows[id].Unreadable is null && setAside.Contains(id)) rows[id].Anew = true;
            else rows[id].AreStored();
        }
        return rows;
    }

    /// <returns>The fact at which the case cannot be told any further; null where it was told to the end.</returns>
    private UnreadableFact? Follow(Intervals rows, IEnumerable<IEvent> facts)
    {
        foreach (var e in facts)
            try { Follow(rows, StoredFacts.Evolve(rows.State, e), _decrees); }
            catch (UnreadableFact why) { return why; }
            catch (Exception fault) { return new(e, fault, rows.State?.At); }
        return null;
    }

    private void Follow(Intervals rows, Application after, Decrees decrees)
    {
        if (Concerns(rows.State, after)) rows.Become([.. RowsOf(after, decrees)], after);
        rows.State = after;
    }

    private static void Queue(IDocumentOperations trial, IEnumerable<Intervals> all)
    {
        foreach (var rows in all) rows.Queue(trial);
    }

    /// <summary>The rows of one case while its facts are followed.</summary>
    private sealed class Intervals(Guid application)
    {
        private readonly Dictionary<string, TRow> _open = [];
        private readonly Dictionary<string, TRow> _changed = [];
        private readonly List<TRow> _deleted = [];

        public Application? State { get; set; }

        /// <summary>Of the last fact that was followed.</summary>
        public long Version => State?.Version ?? 0;

        /// <summary>Where the case cannot be told any further.</summary>
        public UnreadableFact? Unreadable { get; set; }

        /// <summary>Whether what is stored of the case is to be replaced as a whole.</summary>
        public bool Anew { get; set; }

        public IReadOnlyCollection<TRow> Changed => _changed.Values;

        public void Become(IReadOnlyList<TRow> rows, Application state)
        {
            var now = rows.ToDictionary(row => row.KeyInCase());
            foreach (var gone in _open.Keys.Except(now.Keys).ToList()) Close(gone, state.At);
            foreach (var (key, row) in now)
            {
                var next = row with
                {
                    Id = $"{application:N}{(key is "" ? "" : $"/{key}")}@{state.Version}",
                    Application = application,
                    Provider = state.Provider.ToString(),
                    Applicant = state.Applicant.ToString(),
                    Number = state.Number.ToString(),
                    Submitted = state.Submitted,
                    From = state.At,
                };
                if (_open.TryGetValue(key, out var standing) && next with { Id = standing.Id, From = standing.From } == standing) continue;
                Close(key, state.At);
                _open[key] = _changed[next.Id] = next;
            }
        }

        public void AreStored()
        {
            _changed.Clear();
            _deleted.Clear();
            Anew = false;
        }

        public void Save(IDocumentOperations tenant)
        {
            Queue(tenant);
            AreStored();
        }

        public void Queue(IDocumentOperations tenant)
        {
            if (Anew) tenant.DeleteWhere<TRow>(row => row.Application == application);
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
