using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;

namespace Privatization;

/// <summary>What changed in a case between two versions or two instants, for those who audit.</summary>
public sealed record Change(string Pointer, JsonNode? From, JsonNode? To);

public static class Diff
{
    public static void MapDiff(this IEndpointRouteBuilder api) => api.MapGet("/applications/{id:guid}/diff", Read);

    private static async Task<IResult> Read(Guid id, HttpContext http, CaseFiles files, IClock clock)
    {
        if (http.Caller().Role is not (Role.Supervisor or Role.Compliance)) return Problems.Forbidden;
        if (Query.Unknown(http, "from", "to") is { } unknown) return unknown;
        if (Bound(http, "from", clock) is not ({ } from, null) start) return start.Item2!;
        if (Bound(http, "to", clock) is not ({ } to, null) end) return end.Item2!;
        if (await files.Open(id, http.Caller(), from, http.RequestAborted) is not ({ } earlier, _) first) return first.Item2!;
        if (await files.Open(id, http.Caller(), to, http.RequestAborted) is not ({ } later, _) second) return second.Item2!;
        return Results.Json(new
        {
            id,
            From = new { earlier.Application.Version, earlier.Application.At },
            To = new { later.Application.Version, later.Application.At },
            RegulationVersion = later.Application.Regulation,
            Changes = Between(StateOf(earlier, http.Caller()), StateOf(later, http.Caller()), ""),
            Entries = Timeline.Entries(later, http.Caller()).Where(entry => entry.Version > earlier.Application.Version),
        }, Json.Stored);
    }

    public static IEnumerable<Change> Between(JsonNode? from, JsonNode? to, string pointer) => (from, to) switch
    {
        (JsonObject a, JsonObject b) => a.Select(member => member.Key).Union(b.Select(member => member.Key))
            .SelectMany(name => Between(a[name], b[name], $"{pointer}/{name}")),
        _ when JsonNode.DeepEquals(from, to) => [],
        _ => [new(pointer, from?.DeepClone(), to?.DeepClone())],
    };

    private static JsonNode? StateOf(CaseFile file, Caller caller) => JsonSerializer.SerializeToNode(Case.Of(file.Id, file.Application, caller, null), Json.Stored);

    /// <summary>A version or an instant; where none is given, the beginning or all of it.</summary>
    private static (Cut?, Problem?) Bound(HttpContext http, string name, IClock clock) => http.Request.Query[name] switch
    {
        [] => (name == "from" ? new Cut(1, null) : new Cut(null, null), null),
        [{ } text] when text.All(char.IsAsciiDigit) => Cut.VersionOf(text, name) is (var version, null) ? (new Cut(version, null), null) : (null, Cut.VersionOf(text, name).Item2),
        [{ } text] => Cut.InstantOf(text, name, clock) is ({ } instant, null) ? (new Cut(null, instant), null) : (null, Cut.InstantOf(text, name, clock).Item2),
        _ => (null, Problems.Query(name, new("Бір рет.", "Один раз.", "Once."))),
    };
}
