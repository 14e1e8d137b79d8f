using Marten;
using Npgsql;

namespace Privatization;

/// <summary>Reads what is kept: for the uploader, and once a case holds it for whoever may see the fact that does.</summary>
public sealed class Downloads(IDocumentStore store, NpgsqlDataSource database, IUploadedBytes uploaded, CaseDirectory directory)
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/blobs/{sha256}", async (string sha256, HttpContext http, Downloads downloads) => await downloads.Read(sha256, http)).Describe(Operations.Download);

    private async Task<IResult> Read(string sha256, HttpContext http)
    {
        var cancellation = http.RequestAborted;
        if (!TryParse(sha256, out var digest)) return Problems.UnknownBlob;
        var holders = await Blobs.HoldersOf(database, digest, cancellation);
        if (!await MayRead(holders.Where(it => !it.Erased), http.Caller(), cancellation))
            return await MayRead(holders.Where(it => it.Erased), http.Caller(), cancellation) ? UploadProblems.ContentErased : Problems.UnknownBlob;
        if (await Blobs.Find(database, digest, cancellation) is not { } blob) return Problems.UnknownBlob;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (blob.Document is not { } name) return Results.Bytes(blob.Bytes!, blob.MediaType, digest.ToString());
        http.Response.ContentLength = blob.Size;
        return Results.Stream(async body =>
        {
            await foreach (var chunk in uploaded.Read(name, cancellation)) await body.WriteAsync(chunk, cancellation);
        }, blob.MediaType, digest.ToString());
    }

    private async Task<bool> MayRead(IEnumerable<(string Holder, bool Erased)> holders, Caller caller, CancellationToken cancellation)
    {
        foreach (var (holder, _) in holders)
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
}
