using System.Collections.Concurrent;
using Marten;

namespace Privatization;

/// <summary>
/// How time counts for each provider, by the decrees recorded so far. Every act asks the store for newer ones on its own way,
/// so that no term is set by a calendar that was already amended.
/// </summary>
public sealed class Calendars(OfficeHoursOfProviders hours)
{
    private readonly Lock _learning = new();
    private readonly ConcurrentDictionary<(ProviderCode, int), LegalTime> _times = new();

    public Decrees Decrees { get; private set; } = Decrees.None;

    public void Learn(IReadOnlyList<CalendarAmendment> newer)
    {
        lock (_learning) Decrees = Decrees.With(newer);
    }

    public async Task Refresh(IQuerySession session, CancellationToken cancellation)
    {
        var refreshed = await Decrees.Refreshed(session, cancellation);
        Learn(refreshed.Amendments);
    }

    public LegalTime Of(ProviderCode provider)
    {
        var decrees = Decrees;
        return _times.GetOrAdd((provider, decrees.Latest), _ => new(decrees.CalendarOf(provider), hours.Of(provider)));
    }
}
