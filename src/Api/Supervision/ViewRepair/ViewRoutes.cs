using NodaTime;
using Npgsql;
using Privatization.Api.Cases.Reading;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.Requests;
using Privatization.Storage.Log;
using Privatization.Storage.Text;

namespace Privatization.Api.Supervision.ViewRepair;

internal sealed record ViewList(IReadOnlyList<ViewHealth> Items);

/// <param name="Next">The path of the next page; absent on the last.</param>
internal sealed record SetAsideList(IReadOnlyList<SetAsideCase> Items, string? Next);

/// <summary>How the views do, and the notices of cases that they set aside, for those who keep the service.</summary>
internal static class ViewRoutes
{
    private sealed record Key(Instant At, long Sequence, string View);

    public static void MapViews(this IEndpointRouteBuilder api)
    {
        api.MapGet("/views", List).Describe(ViewOperations.List);
        api.MapGet("/views/set-aside", SetAside).Describe(ViewOperations.SetAside);
    }

    private static async Task<IResult> List(HttpContext http, NpgsqlDataSource database, ViewSettings settings, IClock clock) =>
        Results.Json(new ViewList(await ViewHealth.OfAll(database, settings, clock, http.RequestAborted)), Json.Wire);

    private static async Task<IResult> SetAside(HttpContext http, NpgsqlDataSource database)
    {
        if (Query.Number(http, "limit", 50, 1, 500).IsProblem(out var problem, out var limit)) return problem;
        if (Cursor.Read<Key>(http).IsProblem(out problem, out var cursor)) return problem;
        var before = cursor is { } key ? (key.At, key.Sequence, key.View) : ((Instant, long, string)?)null;
        var rows = await SetAsideCase.Page(database, before, limit + 1, http.RequestAborted);
        var next = rows.Count > limit && rows[limit - 1] is var last
            ? Cursor.Next(http.Request, new Key(last.SetAsideAt, last.Sequence, last.View))
            : null;
        http.PageHeaders(next);
        return Results.Json(new SetAsideList([.. rows.Take(limit)], next), Json.Wire);
    }
}
