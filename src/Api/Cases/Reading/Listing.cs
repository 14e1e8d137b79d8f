using Marten;
using NodaTime;
using Privatization.Api.Http.Requests;
using Privatization.Projections;
using Privatization.Storage.Text;

namespace Privatization.Api.Cases.Reading;

/// <summary>A page of a list.</summary>
/// <param name="ThroughSequence">The last fact that the list holds, by its place in the order of the whole store.</param>
/// <param name="Provisional">Of the past: whether facts of before that instant may still come.</param>
/// <param name="Stale">True where the list was asked for although it is behind; else absent.</param>
/// <param name="Incomplete">Numbers of cases that may be missing or stand as before: their record cannot be read at present; else absent.</param>
/// <param name="Next">The path of the next page; absent on the last.</param>
internal sealed record Page<TItem>(
    Instant? AsOf, long ThroughSequence, bool? Provisional, bool? Stale, IReadOnlyList<string>? Incomplete, IEnumerable<TItem> Items, string? Next)
{
    public static Page<TItem> Of(Instant? asOf, ViewStatus status, IEnumerable<TItem> items, string? next) =>
        new(asOf, status.ThroughSequence, status.Provisional, status.Stale, status.Incomplete, items, next);
}

/// <summary>A page of a view: what the caller may see, now or as of an instant, by a key that never changes.</summary>
internal sealed class Listing(IDocumentStore store, ViewReading views, IClock clock)
{
    /// <param name="narrow">Applies them, at the instant of which the list speaks.</param>
    public Task<IResult> Page<TRow, TKey, TItem>(
        HttpContext http, Order<TRow, TKey> order, Func<IQueryable<TRow>, Instant, IQueryable<TRow>> narrow,
        Func<TRow, TItem> show, params string[] others)
        where TRow : IntervalRow
        where TKey : class => Page(http, order, narrow, (rows, _) => Task.FromResult(rows.Select(show)), others);

    /// <param name="show">What is shown of the rows of one page, as of an instant; null for now.</param>
    /// <param name="others">The views that narrowing asks besides.</param>
    public async Task<IResult> Page<TRow, TKey, TItem>(
        HttpContext http, Order<TRow, TKey> order, Func<IQueryable<TRow>, Instant, IQueryable<TRow>> narrow,
        Func<IEnumerable<TRow>, Instant?, Task<IEnumerable<TItem>>> show, params string[] others)
        where TRow : IntervalRow
        where TKey : class
    {
        if (Query.Number(http, "limit", 50, 1, 500).IsProblem(out var problem, out var limit)) return problem;
        if (HistoryPoint.AsOfOf(http.Request.Query, clock).IsProblem(out problem, out var asOf)) return problem;
        if (Cursor.Read<TKey>(http).IsProblem(out problem, out var cursor)) return problem;
        if ((await views.Ask(http, asOf, [typeof(TRow).Name, .. others])).IsProblem(out problem, out var status)) return problem;

        var rows = narrow(http.Caller().Sees.Of<TRow>(store, out var session), asOf ?? clock.GetCurrentInstant());
        await using var reading = session;
        rows = asOf is { } then
            ? rows.Where(row => row.From <= then && (row.Until == null || row.Until > then)) : rows.Where(row => row.Until == null);
        if (cursor is not null) rows = order.After(rows, cursor);
        var page = await order.Sorted(rows).Take(limit + 1).ToListAsync(http.RequestAborted);
        var next = page.Count > limit ? Cursor.Next(http.Request, order.KeyOf(page[limit - 1])) : null;
        http.PageHeaders(next);
        return Results.Json(Page<TItem>.Of(asOf, status, await show(page.Take(limit), asOf), next), Json.Wire);
    }
}
