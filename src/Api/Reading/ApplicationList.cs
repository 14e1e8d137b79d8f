namespace Privatization;

/// <summary>The applications that the caller may see.</summary>
public static class ApplicationList
{
    private static readonly string[] Filters = ["provider", "stage", "step", "role", "state", "sort"];

    public static void MapApplicationList(this IEndpointRouteBuilder api) => api.MapGet("/applications", List).Describe(Operations.Applications);

    private static async Task<IResult> List(HttpContext http, Listing listing)
    {
        var query = http.Request.Query;
        if (Query.Code<State>(http, "state").IsProblem(out var problem, out var state)) return problem;
        if (Query.Code<Role>(http, "role").IsProblem(out problem, out var role)) return problem;
        if (Query.Number(http, "stage", 0, 1, 3).IsProblem(out problem, out var stage)) return problem;
        if (Query.Number(http, "step", 0, 1, 7).IsProblem(out problem, out var step)) return problem;
        if (query["sort"] is [{ } sort] && sort is not ("submitted" or "-submitted"))
            return Problems.Query("sort", new("submitted, -submitted", "submitted, -submitted", "submitted or -submitted."));
        if (Query.Text<ProviderCode>(http, "provider").IsProblem(out problem, out var provider)) return problem;
        return await listing.Page<ApplicantStatus, ApplicationListItem>(http, Filters, Narrow, Show, descending: query["sort"] != "submitted");

        IQueryable<ApplicantStatus> Narrow(IQueryable<ApplicantStatus> rows)
        {
            if (provider?.ToString() is { } code) rows = rows.Where(row => row.Provider == code);
            if (state is not null) rows = rows.Where(row => row.State == state);
            if (role is not null) rows = rows.Where(row => row.Role == role);
            if (stage > 0) rows = rows.Where(row => row.Stage == stage);
            if (step > 0) rows = rows.Where(row => row.Step == step);
            return rows;
        }

        ApplicationListItem Show(ApplicantStatus row) => new(
            row.Application, row.Number, row.Provider, row.State, row.Stage, row.Step, row.Attempt, row.Role,
            http.Caller().IsApplicant ? null : row.Executor, row.Since, row.Submitted);
    }
}

public sealed record ApplicationListItem(
    Guid Id, string Number, string Provider, string State, int? Stage, int? Step, int? Attempt, string? Role, string? Executor,
    NodaTime.Instant? Since, NodaTime.Instant SubmittedAt);
