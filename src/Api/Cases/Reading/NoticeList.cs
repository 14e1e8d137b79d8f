using Marten;
using Marten.Linq.MatchesSql;
using NodaTime;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.Requests;
using Privatization.Projections;
using Privatization.Storage.Documents;
using Privatization.Storage.Postgres;
using Privatization.Storage.Text;

namespace Privatization.Api.Cases.Reading;

/// <summary>A page of the notices of a provider, or of all, for those who answer for its terms.</summary>
/// <param name="Stale">True where the list was asked for although the view of clocks, by which notices are given, is behind; else absent.</param>
/// <param name="Incomplete">The numbers of cases of which notices may be missing, as their record cannot be read at present; else absent.</param>
/// <param name="Next">The path of the next page; absent on the last.</param>
internal sealed record NoticeList(Instant? AsOf, bool? Stale, IReadOnlyList<string>? Incomplete, IEnumerable<NoticeListItem> Items, string? Next)
{
    /// <summary>Those of the steps that wait for somebody, by case.</summary>
    public static async Task<ILookup<Guid, NoticeOfStep>> Of(IEnumerable<WorkItem> rows, Instant? asOf, IDocumentStore store,
        CancellationToken cancellation)
    {
        var ids = from row in rows
                  where row.Stage is not null
                  from kind in Enum.GetValues<NoticeKind>()
                  select Notice.IdOf(row.Application, ClockKind.Step, row.Stage!.Value, row.Step, row.Attempt, kind);
        await using var session = store.QuerySession(Tenants.Oblast);
        var notices = await session.LoadManyAsync<Notice>(cancellation, ids);
        return notices.Where(notice => asOf is not { } then || notice.At <= then).OrderBy(notice => notice.Kind)
            .ToLookup(notice => notice.Application, notice => new NoticeOfStep(notice.Kind, notice.At));
    }
}

internal sealed record NoticeOfStep(NoticeKind Kind, Instant At);

/// <param name="Step">Absent where it is not of a step.</param>
/// <param name="Attempt">Absent for the term of a stage as a whole, as is <paramref name="Role"/>.</param>
/// <param name="Clock">What the term is of.</param>
/// <param name="Role">Who is to do it.</param>
/// <param name="BreachTime">When the term was due, as it was known then.</param>
/// <param name="To">The roles it is addressed to.</param>
internal sealed record NoticeListItem(
    Guid Id, string Number, string Provider, int Stage, int? Step, int? Attempt, ClockKind Clock, Role? Role, NoticeKind Kind, Instant BreachTime,
    Instant At, IReadOnlyList<Role> To);

/// <summary>Notices, the newest first.</summary>
internal static class NoticeReading
{
    private sealed record Key(Instant At, string Id);

    public static void MapNotices(this IEndpointRouteBuilder api) => api.MapGet("/sla/notices", async (
        HttpContext http, IDocumentStore store, ViewReading views, IClock clock) =>
    {
        if (Query.Number(http, "limit", 50, 1, 500).IsProblem(out var problem, out var limit)) return problem;
        if (HistoryPoint.AsOfOf(http.Request.Query, clock).IsProblem(out problem, out var asOf)) return problem;
        if (Cursor.Read<Key>(http).IsProblem(out problem, out var cursor)) return problem;
        if ((await views.Ask(http, asOf, nameof(SlaClock))).IsProblem(out problem, out var status)) return problem;
        await using var session = store.QuerySession(Tenants.Oblast);
        var notices = http.Caller().Sees.Of(session.Query<Notice>());
        if (asOf is { } then) notices = notices.Where(notice => notice.At <= then);
        if (cursor is { } last) notices = notices.Where(notice => notice.MatchesSql("(d.at, d.id) < (?, ?)", last.At, last.Id));
        var newest = await notices.OrderByDescending(notice => notice.At).ThenByDescending(notice => notice.Id).Take(limit + 1)
            .ToListAsync(http.RequestAborted);
        var next = newest.Count > limit ? Cursor.Next(http.Request, new Key(newest[limit - 1].At, newest[limit - 1].Id)) : null;
        http.PageHeaders(next);
        return Results.Json(new NoticeList(asOf, status.Stale, status.Incomplete, newest.Take(limit).Select(Show), next), Json.Wire);
    }).Describe(ListOperations.Notices);

    private static NoticeListItem Show(Notice notice) => new(
        notice.Application, notice.Number, notice.Provider, notice.Stage, notice.Step, notice.Attempt, notice.Clock, notice.Role, notice.Kind,
            notice.BreachTime, notice.At, notice.To);
}
