using Marten;
using NodaTime;

namespace Privatization;

/// <summary>As whom a caller acts: officials only as the staff register has them, applicants as themselves.</summary>
public static class Acting
{
    public static Official? As(this StaffEntry? entry, Caller caller, LocalDate today) =>
        !caller.IsOfficial ? caller.AsOfficial
        : entry is { Member: { } member } && member.Serves(caller.Provider!.Value, caller.Role, today) ? member.ActingOn(today)
        : null;

    public static async Task<Official?> As(this IQuerySession session, Caller caller, IClock clock, CancellationToken cancellation) =>
        (caller.IsOfficial ? await session.LoadAsync<StaffEntry>(caller.Id.ToString(), cancellation) : null)
            .As(caller, Kazakhstan.DayOf(clock.GetCurrentInstant()));
}
