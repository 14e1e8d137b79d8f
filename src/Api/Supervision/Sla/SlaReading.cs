using NodaTime;
using Privatization.Api.Cases.Reading;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Projections;

namespace Privatization.Api.Supervision.Sla;

/// <summary>What every answer about clocks has in common: who may ask, what is asked, and how far the views had come.</summary>
internal sealed class SlaReading(ViewReading views, IClock clock)
{
    private static readonly string[] Views = [nameof(SlaClock), nameof(ApplicantStatus)];

    /// <param name="pinned">The instant of which an earlier page spoke; null on the first.</param>
    public async Task<OrProblem<ClockScope>> Ask(HttpContext http, Instant? pinned = null)
    {
        if (SlaQuestion.Read(http, clock, pinned).IsProblem(out var problem, out var question)) return problem;
        if ((await views.Ask(http, pinned is null ? question.AsOf : question.At, Views)).IsProblem(out problem, out var status)) return problem;
        return new ClockScope(question, http.Caller().Sees, question.AsOf is null ? status with { Provisional = null } : status);
    }
}
