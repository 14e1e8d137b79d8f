using Marten;
using Microsoft.Extensions.Caching.Memory;
using Privatization.Api.Http.Paths;
using Privatization.Api.Http.Requests;
using Privatization.Storage.Documents;
using Privatization.Storage.Postgres;

namespace Privatization.Api.Cases.Acts;

/// <summary>Finds the provider of a case by its id; an entry never changes, so that it is asked once and remembered.</summary>
internal sealed class CaseDirectory(IDocumentStore store) : IDisposable
{
    private readonly MemoryCache _remembered = new(new MemoryCacheOptions { SizeLimit = 100_000 });

    /// <returns>The entry, where the case exists and the caller may know of it.</returns>
    public async Task<CaseEntry?> Find(Guid id, Caller caller, CancellationToken cancellation)
    {
        if (!_remembered.TryGetValue(id, out CaseEntry? entry))
        {
            await using var session = store.QuerySession(Tenants.Oblast);
            entry = await session.LoadAsync<CaseEntry>(id, cancellation);
            if (entry is not null) _remembered.Set(id, entry, new MemoryCacheEntryOptions { Size = 1 });
        }
        return entry is not null && caller.Sees.MaySee(entry) ? entry : null;
    }

    /// <returns>Another case that a problem is about, as a member of it: named to those who may know of it, to others not at all.</returns>
    public async Task<IReadOnlyDictionary<string, object?>> Name(Guid? other, Caller caller, CancellationToken cancellation) =>
        other is { } id && await Find(id, caller, cancellation) is not null
            ? new Dictionary<string, object?> { ["application"] = ApiPaths.Application(id) }
            : [];

    /// <returns>The numbers of those cases that the caller may know of.</returns>
    public async Task<IReadOnlyList<string>> Numbers(IEnumerable<Guid> cases, Caller caller, CancellationToken cancellation)
    {
        var numbers = new List<string>();
        foreach (var id in cases)
            if (await Find(id, caller, cancellation) is { } entry) numbers.Add(entry.Number);
        return numbers;
    }

    public void Dispose() => _remembered.Dispose();
}
