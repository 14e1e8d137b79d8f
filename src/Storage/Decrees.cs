using System.Collections.Concurrent;
using System.Collections.Immutable;
using Marten;
using NodaTime;

namespace Privatization.Storage;

/// <summary>
/// The decrees on the calendar that have been recorded, in order: what a day was worth for a provider, now and by any earlier version.
/// </summary>
public sealed record Decrees(ImmutableList<CalendarAmendment> Amendments)
{
    public static readonly Decrees None = new([]);

    // A calendar finds out its years by and by: one for all clocks that were counted by it.
    private readonly ConcurrentDictionary<(ProviderCode?, string, int), WorkingCalendar> _calendars = new();

    /// <summary>The serial of the newest; 0 where there is none.</summary>
    public int Latest => Amendments is [.., var last] ? last.Serial : 0;

    public async Task<Decrees> Refreshed(IQuerySession session, CancellationToken cancellation)
    {
        var latest = Latest;
        return With(await session.Query<CalendarAmendment>().Where(amendment => amendment.Serial > latest).ToListAsync(cancellation));
    }

    public Decrees With(IReadOnlyList<CalendarAmendment> newer) => newer is []
        ? this
        : new([.. Amendments.Concat(newer).DistinctBy(amendment => amendment.Serial).OrderBy(amendment => amendment.Serial)]);

    /// <summary>As they were recorded up to an instant.</summary>
    public Decrees AsOf(Instant instant) => new(Amendments.RemoveAll(amendment => amendment.At > instant));

    /// <summary>As they stood when one of them was the newest.</summary>
    public Decrees UpTo(int serial) => new(Amendments.RemoveAll(amendment => amendment.Serial > serial));

    /// <param name="provider">Null for the calendar of all, without what was decreed for one.</param>
    public WorkingCalendar CalendarOf(ProviderCode? provider) => Calendar(provider, KazakhstanHolidays.Version, Latest);

    /// <summary>How time counted when a term was set: by the version of the calendar and the office hours that the fact names.</summary>
    public WorkingTime By(ProviderCode provider, Deadline deadline) => new(
        Calendar(provider, WorkingCalendar.SourceOf(deadline.Calendar), WorkingCalendar.SerialOf(deadline.Calendar)),
        deadline.Hours is { } hours ? OfficeHours.Parse(hours) : OfficeHours.Usual);

    private WorkingCalendar Calendar(ProviderCode? provider, string source, int last) => _calendars.GetOrAdd((provider, source, last), _ =>
        WorkingCalendar.Of(source).With([.. Amendments.Where(it => it.Serial <= last && (it.Provider is null || it.Provider == provider))]));
}
