using System.Collections.Concurrent;
using JasperFx;
using Marten;
using Npgsql;
using Privatization.Projections;
using Privatization.Storage;
using Privatization.Storage.Postgres;

namespace Privatization.Benchmarks;

/// <summary>The store's own tables in a database of their own, where no view is kept, and cases in it to append to.</summary>
internal sealed class Streams(IDocumentStore store, Template template)
{
    private readonly ConcurrentQueue<Guid> _ready = new();

    public IDocumentStore Store => store;

    public Template Template => template;

    public static DocumentStore Open(NpgsqlDataSource database, AutoCreate schema) =>
        DocumentStore.For(options => options.UsePrivatization(database, schema).AddCaseViews(database));

    public async Task Furnish()
    {
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        await using var session = store.LightweightSession(Tenants.Oblast);
        session.Store(template.Staff);
        await session.SaveChangesAsync();
    }

    public async Task Prepare(int operations)
    {
        foreach (var some in Enumerable.Range(0, Math.Max(0, operations / template.Acts.Count + 32 - _ready.Count)).Chunk(100))
        {
            await using var session = store.LightweightSession(Walk.Provider);
            var made = some.Select(_ => session.Events.StartStream<Application>(Guid.CreateVersion7(), template.First).Id).ToArray();
            await session.SaveChangesAsync();
            foreach (var id in made) _ready.Enqueue(id);
        }
    }

    /// <summary>A worker that appends two facts at a time, case after case.</summary>
    public Worker Hire(Action<Guid, long, Template.Fact[]> append, Action leave)
    {
        var (id, next) = (Take(), 0);
        return new(
            () =>
            {
                if (next == template.Acts.Count) (id, next) = (Take(), 0);
                var (version, two) = template.Acts[next++];
                append(id, version, two);
            },
            leave);
    }

    private Guid Take() => _ready.TryDequeue(out var id) ? id : throw new InvalidOperationException("Too few cases were prepared.");
}

/// <summary>Marten alone: FetchForWriting, two facts, commit.</summary>
internal sealed class BareMarten(Streams streams) : ISubject
{
    public string Name => "bare Marten";

    public Task Prepare(int operations) => streams.Prepare(operations);

    public Worker Hire() => streams.Hire((id, _, two) => Append(id, two).GetAwaiter().GetResult(), () => { });

    private async Task Append(Guid id, Template.Fact[] two)
    {
        await using var session = streams.Store.LightweightSession(Walk.Provider);
        var stream = await session.Events.FetchForWriting<Application>(id);
        stream.AppendMany(two.Select(fact => fact.Data));
        await session.SaveChangesAsync();
    }
}
