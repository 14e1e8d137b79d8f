using NodaTime;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.Requests;
using Privatization.Projections;

namespace Privatization.Api.Cases.Reading;

/// <summary>The applications that the caller may see.</summary>
internal static class ApplicationList
{
    public static void MapApplicationList(this IEndpointRouteBuilder api) => api.MapGet("/applications", List).Describe(ListOperations.Applications);

    private static async Task<IResult> List(HttpContext http, Listing listing, IClock clock)
    {
        if (ApplicationFilter.Read(http, clock).IsProblem(out var problem, out var filter)) return problem;
        if (Query.OneOf(http, "sort", "submitted", "-submitted").IsProblem(out problem, out var sort)) return problem;
        var order = sort == "submitted" ? Orders.OldestFirst<ApplicantStatus>() : Orders.NewestFirst<ApplicantStatus>();
        return await listing.Page(http, order, filter.Narrow, row => ApplicationListItem.Of(row, http.Caller()));
    }
}

/// <param name="BreachTime">The last instant in time for the step whose turn it is.</param>
/// <param name="Status">What happens now, who has it and until when.</param>
/// <param name="Corrections">What stands corrected of the record; absent where nothing does.</param>
internal sealed record ApplicationListItem(
    Guid Id, string Number, string Provider, string State, int? Stage, int? Step, int? Attempt, string? Role, string? Executor,
    Instant? Since, Instant SubmittedAt, Instant? BreachTime, Sentence Status, CorrectionsOfRow? Corrections)
{
    public static ApplicationListItem Of(ApplicantStatus row, Caller caller) => new(
        row.Application, row.Number, row.Provider, row.State, row.Stage, row.Step, row.Attempt, row.Role,
        caller.IsApplicant ? null : row.Executor, row.Since, row.Submitted, row.Due, row.InWords(),
        row is { CorrectedIn: { } version, CorrectedAt: { } at } ? new(row.Corrections, version, at, CorrectionsOfRow.Doer(row.Regulation)) : null);
}

/// <summary>How many facts stand corrected; who corrected and why, the case itself tells.</summary>
/// <param name="Version">Of the last fact that corrects another.</param>
internal sealed record CorrectionsOfRow(int Count, long Version, Instant At, Role By)
{
    public static Role Doer(string regulation) => Procedure.Of(regulation).RolesOf(Act.Corrections).Single();
}
