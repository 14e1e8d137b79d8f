using NodaTime;
using Privatization.Api.Cases.Reading;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Projections;
using Privatization.Storage.Documents;

namespace Privatization.Api.Supervision.Sla;

/// <summary>What every answer about clocks has in common: who may ask, what is asked, and how far the views had come.</summary>
public sealed class SlaReading(ViewReading views, IClock clock)
{
    private static readonly string[] Views = [nameof(SlaClock), nameof(ApplicantStatus)];

    /// <param name="known">The query parameters of the endpoint.</param>
    /// <param name="pinned">The instant of which an earlier page spoke; null on the first.</param>
    public async Task<OrProblem<Asked>> Ask(HttpContext http, IReadOnlyList<string> known, Instant? pinned = null)
    {
        if (http.Caller().Role is not (Role.Supervisor or Role.Head or Role.Compliance)) return Problems.Forbidden;
        if (Query.Unknown(http, known) is { } unknown) return unknown;
        if (SlaQuestion.Read(http, clock, pinned).IsProblem(out var problem, out var question)) return problem;
        if ((await views.Ask(http, pinned is null ? question.AsOf : question.At, Views)).IsProblem(out problem, out var status)) return problem;
        http.Response.Headers.CacheControl = "no-store";
        return new Asked(question, http.Caller().Sees, question.AsOf is null ? status with { Provisional = null } : status);
    }

    public sealed record Asked(SlaQuestion Question, WhoMaySee Sees, ViewStatus Status);
}
