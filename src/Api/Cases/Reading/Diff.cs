using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using Privatization.Api.Cases.Acts;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Storage.Text;

namespace Privatization.Api.Cases.Reading;

/// <summary>What changed in a case between two versions or two instants, for those who audit.</summary>
internal sealed record Change(string Pointer, JsonNode? From, JsonNode? To);

/// <summary>Two states of a case, and the facts that lie between them.</summary>
/// <param name="Corrections">What stands corrected in the later one.</param>
internal sealed record CaseDiff(
    Guid Id, VersionAt From, VersionAt To, string RegulationVersion, IEnumerable<Change> Changes, IEnumerable<TimelineEntry> Entries,
    IReadOnlyList<FactCorrection> Corrections);

/// <summary>A version of a case, and the instant of its last fact.</summary>
internal sealed record VersionAt(long Version, Instant At);

internal static class Diff
{
    public static void MapDiff(this IEndpointRouteBuilder api) => api.MapGet("/applications/{id:guid}/diff", Read).Describe(CaseOperations.Diff);

    private static async Task<IResult> Read(Guid id, HttpContext http, CaseHistories files, FactCorrections corrections, IClock clock)
    {
        if (Bound(http, "from", clock).IsProblem(out var problem, out var from)) return problem;
        if (Bound(http, "to", clock).IsProblem(out problem, out var to)) return problem;
        if ((await files.Load(id, http.Caller(), from, http.RequestAborted)).IsProblem(out problem, out var earlier)) return problem;
        if ((await files.Load(id, http.Caller(), to, http.RequestAborted)).IsProblem(out problem, out var later)) return problem;
        var corrected = await corrections.Of(later, http.Caller(), http.RequestAborted);
        return Results.Json(new CaseDiff(
            id,
            new(earlier.Application.Version, earlier.Application.At),
            new(later.Application.Version, later.Application.At),
            later.Application.Regulation,
            Between(StateOf(earlier, http.Caller()), StateOf(later, http.Caller()), ""),
            Timeline.Entries(later, corrected, http.Caller()).Where(entry => entry.Version > earlier.Application.Version), corrected), Json.Wire);
    }

    public static IEnumerable<Change> Between(JsonNode? from, JsonNode? to, string pointer) => (from, to) switch
    {
        (JsonObject a, JsonObject b) => a.Select(member => member.Key).Union(b.Select(member => member.Key))
            .SelectMany(name => Between(a[name], b[name], $"{pointer}/{name}")),
        _ when JsonNode.DeepEquals(from, to) => [],
        _ => [new(pointer, from?.DeepClone(), to?.DeepClone())],
    };

    private static JsonNode? StateOf(CaseHistory file, Caller caller) =>
        JsonSerializer.SerializeToNode(Case.Of(file.Id, file.Application, caller, null, file.At), Json.Wire);

    /// <summary>A version or an instant; where none is given, the first fact or the last.</summary>
    private static OrProblem<HistoryPoint> Bound(HttpContext http, string name, IClock clock)
    {
        string? text = http.Request.Query[name];
        if (text is null) return name == "from" ? new HistoryPoint(1, null) : new HistoryPoint(null, null);
        if (text.All(char.IsAsciiDigit))
            return HistoryPoint.NumberOf(text, name).IsProblem(out var problem, out var version) ? problem : new HistoryPoint(version, null);
        return HistoryPoint.InstantOf(text, name, clock).IsProblem(out var fault, out var instant) ? fault : new HistoryPoint(null, instant);
    }
}
