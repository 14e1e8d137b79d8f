using NodaTime;
using Privatization.Api.Http.Requests;
using Privatization.Storage.Documents;

namespace Privatization.Api.Accounts;

/// <summary>As whom a caller acts: officials only as the staff register has them, applicants as themselves.</summary>
public static class ActingOfficials
{
    public static Official? Resolve(this StaffEntry? entry, Caller caller, LocalDate today) =>
        !caller.IsOfficial ? caller.AsOfficial
        : entry is { Member: { } member } && member.Serves(caller.Provider!.Value, caller.Role, today) ? member.ActingOn(today)
        : null;
}
