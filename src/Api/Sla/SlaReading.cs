using NodaTime;
using Npgsql;

namespace Privatization;

/// <summary>What every answer about clocks has in common: who may ask, what is asked, and how far the views had come.</summary>
public sealed class SlaReading(NpgsqlDataSource database, ReadYourWrites readYourWrites, IClock clock)
{
    private static readonly string[] Views = [nameof(SlaClock), nameof(ApplicantStatus)];

    /// <param name="known">The query parameters of the endpoint.</param>
    /// <param name="pinned">The instant of which an earlier page spoke; null on the first.</param>
    public async Task<OrProblem<Asked>> Ask(HttpContext http, IReadOnlyList<string> known, Instant? pinned = null)
    {
        if (http.Caller().Role is not (Role.Supervisor or Role.Head or Role.Compliance)) return Problems.Forbidden;
        if (Query.Unknown(http, known) is { } unknown) return unknown;
        if (SlaQuestion.Read(http, clock, pinned).IsProblem(out var problem, out var question)) return problem;
        if (await readYourWrites.Wait(http, Views) is { } behind) return behind;
        var progress = await ViewProgress.Of(database, Views, http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return new Asked(question, http.Caller().Sees, progress.Sequence, question.AsOf is { } past ? progress.IsProvisional(past, clock.GetCurrentInstant()) : null);
    }

    /// <param name="ThroughSequence">The last fact that the views held, by its place in the order of the whole store.</param>
    /// <param name="Provisional">Of the past: whether facts of before that instant may still come.</param>
    public sealed record Asked(SlaQuestion Question, WhoMaySee Sees, long ThroughSequence, bool? Provisional);
}
