using Marten;
using Microsoft.Extensions.Caching.Memory;
using NodaTime;
using Privatization.Api.Http.Requests;
using Privatization.Storage.Documents;
using Privatization.Storage.Postgres;

namespace Privatization.Api.Accounts;

/// <summary>
/// As whom callers stand before the procedure today: officials only as the staff register has them. A node remembers an entry for some seconds:
/// as long may one who was dismissed still read. Who is not in office by what it remembers is looked up again, so that nobody waits to begin.
/// The day is that of the question.
/// </summary>
internal sealed class Officials(IDocumentStore store, IClock clock) : IDisposable
{
    private static readonly TimeSpan Remembering = TimeSpan.FromSeconds(3);

    private readonly MemoryCache _remembered = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    /// <returns>Null for an official whom the register does not have in this role, at this provider, today.</returns>
    public async ValueTask<Official?> Find(Caller caller, CancellationToken cancellation)
    {
        var today = Kazakhstan.DayOf(clock.GetCurrentInstant());
        if (!caller.IsOfficial) return caller.AsOfficial;
        return Resolve(Remembered(caller), caller, today) ?? Resolve(await Load(caller, cancellation), caller, today);
    }

    /// <returns>The entry of an official; null where the register has none.</returns>
    public async ValueTask<StaffMember?> Member(Caller caller, CancellationToken cancellation) =>
        (Remembered(caller) ?? await Load(caller, cancellation))?.Member;

    /// <returns>As whom the caller acts: officials only as the staff register has them, applicants as themselves.</returns>
    public static Official? Resolve(StaffEntry? entry, Caller caller, LocalDate today) =>
        !caller.IsOfficial ? caller.AsOfficial
        : entry is { Member: { } member } && member.Serves(caller.Provider!.Value, caller.Role, today) ? member.ActingOn(today)
        : null;

    public void Dispose() => _remembered.Dispose();

    private StaffEntry? Remembered(Caller caller) => _remembered.Get<StaffEntry>(caller.Id);

    private async Task<StaffEntry?> Load(Caller caller, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(Tenants.Oblast);
        var entry = await session.LoadAsync<StaffEntry>(caller.Id.ToString(), cancellation);
        var options = new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Remembering };
        if (entry is not null) _remembered.Set(caller.Id, entry, options);
        return entry;
    }
}
