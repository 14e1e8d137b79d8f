using Marten;
using NodaTime;
using Privatization.Api.Cases.Reading;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.Requests;
using Privatization.Storage;
using Privatization.Storage.Postgres;
using Privatization.Storage.Text;

namespace Privatization.Api.Cases.Clocks;

/// <summary>Every clock of a case up to a point, the first first.</summary>
/// <param name="At">The instant at which running clocks are read.</param>
/// <param name="ThroughSequence">The place of the last fact read in the order of the whole store.</param>
internal sealed record CaseClocks(
    Guid Id, CaseNumber Number, Instant? AsOf, Instant At, long ThroughSequence, string RegulationVersion, IEnumerable<ExplainedClock> Clocks);

internal static class ClockPages
{
    public static void MapClocks(this IEndpointRouteBuilder api) =>
        api.MapGet("/applications/{id:guid}/clocks", Read).Describe(ClockOperations.Clocks);

    private static async Task<IResult> Read(Guid id, HttpContext http, CaseHistories files, FactCorrections corrections, IDocumentStore store,
        Calendars calendars, IClock clock)
    {
        if (HistoryPoint.From(http.Request.Query, clock).IsProblem(out var problem, out var cut)) return problem;
        if ((await files.Load(id, http.Caller(), cut, http.RequestAborted)).IsProblem(out problem, out var file)) return problem;
        await using var session = store.QuerySession(Tenants.Oblast);
        var decrees = (await calendars.Refresh(session, http.RequestAborted)).AsOf(file.At);
        var corrected = (await corrections.Of(file, http.Caller(), http.RequestAborted)).ToDictionary(it => it.Corrects);
        http.Response.Headers.ETag = IfMatch.ETag(file.Application.LastAct);
        return Results.Json(
            new CaseClocks(
                id, file.Application.Number, cut.AsOf, file.At, file.ThroughSequence, file.Application.Regulation,
                file.Application.Clocks.Select(other => ExplainedClock.Of(
                    other, file, decrees, corrected.GetValueOrDefault(other.OpenedBy), ShowsEffective(other, file, http.Caller())))),
            Json.Wire);
    }

    // When the commission or the akimat sat is of the content of their acts (Discretion says the same of facts).
    private static bool ShowsEffective(Clock clock, CaseHistory file, Caller caller) =>
        !caller.IsApplicant || clock.Kind is ClockKind.Payment || file.Today.Results.Any(result => result.Stage == clock.Stage);
}
