using NodaTime;
using Npgsql;
using Privatization.Api.Http.OpenApi;
using Privatization.Storage.Postgres;
using Privatization.Storage.Text;

namespace Privatization.Api.Supervision.Sla;

/// <summary>How the terms stand, at an instant: what runs, what stopped in the period, what came in and went out.</summary>
/// <param name="AsOf">The instant of which it speaks.</param>
/// <param name="ThroughSequence">The last fact that it holds, by its place in the order of the whole store.</param>
/// <param name="Provisional">Of the past: whether facts of before that instant may still come.</param>
/// <param name="Stale">True where it was asked for although the views are behind; else absent.</param>
/// <param name="Incomplete">The numbers of cases not counted, or counted as before, as their record cannot be read at present; else absent.</param>
/// <param name="Axis">By when it was recorded, or by when it took place on paper.</param>
internal sealed record Board(
    Instant AsOf, long ThroughSequence, bool? Provisional, bool? Stale, IReadOnlyList<string>? Incomplete, Axis Axis, SlaPeriod Period,
    BoardTotals Totals, IReadOnlyList<BoardGroup> Groups, BoardFlow Flow);

/// <param name="Countersignature">What waits for applicants to sign.</param>
/// <param name="Payment">What applicants are to pay.</param>
internal sealed record BoardTotals(BoardCount Step, BoardCount Stage, BoardCount Countersignature, BoardCount Payment);

/// <param name="Cases">The path of the clocks counted here; with <c>&amp;status=</c>, <c>&amp;verdict=</c> or <c>&amp;ending=</c> those of one
/// number.</param>
internal sealed record BoardCount(RunningClocks Running, FinishedClocks Finished, string Cases);

/// <param name="Step">Absent where the clocks are not of a step.</param>
/// <param name="Role">Absent for the clocks of the stage as a whole.</param>
/// <param name="Cases">The path of the clocks counted here; with <c>&amp;status=</c>, <c>&amp;verdict=</c> or <c>&amp;ending=</c> those of one
/// number.</param>
internal sealed record BoardGroup(
    string Provider, ClockKind Kind, int Stage, int? Step, string? Role, RunningClocks Running, FinishedClocks Finished, string Cases);

internal static class SlaBoard
{
    public static void MapSlaBoard(this IEndpointRouteBuilder api) => api.MapGet("/sla/board", Read).Describe(SlaOperations.SlaBoard);

    private static async Task<IResult> Read(HttpContext http, SlaReading reading, NpgsqlDataSource database) =>
        (await reading.Ask(http)).IsProblem(out var problem, out var scope)
            ? problem
            : Results.Json(await Of(scope, database, http.RequestAborted), Json.Wire);

    internal static async Task<Board> Of(ClockScope scope, NpgsqlDataSource database, CancellationToken cancellation)
    {
        var question = scope.Question;
        var groups = await database.Read(parameters =>
            $"""
             select tenant_id, kind, stage, step, role, {Counts.Sql} from ({ClockRelation.Of(question, scope.Sees, parameters)}) clock
             group by 1, 2, 3, 4, 5 order by 1, 3, 4 nulls first, 2, 5
             """,
            row => Group(question, row), cancellation);
        return new(
            question.At, scope.Status.ThroughSequence, scope.Status.Provisional, scope.Status.Stale, scope.Status.Incomplete, question.Axis,
            question.Period, new(Total(ClockKind.Step), Total(ClockKind.Stage), Total(ClockKind.Countersignature), Total(ClockKind.Payment)), groups,
            await BoardFlow.Of(scope, database, cancellation));

        BoardCount Total(ClockKind kind) => new(
            groups.Where(group => group.Kind == kind).Aggregate(new RunningClocks(0, 0, 0, 0), (sum, group) => sum + group.Running),
            groups.Where(group => group.Kind == kind).Aggregate(FinishedClocks.None, (sum, group) => sum + group.Finished),
            (question with { Kind = kind }).Cases());
    }

    private static BoardGroup Group(SlaQuestion question, NpgsqlDataReader row)
    {
        var (provider, kind) = (row.GetString(0), EnumCodes.Parse<ClockKind>(row.GetString(1))!.Value);
        var (stage, step, role) = (row.GetInt32(2), row.Maybe<int>(3), row.Text(4));
        var (running, finished) = Counts.Read(row, 5);
        var cases = (question with { Provider = provider, Kind = kind, Stage = stage, Step = step ?? 0, Role = role }).Cases();
        return new(provider, kind, stage, step, role, running, finished, cases);
    }
}
