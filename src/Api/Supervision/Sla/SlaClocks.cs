using System.Text.Json;
using Marten;
using NodaTime;
using Npgsql;
using Privatization.Api.Cases.Reading;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.Paths;
using Privatization.Api.Http.Requests;
using Privatization.Projections;
using Privatization.Storage;
using Privatization.Storage.Documents;
using Privatization.Storage.Postgres;
using Privatization.Storage.Text;

namespace Privatization.Api.Supervision.Sla;

/// <summary>A clock of a case, in the words of Jira Service Management where they mean the same.</summary>
/// <param name="Path">Of the application.</param>
/// <param name="Kind">What it measures.</param>
/// <param name="Step">Absent where it is not of a step.</param>
/// <param name="Attempt">Absent for the clock of a stage as a whole, as is <paramref name="Role"/>.</param>
/// <param name="Executor">The executor who has the case while the clock runs.</param>
/// <param name="Status">Of one that runs: on-time, at-risk-50, at-risk-75, overdue; else absent.</param>
/// <param name="Verdict">Of one that stopped: whether its term was kept, by the axis asked for; else absent.</param>
/// <param name="Ending">Of one that stopped: why; else absent.</param>
/// <param name="GoalDuration">The term, in its own unit.</param>
/// <param name="BreachTime">The last instant in time, inclusive.</param>
/// <param name="Elapsed">How much of the term is used, in its own unit.</param>
/// <param name="Remaining">What is left of it; negative once it has run out. A term that ends on the next working day has none left before it is
/// breached.</param>
/// <param name="NotPublished">The years over which it was counted though their calendars are not published.</param>
/// <param name="LatestFinish">When this step would have to end if all steps ahead took their whole terms: a date and no term (the clocks of the case
/// explain it).</param>
/// <param name="Effective">When it took place on paper, where that was entered later.</param>
/// <param name="MissedFound">When it was found to have run out.</param>
internal sealed record ClockItem(
    Guid Application, string Path, string Number, string Provider, ClockKind Kind, int Stage, int? Step, int? Attempt, string? Role, string? Executor,
    string Paragraph, string? Status, ClockVerdict? Verdict, ClockEnding? Ending, Term GoalDuration, Instant StartTime, Instant BreachTime,
    bool Breached, decimal Elapsed, decimal Remaining,
    IReadOnlyList<int> NotPublished, Instant? LatestFinish, Instant? Stopped, Instant? Effective, Instant? MissedFound);

/// <summary>A page of clocks, the first due first.</summary>
internal static class SlaClocks
{
    /// <param name="At">The instant of which all pages speak.</param>
    private sealed record Key(Instant At, Instant Due, string Id);

    public static void MapSlaClocks(this IEndpointRouteBuilder api) => api.MapGet("/sla/clocks", Read).Describe(SlaOperations.SlaClocks);

    private static async Task<IResult> Read(HttpContext http, SlaReading reading, NpgsqlDataSource database, Calendars calendars,
        IDocumentStore store)
    {
        if (Cursor.Read<Key>(http).IsProblem(out var problem, out var cursor)) return problem;
        if ((await reading.Ask(http, cursor?.At)).IsProblem(out problem, out var scope))
            return problem;
        if (Query.Number(http, "limit", 50, 1, 500).IsProblem(out problem, out var limit)) return problem;
        await using var session = store.QuerySession(Tenants.Oblast);
        var decrees = await calendars.Refresh(session, http.RequestAborted);

        var question = scope.Question;
        var rows = await database.Read(parameters =>
            $"""
             select data, status, verdict from ({ClockRelation.Of(question, scope.Sees, parameters)}) clock
             {(cursor is { } last ? $"where (due, id) > ({parameters.Next(last.Due)}, {parameters.Next(last.Id)})" : "")}
             order by due, id limit {limit + 1}
             """,
            row => (Clock: JsonSerializer.Deserialize<SlaClock>(row.GetString(0), Json.Stored)!, Status: row.Text(1), Verdict: row.Text(2)),
            http.RequestAborted);

        var next = rows.Count > limit ? Cursor.Next(http.Request, new Key(question.At, rows[limit - 1].Clock.Due, rows[limit - 1].Clock.Id)) : null;
        var known = decrees.AsOf(question.At);
        http.PageHeaders(next);
        return Results.Json(Page<ClockItem>.Of(
            question.At, scope.Status,
            rows.Take(limit).Select(row => Show(row.Clock, row.Status, row.Verdict, question, decrees, known)), next), Json.Wire);
    }

    /// <param name="known">The decrees that had been recorded at the instant of the list.</param>
    private static ClockItem Show(SlaClock clock, string? status, string? verdict, SlaQuestion question, Decrees decrees, Decrees known)
    {
        var stopped = question.Axis is Axis.Effective && !clock.Running ? clock.Effective ?? clock.Stopped : clock.Stopped;
        var (provider, deadline) = (ProviderCode.Parse(clock.Provider), clock.Deadline());
        var time = decrees.By(provider, deadline);
        var use = deadline.UseAt(stopped ?? question.At, time);
        return new(
            clock.Application, ApiPaths.Application(clock.Application), clock.Number, clock.Provider, EnumCodes.Parse<ClockKind>(clock.Kind)!.Value,
            clock.Stage, clock.Step, clock.Attempt, clock.Role, clock.Executor, clock.Paragraph,
            status, EnumCodes.Parse<ClockVerdict>(verdict), EnumCodes.Parse<ClockEnding>(clock.Ending), clock.Term(), clock.Start, clock.Due,
            use.IsBreached, use.Elapsed, use.Remaining,
            deadline.NotPublished(time, known.CalendarOf(provider)), clock.LatestFinish, clock.Stopped, clock.Effective, clock.Missed);
    }
}
