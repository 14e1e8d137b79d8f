using System.Text.Json;
using System.Text.Json.Nodes;
using JasperFx.Events;
using NodaTime;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.Requests;
using Privatization.Storage;
using Privatization.Storage.Log;
using Privatization.Storage.Text;

namespace Privatization.Api.Cases.Reading;

/// <summary>One fact of a case as the audit timeline shows it.</summary>
/// <param name="Sequence">Its place in the order of the whole store.</param>
/// <param name="At">The instant it was recorded.</param>
/// <param name="EffectiveAt">When it took place on paper, where that was entered.</param>
/// <param name="Act">The act that recorded it.</param>
/// <param name="Paragraph">Of the step at which the case stood.</param>
/// <param name="Data">The members of the fact; absent where they are not the caller's to see (yet).</param>
/// <param name="Clocks">What the fact did to the clocks of the case.</param>
/// <param name="CorrectedBy">The version of the fact that corrects it.</param>
/// <param name="Correction">What corrects it.</param>
/// <param name="Correlation">The request, or chain of requests, it belongs to.</param>
internal sealed record TimelineEntry(
    long Version,
    long Sequence,
    Instant At,
    Instant? EffectiveAt,
    string Fact,
    string? Act,
    TimelineActor By,
    int? Stage,
    int? Step,
    string? Paragraph,
    JsonObject? Data,
    IReadOnlyList<ClockChange>? Clocks,
    string? Correlation,
    string? Causation,
    long? CorrectedBy = null,
    FactCorrection? Correction = null);

/// <summary>The facts of a case up to a point.</summary>
/// <param name="ThroughSequence">The place of the last fact read in the order of the whole store.</param>
internal sealed record CaseTimeline(
    Guid Id, CaseNumber Number, Instant? AsOf, long ThroughSequence, string RegulationVersion, IEnumerable<TimelineEntry> Entries);

/// <param name="Id">By the staff register; not shown to applicants.</param>
/// <param name="InPlaceOf">The official who was away and whom this one substituted; else absent, and not shown to applicants.</param>
/// <param name="InWords">Who acted in whose place; absent where nobody was substituted.</param>
internal sealed record TimelineActor(string? Id, string? Role, string? InPlaceOf, Sentence? InWords)
{
    public static TimelineActor Of(IEvent e, bool isNamed) => new(
        isNamed ? e.UserName : null, e.HeaderOf("role"), isNamed ? e.HeaderOf(EventMetadata.InPlaceOf) : null,
        isNamed && e.HeaderOf(EventMetadata.InPlaceOf) is { } away ? SubstitutionInWords.Of(e.UserName!, away) : null);
}

internal static class Timeline
{
    public static void MapTimeline(this IEndpointRouteBuilder api) =>
        api.MapGet("/applications/{id:guid}/timeline", Read).Describe(CaseOperations.Timeline);

    private static async Task<IResult> Read(Guid id, HttpContext http, CaseHistories files, FactCorrections corrections, IClock clock)
    {
        if (HistoryPoint.From(http.Request.Query, clock).IsProblem(out var problem, out var cut)) return problem;
        if ((await files.Load(id, http.Caller(), cut, http.RequestAborted)).IsProblem(out problem, out var file)) return problem;
        http.Response.Headers.ETag = IfMatch.ETag(file.Application.LastAct);
        var corrected = await corrections.Of(file, http.Caller(), http.RequestAborted);
        return Results.Json(
            new CaseTimeline(
                id, file.Application.Number, cut.AsOf, file.ThroughSequence, file.Application.Regulation, Entries(file, corrected, http.Caller())),
            Json.Wire);
    }

    public static IEnumerable<TimelineEntry> Entries(CaseHistory file, IEnumerable<FactCorrection> corrections, Caller caller)
    {
        Application? before = null;
        var corrected = corrections.ToDictionary(it => it.Corrects);
        foreach (var e in file.Facts)
        {
            var fact = e.Fact();
            var shown = !caller.IsApplicant || ApplicantVisibility.ShowsToApplicant(fact, file.Today);
            var after = Application.Evolve(before, fact);
            yield return Entry(e, fact, before?.Step, shown, caller, file.Today)
                with
            {
                Clocks = ClockChange.Between(before, after) is { Count: > 0 } changes
                    ? changes : null,
                CorrectedBy = corrected.GetValueOrDefault(e.Version)?.Version,
                Correction = corrected.GetValueOrDefault(e.Version),
            };
            before = after;
        }
    }

    private static TimelineEntry Entry(IEvent e, ApplicationEvent fact, Step? step, bool shown, Caller caller, Application today) => new(
        e.Version, e.Sequence, fact.At,
        shown ? EffectiveAt(fact) : null,
        FactName.Of(e),
        e.HeaderOf("act"),
        TimelineActor.Of(e, isNamed: !caller.IsApplicant),
        step?.Stage, step?.Number, step?.Paragraph,
        shown ? Data(fact, caller, today) : null,
        null,
        e.CorrelationId, e.CausationId);

    private static Instant? EffectiveAt(ApplicationEvent fact) => fact switch
    {
        CommissionConcluded it => it.HeldAt,
        AkimatResolved it => it.IssuedAt,
        _ => null,
    };

    private static JsonObject Data(ApplicationEvent fact, Caller caller, Application today)
    {
        var data = JsonSerializer.SerializeToNode(fact, fact.GetType(), Json.Wire)!.AsObject();
        data.Remove("at");
        // As with the actor: applicants deal with the provider, not with its staff.
        if (caller.IsApplicant) data.Remove("executor");
        if (caller.IsApplicant && !ApplicantVisibility.ShowsFindingsToApplicant(today)) data.Remove("family");
        return data;
    }

    internal static string? HeaderOf(this IEvent e, string name) => e.GetHeader(name)?.ToString();
}
