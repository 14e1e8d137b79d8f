using Marten;
using Microsoft.Net.Http.Headers;
using Npgsql;

namespace Privatization;

/// <param name="Sha256">Its name in packages and acts.</param>
/// <param name="Size">In bytes.</param>
public sealed record UploadedBlob(Digest Sha256, int Size, string MediaType);

/// <summary>Uploaded documents: kept by content, readable by the uploader, and once a case holds them by whoever may see the fact that does.</summary>
public sealed class Uploads(IDocumentStore store, NpgsqlDataSource database, CaseDirectory directory)
{
    /// <summary>Bytes: 20 MB.</summary>
    public const int MaxSize = 20 * 1024 * 1024;

    private const int Tries = 5;

    private static readonly Sentence AsItIs = new(
        "Құжаттың өзін дене ретінде, өз Content-Type-ымен жіберіңіз.", "Пришлите сам документ как тело, с его Content-Type.",
        "Send the document itself as the body, with its own Content-Type.");

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/blobs", async (HttpContext http, Uploads uploads) => await uploads.Upload(http)).Describe(Operations.Upload);
        api.MapGet("/blobs/{sha256}", async (string sha256, HttpContext http, Uploads uploads) => await uploads.Download(sha256, http))
            .Describe(Operations.Download);
    }

    private async Task<IResult> Upload(HttpContext http)
    {
        if (MediaType(http.Request) is not { } mediaType) return Problems.UnsupportedMediaType with { Detail = AsItIs };
        if ((await Asked.Read(http, MaxSize, json: false)).IsProblem(out var problem, out var asked)) return problem;
        if (asked.Body.Length == 0) return Problems.InvalidContent with { Errors = [new("", "empty", new("Бос құжат.", "Пустой документ.", "An empty document."))] };
        for (var tries = 1; ; tries++)
        {
            try { return await Keep(asked, mediaType, http.RequestAborted); }
            // Somebody used the same key at once: the first one's answer decides.
            catch (Exception lost) when (LostRace.Is(lost) && tries < Tries) { }
        }
    }

    private async Task<IResult> Keep(Asked asked, string mediaType, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession(EventStore.Oblast);
        if (asked.AnswerId is { } key && await session.LoadAsync<Answer>(key, cancellation) is { } before) return Recorded.Again(before, asked);
        var digest = asked.BodyDigest;
        session.StoreBlob(digest, mediaType, asked.Body, Blobs.Uploader(asked.Caller.Id.ToString()));
        var body = System.Text.Json.JsonSerializer.Serialize(new UploadedBlob(digest, asked.Body.Length, mediaType), Json.Stored);
        var answer = new Answer(asked.AnswerId ?? "", digest.ToString(), StatusCodes.Status201Created, $"/v1/blobs/{digest}", null, body, Recording.RealTime);
        if (asked.AnswerId is not null) session.Insert(answer);
        await session.SaveChangesAsync(cancellation);
        return new Recorded(answer);
    }

    private async Task<IResult> Download(string sha256, HttpContext http)
    {
        var (caller, cancellation) = (http.Caller(), http.RequestAborted);
        if (!TryParse(sha256, out var digest) || !await MayRead(digest, caller, cancellation)) return Problems.UnknownBlob;
        if (await Blobs.Read(database, digest, cancellation) is not var (mediaType, bytes)) return Problems.UnknownBlob;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(bytes, mediaType, fileDownloadName: digest.ToString());
    }

    private async Task<bool> MayRead(Digest digest, Caller caller, CancellationToken cancellation)
    {
        foreach (var holder in await Blobs.HoldersOf(database, digest, cancellation))
        {
            if (holder == Blobs.Uploader(caller.Id.ToString())) return true;
            if (Blobs.IsFact(holder, out var id, out var version) && await directory.Find(id, caller, cancellation) is { } entry
                && (!caller.IsApplicant || await IsShown(entry, version, cancellation))) return true;
        }
        return false;
    }

    private async Task<bool> IsShown(CaseEntry entry, long version, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(entry.Provider);
        var facts = (await session.Events.FetchStreamAsync(entry.Id, token: cancellation)).Select(e => (ApplicationEvent)e.Data).ToList();
        return Discretion.ShowsToApplicant(facts[(int)version - 1], Application.Fold(facts)!);
    }

    private static bool TryParse(string text, out Digest digest)
    {
        try { digest = Digest.Parse(text); return true; }
        catch (NotSuchValue) { digest = default; return false; }
    }

    /// <returns>Null where the body is not the document itself: a form, a compression, or nobody knows what.</returns>
    private static string? MediaType(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || type.MatchesAllSubTypes || request.Headers.ContentEncoding.Count > 0) return null;
        if (request.HasFormContentType || type.Type.Equals("multipart", StringComparison.OrdinalIgnoreCase)) return null;
        // A blob is never shown as a page: what it says it is may be anything.
        return type.MediaType.Value is "application/pdf" or "image/jpeg" or "image/png" or "image/tiff" ? type.MediaType.Value : "application/octet-stream";
    }
}
