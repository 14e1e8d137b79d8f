using System.Collections.Immutable;
using System.Globalization;
using Marten;

namespace Privatization;

/// <summary>The decrees on the calendar that have been recorded, in order: what a day was worth for a provider, now and by any earlier version.</summary>
public sealed record Decrees(ImmutableList<CalendarAmendment> Amendments)
{
    public static readonly Decrees None = new([]);

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

    public WorkingCalendar CalendarOf(ProviderCode provider) => Calendar(provider, Latest);

    /// <summary>How time counted when a term was set: by the version of the calendar and the office hours that the fact names.</summary>
    public LegalTime By(ProviderCode provider, Deadline deadline) => new(
        Calendar(provider, SerialOf(deadline.Calendar)),
        deadline.Hours is { } hours ? OfficeHours.Parse(hours) : OfficeHours.Usual);

    private WorkingCalendar Calendar(ProviderCode provider, int last)
    {
        var amendments = Amendments.Where(it => it.Serial <= last && (it.Provider is null || it.Provider == provider)).ToList();
        return amendments is [] ? WorkingCalendar.Kazakhstan : WorkingCalendar.Kazakhstan.With(amendments);
    }

    /// <summary>The last decree that a version of the calendar took in: 3 of <c>kz-1+3</c>.</summary>
    public static int SerialOf(string version) => version.Split('+') is [_, var serial] ? int.Parse(serial, CultureInfo.InvariantCulture) : 0;
}
