using System.Collections.Concurrent;
using Marten;

namespace Privatization.Storage;

/// <summary>
/// How time counts for each provider, by the decrees recorded so far. Every act asks the store for newer ones on its own way,
/// and passes <see cref="CalendarFence"/>, so that no term is set by a calendar that was already amended.
/// </summary>
public sealed class Calendars(OfProviders<OfficeHours> hours, OfProviders<ReceiptPolicy> receipts)
{
    private readonly Lock _learning = new();
    private readonly ConcurrentDictionary<(ProviderCode, int), WorkingTime> _times = new();

    public Decrees Decrees { get; private set; } = Decrees.None;

    /// <returns>All that is known now.</returns>
    public Decrees Learn(IReadOnlyList<CalendarAmendment> newer)
    {
        lock (_learning) return Decrees = Decrees.With(newer);
    }

    public async Task<Decrees> Refresh(IQuerySession session, CancellationToken cancellation)
    {
        var refreshed = await Decrees.Refreshed(session, cancellation);
        return Learn(refreshed.Amendments);
    }

    public WorkingTime Of(ProviderCode provider) => Of(provider, Decrees.Latest);

    /// <summary>As time counted when a decree was the newest.</summary>
    public WorkingTime Of(ProviderCode provider, int serial) => _times.GetOrAdd((provider, serial), _ =>
        new(Decrees.UpTo(serial).CalendarOf(provider), hours.Of(provider)) { Receipts = receipts.Of(provider) });
}
