using System.Text.Json;
using NodaTime;
using Npgsql;
using Privatization.Api.Cases.Acts;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.Requests;
using Privatization.Storage.Contents;
using Privatization.Storage.Text;

namespace Privatization.Api.Cases.Reading;

/// <summary>One case: now, at a version, or as of an instant.</summary>
internal sealed record CaseReading : Case
{
    public CaseReading(Case it) : base(it) { }

    /// <summary>What happens now, who has it and until when.</summary>
    public required Sentence Status { get; init; }

    /// <summary>What stands corrected of the record.</summary>
    public required IReadOnlyList<FactCorrection> Corrections { get; init; }

    public Instant? AsOf { get; init; }

    /// <summary>The place of the last fact read in the order of the whole store.</summary>
    public required long ThroughSequence { get; init; }

    /// <summary>The request as it was submitted; absent once it has been erased.</summary>
    public JsonElement? Package { get; init; }
}

internal static class ReadCase
{
    public static void MapCase(this IEndpointRouteBuilder api) => api.MapGet("/applications/{id:guid}", Read).Describe(CaseOperations.Application);

    private static async Task<IResult> Read(Guid id, HttpContext http, CaseHistories files, FactCorrections corrections, NpgsqlDataSource database,
        IClock clock)
    {
        if (HistoryPoint.From(http.Request.Query, clock).IsProblem(out var problem, out var cut)) return problem;
        if ((await files.Load(id, http.Caller(), cut, http.RequestAborted)).IsProblem(out problem, out var file)) return problem;
        // Of the past nothing can be done any more: what may be done is asked of today.
        var body = Case.Of(id, file.Application, http.Caller(), file.Application.Version == file.Today.Version ? file.Official : null, file.At);
        var package = await Blobs.Read(database, file.Application.Request, http.RequestAborted);
        http.Response.Headers.ETag = IfMatch.ETag(body.Version);
        return Results.Json(new CaseReading(body)
        {
            Status = StatusInWords.Of(file.Application.State, file.Application.Step, file.Application.CurrentClock?.Deadline.Due),
            Corrections = await corrections.Of(file, http.Caller(), http.RequestAborted),
            AsOf = cut.AsOf,
            ThroughSequence = file.ThroughSequence,
            Package = package is var (_, bytes) ? JsonElement.Parse(bytes) : null,
        }, Json.Wire);
    }
}
