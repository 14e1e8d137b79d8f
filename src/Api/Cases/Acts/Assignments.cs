using System.ComponentModel.DataAnnotations;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.Requests;
using Privatization.Storage.Text;

namespace Privatization.Api.Cases.Acts;

/// <summary>Many cases to another executor at once, as when somebody leaves: each case for itself, an outcome for each.</summary>
/// <param name="Reason">Each case reads and keeps it, and so it is a short one.</param>
internal sealed record AssignMany([property: MaxLength(Assignments.MaxCases)] IReadOnlyList<CaseAtVersion> Cases, StaffId Executor, ShortText Reason);

internal sealed record CaseAtVersion(Guid Id, long Version);

/// <param name="Status">What the single act would have answered.</param>
/// <param name="Code">Of the problem, where there is one.</param>
internal sealed record AssignmentOutcome(Guid Id, int Status, long? Version, string? Code);

internal sealed record AssignmentOutcomes(IReadOnlyList<AssignmentOutcome> Outcomes);

internal static class Assignments
{
    public const int MaxCases = 1000;

    public static void MapAssignments(this IEndpointRouteBuilder api) =>
        api.MapPost("/assignments", Assign).Describe(AssignmentOperations.Assignments);

    private static async Task<IResult> Assign(HttpContext http, ActPipeline pipeline)
    {
        if ((await WriteRequest.Read(http)).IsProblem(out var problem, out var request)) return problem;
        if (request.As<AssignMany>().IsProblem(out var faults, out var many)) return faults;
        var route = new ActDefinition<AssignExecutor>(Act.Assignment, HeadAssignsExecutor.Decide);
        var body = CanonicalJson.Of(new AssignExecutor(many.Executor, FreeText.Parse(many.Reason.ToString())), Json.Stored);
        var outcomes = new List<AssignmentOutcome>();
        foreach (var one in many.Cases)
        {
            // Each case is an act of its own: a repeat of the whole finds the same answers.
            var single = request with { Body = body, Path = $"{request.Path}/{one.Id}", IfMatch = IfMatch.ETag(one.Version) };
            outcomes.Add(Outcome(one, await pipeline.Execute(one.Id, single, route, http.RequestAborted)));
        }
        return Results.Json(new AssignmentOutcomes(outcomes), Json.Wire);
    }

    private static AssignmentOutcome Outcome(CaseAtVersion one, WriteResult result) => result switch
    {
        WriteResult.Refused { Problem: var problem } => new(one.Id, problem.Status, null, problem.Code),
        WriteResult.Recorded { Answer: var answer } =>
            new(one.Id, answer.Status, IfMatch.TryParse(answer.ETag!, out var version) ? version : null, null),
        _ => new(one.Id, StatusCodes.Status200OK, one.Version, null),
    };
}
