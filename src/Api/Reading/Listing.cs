using System.Text.Json;
using Marten;
using NodaTime;
using Npgsql;

namespace Privatization;

/// <summary>A page of a list.</summary>
/// <param name="ThroughSequence">The last fact that the list holds, by its place in the order of the whole store.</param>
/// <param name="Provisional">Of the past: whether facts of before that instant may still come.</param>
/// <param name="Next">The path of the next page; absent on the last.</param>
public sealed record Page<TItem>(Instant? AsOf, long ThroughSequence, bool? Provisional, IEnumerable<TItem> Items, string? Next);

/// <summary>A page of a view: what the caller may see, now or as of an instant, by a key that never changes.</summary>
public sealed class Listing(IDocumentStore store, NpgsqlDataSource database, ReadYourWrites readYourWrites, IClock clock)
{
    private static readonly string[] Common = ["asOf", "after", "limit", "cursor"];

    /// <param name="filters">The view's own query parameters.</param>
    /// <param name="narrow">Applies them.</param>
    /// <param name="descending">The newest request first.</param>
    public Task<IResult> Page<TRow, TItem>(
        HttpContext http, IReadOnlyList<string> filters, Func<IQueryable<TRow>, IQueryable<TRow>> narrow, Func<TRow, TItem> show, bool descending)
        where TRow : IntervalRow => Page(http, filters, narrow, (rows, _) => Task.FromResult(rows.Select(show)), descending);

    /// <param name="show">What is shown of the rows of one page, as of an instant.</param>
    public async Task<IResult> Page<TRow, TItem>(
        HttpContext http, IReadOnlyList<string> filters, Func<IQueryable<TRow>, IQueryable<TRow>> narrow,
        Func<IEnumerable<TRow>, Instant?, Task<IEnumerable<TItem>>> show, bool descending)
        where TRow : IntervalRow
    {
        if (Query.Unknown(http, [.. Common, .. filters]) is { } unknown) return unknown;
        if (Query.Number(http, "limit", 50, 1, 500).IsProblem(out var problem, out var limit)) return problem;
        if (Cut.AsOfOf(http.Request.Query, clock).IsProblem(out problem, out var asOf)) return problem;
        if (Cursor.Read(http.Request.Query["cursor"], out var cursor) is { } malformed) return malformed;
        if (await readYourWrites.Wait<TRow>(http) is { } behind) return behind;

        var progress = await ViewProgress.Of<TRow>(database, http.RequestAborted);
        var rows = narrow(http.Caller().Sees.Of<TRow>(store, out var session));
        await using var reading = session;
        rows = asOf is { } then ? rows.Where(row => row.From <= then && (row.Until == null || row.Until > then)) : rows.Where(row => row.Until == null);
        rows = Cursor.After(rows, cursor, descending);
        var page = await Ordered(rows, descending).Take(limit + 1).ToListAsync(http.RequestAborted);
        return Answer(http, page, limit, asOf, progress, await show(page.Take(limit), asOf));
    }

    private static IQueryable<TRow> Ordered<TRow>(IQueryable<TRow> rows, bool descending) where TRow : IntervalRow => descending
        ? rows.OrderByDescending(row => row.Submitted).ThenByDescending(row => row.Application)
        : rows.OrderBy(row => row.Submitted).ThenBy(row => row.Application);

    private IResult Answer<TRow, TItem>(
        HttpContext http, IReadOnlyList<TRow> page, int limit, Instant? asOf, ViewProgress progress, IEnumerable<TItem> items) where TRow : IntervalRow
    {
        var next = page.Count > limit ? Cursor.Next(http.Request, page[limit - 1]) : null;
        if (next is not null) http.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(new Page<TItem>(
            asOf,
            progress.Sequence,
            asOf is { } then ? progress.IsProvisional(then, clock.GetCurrentInstant()) : null,
            items,
            next), Json.Stored);
    }
}

/// <summary>Where the next page begins; opaque to clients.</summary>
public sealed record Cursor(Instant Submitted, Guid Application)
{
    public static Problem? Read(string? text, out Cursor? cursor)
    {
        cursor = null;
        if (text is null) return null;
        try { cursor = JsonSerializer.Deserialize<Cursor>(Base64UrlDecode(text), Json.Strict); }
        catch (Exception e) when (e is FormatException or JsonException) { /* said below */ }
        return cursor is null ? Problems.Query("cursor", new("next ішіндегі курсорды беріңіз.", "Передайте курсор из next.", "Pass the cursor of a next link, unchanged.")) : null;
    }

    public static IQueryable<TRow> After<TRow>(IQueryable<TRow> rows, Cursor? cursor, bool descending) where TRow : IntervalRow => (cursor, descending) switch
    {
        (null, _) => rows,
        ({ } last, true) => rows.Where(row => row.Submitted < last.Submitted || (row.Submitted == last.Submitted && row.Application.CompareTo(last.Application) < 0)),
        ({ } last, false) => rows.Where(row => row.Submitted > last.Submitted || (row.Submitted == last.Submitted && row.Application.CompareTo(last.Application) > 0)),
    };

    public static string Next(HttpRequest request, IntervalRow last)
    {
        var text = Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlEncode(
            JsonSerializer.SerializeToUtf8Bytes(new Cursor(last.Submitted, last.Application), Json.Stored));
        var others = request.Query.Where(parameter => parameter.Key is not ("cursor" or "after")).SelectMany(parameter => parameter.Value, (parameter, value) => (parameter.Key, value));
        return request.Path + QueryString.Create([.. others.Select(it => KeyValuePair.Create(it.Key, it.value)), KeyValuePair.Create("cursor", (string?)text)]);
    }

    private static byte[] Base64UrlDecode(string text) => Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlDecode(text);
}
