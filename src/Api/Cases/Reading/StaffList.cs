using Marten;
using NodaTime;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.Requests;
using Privatization.Storage.Documents;
using Privatization.Storage.Postgres;
using Privatization.Storage.Text;

namespace Privatization.Api.Cases.Reading;

/// <summary>A provider's executors, for the head who assigns cases.</summary>
internal sealed record StaffOfProvider(IEnumerable<StaffMember> Items);

internal static class StaffList
{
    public static void MapStaff(this IEndpointRouteBuilder api) =>
        api.MapGet("/staff", async (HttpContext http, IDocumentStore store, IClock clock) =>
        {
            // A head is one of a provider: else the caller is none (Callers).
            var provider = http.Caller().Provider!.Value;
            await using var session = store.QuerySession(Tenants.Oblast);
            var code = provider.ToString();
            var today = Kazakhstan.DayOf(clock.GetCurrentInstant());
            var staff = await session.Query<StaffEntry>().Where(entry => entry.Provider == code).ToListAsync(http.RequestAborted);
            return Results.Json(new StaffOfProvider(
                staff.Select(entry => entry.Member).Where(member => member.Serves(provider, Role.Executor, today))
                    .OrderBy(member => member.Id.ToString(), StringComparer.Ordinal)), Json.Wire);
        }).Describe(ListOperations.Staff);
}
