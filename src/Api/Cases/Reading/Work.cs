using Marten;
using NodaTime;
using Privatization.Api.Accounts;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.Requests;
using Privatization.Projections;
using Privatization.Storage.Text;

namespace Privatization.Api.Cases.Reading;

/// <summary>
/// What waits for the caller: for the caller's role at the provider, the most urgent first: by due instant. An executor sees what he may act on: what
/// is assigned to nobody, to him, or to one whom he substitutes on the day of which is asked.
/// </summary>
internal static class Work
{
    public static void MapWork(this IEndpointRouteBuilder api) => api.MapGet("/work", Queue).Describe(ListOperations.Work);

    private static async Task<IResult> Queue(HttpContext http, Listing listing, Officials officials, IDocumentStore store)
    {
        var caller = http.Caller();
        var (role, member) = (EnumCodes.Format(caller.Role), await officials.Member(caller, http.RequestAborted));
        return await listing.Page(http, Orders.MostUrgentFirst, Mine, Show);

        IQueryable<WorkItem> Mine(IQueryable<WorkItem> rows, Instant at)
        {
            rows = rows.Where(row => row.Role == role);
            if (caller.Role is not Role.Executor) return rows;
            string[] whose = [.. (member?.ActingOn(Kazakhstan.DayOf(at)).StandsInFor ?? []).Append(caller.Id).Select(id => id.ToString())];
            return rows.Where(row => row.Executor == null || whose.Contains(row.Executor));
        }

        async Task<IEnumerable<WorkListItem>> Show(IEnumerable<WorkItem> rows, Instant? asOf)
        {
            var notices = await NoticeList.Of(rows, asOf, store, http.RequestAborted);
            return rows.Select(row => new WorkListItem(
                row.Application, row.Number, row.Role, EnumCodes.Parse<Act>(row.Act), row.Executor, row.Stage, row.Step, row.Attempt, row.Since,
                row.Submitted, row.Due, row.LatestFinish, row.Step is null ? [] : notices[row.Application]));
        }
    }
}

/// <param name="Act">What is to be done.</param>
/// <param name="BreachTime">The last instant in time; absent where there is no term.</param>
/// <param name="LatestFinish">When this step would have to end if all steps ahead took their whole terms: a date and no term (the clocks of the case
/// explain it).</param>
internal sealed record WorkListItem(
    Guid Id, string Number, string Role, Act? Act, string? Executor, int? Stage, int? Step, int? Attempt, Instant Since, Instant SubmittedAt,
    Instant? BreachTime, Instant? LatestFinish, IEnumerable<NoticeOfStep> Notices);
