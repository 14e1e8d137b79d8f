using Marten.Linq.MatchesSql;
using NodaTime;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Projections;

namespace Privatization.Api.Cases.Reading;

/// <summary>Which applications are asked for.</summary>
/// <param name="Due">How the term of the step whose turn it is stands.</param>
/// <param name="Submitted">From (inclusive) and to (exclusive) when they were submitted.</param>
/// <param name="Ended">From (inclusive) and to (exclusive) when they ended.</param>
/// <param name="Accepted">Only those that were not refused at once for the EDS of their request.</param>
internal sealed record ApplicationFilter(
    string? Provider, string? State, string? Role, int Stage, int Step, string? Due, (Instant? From, Instant? To) Submitted,
    (Instant? From, Instant? To) Ended, bool Accepted)
{
    public static OrProblem<ApplicationFilter> Read(HttpContext http, IClock clock)
    {
        if (Query.Code<State>(http, "state").IsProblem(out var problem, out var state)) return problem;
        if (Query.Code<Role>(http, "role").IsProblem(out problem, out var role)) return problem;
        if (Query.Number(http, "stage", 0, 1, 3).IsProblem(out problem, out var stage)) return problem;
        if (Query.Number(http, "step", 0, 1, 7).IsProblem(out problem, out var step)) return problem;
        if (Query.OneOf(http, "due", "overdue", "at-risk", "on-time").IsProblem(out problem, out var due)) return problem;
        if (Query.Text<ProviderCode>(http, "provider").IsProblem(out problem, out var provider)) return problem;
        if (Query.Instant(http, "submittedFrom", clock).IsProblem(out problem, out var submittedFrom)) return problem;
        if (Query.Instant(http, "submittedTo", clock).IsProblem(out problem, out var submittedTo)) return problem;
        if (Query.Instant(http, "endedFrom", clock).IsProblem(out problem, out var endedFrom)) return problem;
        if (Query.Instant(http, "endedTo", clock).IsProblem(out problem, out var endedTo)) return problem;
        if (Query.OneOf(http, "accepted", "true", "false").IsProblem(out problem, out var accepted)) return problem;
        return new ApplicationFilter(
            provider?.ToString(), state, role, stage, step, due, (submittedFrom, submittedTo), (endedFrom, endedTo), accepted is "true");
    }

    /// <param name="at">The instant of which the list speaks.</param>
    public IQueryable<ApplicantStatus> Narrow(IQueryable<ApplicantStatus> rows, Instant at)
    {
        if (Provider is not null) rows = rows.Where(row => row.Provider == Provider);
        if (State is not null) rows = rows.Where(row => row.State == State);
        if (Accepted) rows = rows.Where(row => row.MatchesSql(ApplicantStatusView.Accepted));
        if (Role is not null) rows = rows.Where(row => row.Role == Role);
        if (Stage > 0) rows = rows.Where(row => row.Stage == Stage);
        if (Step > 0) rows = rows.Where(row => row.Step == Step);
        if (Submitted.From is { } submittedFrom) rows = rows.Where(row => row.Submitted >= submittedFrom);
        if (Submitted.To is { } submittedTo) rows = rows.Where(row => row.Submitted < submittedTo);
        if (Ended != default) rows = rows.Where(row => row.Ended);
        if (Ended.From is { } endedFrom) rows = rows.Where(row => row.EndedAt >= endedFrom);
        if (Ended.To is { } endedTo) rows = rows.Where(row => row.EndedAt < endedTo);
        return Due switch
        {
            "overdue" => rows.Where(row => row.MatchesSql(TermStanding.Overdue("?"), at)),
            "at-risk" => rows.Where(row => row.MatchesSql(TermStanding.AtRisk("?"), at)),
            "on-time" => rows.Where(row => row.MatchesSql(TermStanding.OnTime("?"), at)),
            _ => rows,
        };
    }
}
