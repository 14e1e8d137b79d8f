using NodaTime;
using Npgsql;
using Privatization.Api.Http.OpenApi;
using Privatization.Storage.Postgres;
using Privatization.Storage.Text;

namespace Privatization.Api.Supervision.Sla;

/// <summary>How long the steps and stages of the act take.</summary>
/// <param name="AsOf">The instant of which it speaks.</param>
/// <param name="ThroughSequence">The last fact that it holds, by its place in the order of the whole store.</param>
/// <param name="Provisional">Of the past: whether facts of before that instant may still come.</param>
/// <param name="Stale">True where it was asked for although the views are behind; else absent.</param>
/// <param name="Incomplete">The numbers of cases not counted, or counted as before, as their record cannot be read at present; else absent.</param>
internal sealed record StepFigures(
    Instant AsOf, long ThroughSequence, bool? Provisional, bool? Stale, IReadOnlyList<string>? Incomplete, Axis Axis, SlaPeriod Period,
    IReadOnlyList<StepFigure> Items);

/// <param name="Step">Absent for a stage as a whole, as is <paramref name="Role"/>.</param>
/// <param name="GoalDuration">The term that the act gives.</param>
/// <param name="Used">How much of the term was used where it was done, in the term's own unit; each attempt counts.</param>
/// <param name="Cases">The path of the clocks counted here; with <c>&amp;status=</c>, <c>&amp;verdict=</c> or <c>&amp;ending=</c> those of one
/// number.</param>
internal sealed record StepFigure(
    string RegulationVersion, ClockKind Kind, int Stage, int? Step, string? Role, Term GoalDuration, RunningClocks Running, FinishedClocks Finished,
    Percentiles? Used, string Cases);

/// <param name="P50">The median.</param>
internal sealed record Percentiles(decimal P50, decimal P90, decimal P99);

internal static class SlaSteps
{
    public static void MapSlaSteps(this IEndpointRouteBuilder api) => api.MapGet("/sla/steps", Read).Describe(SlaOperations.SlaSteps);

    private static async Task<IResult> Read(HttpContext http, SlaReading reading, NpgsqlDataSource database)
    {
        if ((await reading.Ask(http)).IsProblem(out var problem, out var scope)) return problem;
        var (question, status, figures) = (scope.Question, scope.Status, await Figures(scope, database, http.RequestAborted));
        return Results.Json(
            new StepFigures(
                question.At, status.ThroughSequence, status.Provisional, status.Stale, status.Incomplete, question.Axis, question.Period, figures),
            Json.Wire);
    }

    internal static Task<List<StepFigure>> Figures(ClockScope scope, NpgsqlDataSource database, CancellationToken cancellation) =>
        database.Read(parameters => Sql(scope, parameters), row => Figure(row, scope.Question), cancellation);

    private static string Sql(ClockScope scope, NpgsqlParameterCollection parameters) =>
        $"""
         select regulation, stage, step, role,
             percentile_cont(array[0.5, 0.9, 0.99]) within group (order by used::float8) filter (where ending = 'done'),
             {Counts.Sql}
         from ({ClockRelation.Of(scope.Question, scope.Sees, parameters)}) clock where kind in ('step', 'stage') group by 1, 2, 3, 4
         order by 1, 2, 3 nulls first, 4
         """;

    private static StepFigure Figure(NpgsqlDataReader row, SlaQuestion question)
    {
        var (procedure, number, step) = (Procedure.Of(row.GetString(0)), row.GetInt32(1), row.Maybe<int>(2));
        var kind = step is null ? ClockKind.Stage : ClockKind.Step;
        var goal = step is { } one ? procedure[number, one].Term : procedure.Stages[number - 1].Total;
        var (running, finished) = Counts.Read(row, 5);
        var cases = (question with { Kind = kind, Stage = number, Step = step ?? 0 }).Cases();
        return new(procedure.Version, kind, number, step, row.Text(3), goal, running, finished, Used(row), cases);
    }

    private static Percentiles? Used(NpgsqlDataReader row) =>
        !row.IsDBNull(4) && row.GetFieldValue<double[]>(4) is [var median, var p90, var p99]
            ? new(Rounded(median), Rounded(p90), Rounded(p99)) : null;

    private static decimal Rounded(double value) => decimal.Round((decimal)value, 4);
}
