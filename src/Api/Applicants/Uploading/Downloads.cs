using Marten;
using Npgsql;
using Privatization.Api.Cases.Acts;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Storage.Contents;
using Privatization.Storage.Documents;
using Privatization.Storage.Log;

namespace Privatization.Api.Applicants.Uploading;

/// <summary>Reads what is kept: for the uploader, and once a case holds it for whoever may see the fact that does.</summary>
internal sealed class Downloads(IDocumentStore store, NpgsqlDataSource database, IUploadedBytes uploaded, CaseDirectory directory)
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/blobs/{sha256}", async (string sha256, HttpContext http, Downloads downloads) => await downloads.Read(sha256, http))
            .Describe(UploadOperations.Download);

    private async Task<IResult> Read(string sha256, HttpContext http)
    {
        var cancellation = http.RequestAborted;
        if (!TryParse(sha256, out var digest)) return Problems.UnknownBlob;
        var holders = await Blobs.HoldersOf(database, digest, cancellation);
        if (!await MayRead(holders.Where(it => !it.Erased), http.Caller(), cancellation))
            return await MayRead(holders.Where(it => it.Erased), http.Caller(), cancellation) ? UploadProblems.ContentErased : Problems.UnknownBlob;
        if (await Blobs.Find(database, digest, cancellation) is not { } blob) return Problems.UnknownBlob;
        var bytes = blob.Bytes is { } content ? new MemoryStream(content) : await Spooled(blob, cancellation);
        // Erased while it was read.
        if (bytes is null) return await Read(sha256, http);
        // XML may be a page (XHTML), a picture with a program (SVG) or be made one by a style sheet: it is saved (the name of a file says so), and
        // where it is shown all the same it may do nothing.
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return Results.Stream(bytes, blob.MediaType, digest.ToString());
    }

    /// <summary>
    /// That a document was altered is known at its last byte, and nothing of such a one may go out. So it waits in a file, as it did when it came:
    /// read once, and what was hashed is what is sent.
    /// </summary>
    private async Task<Stream?> Spooled(Blob blob, CancellationToken cancellation)
    {
        var spool = Spool.Open();
        try
        {
            await uploaded.Copy(blob, spool, cancellation);
            spool.Position = 0;
            return spool;
        }
        catch (Exception fault)
        {
            await spool.DisposeAsync();
            if (fault is ContentAltered && await Blobs.Find(database, blob.Digest, cancellation) is null) return null;
            throw;
        }
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
        var facts = (await session.Events.FetchStreamAsync(entry.Id, token: cancellation)).Select(e => e.Fact()).ToList();
        return ApplicantVisibility.ShowsToApplicant(facts[(int)version - 1], Application.Fold(facts)!);
    }

    private static bool TryParse(string text, out Digest digest)
    {
        try { digest = Digest.Parse(text); return true; }
        catch (NotSuchValue) { digest = default; return false; }
    }
}
