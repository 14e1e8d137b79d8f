using Marten;
using Microsoft.AspNetCore.Mvc;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.Paths;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Storage;
using Privatization.Storage.Contents;
using Privatization.Storage.Postgres;

namespace Privatization.Api.Applicants.Uploading;

/// <param name="Sha256">Its name in packages and acts.</param>
/// <param name="Size">In bytes.</param>
/// <param name="MediaType">By its content.</param>
internal sealed record UploadedBlob(Digest Sha256, long Size, string MediaType);

/// <summary>
/// Reg. §10, process 3: electronic copies of documents are attached. They are kept by content, never in memory as a whole, and readable by the
/// uploader alone until a case holds them.
/// </summary>
internal sealed class Uploads(IDocumentStore store, IUploadedBytes uploaded, UploadSettings settings)
{
    // The length is counted here: the server would hang up on whoever still sends, and he would not hear why.
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/blobs", async (HttpContext http, Uploads uploads) => await uploads.Take(http))
            .WithMetadata(new DisableRequestSizeLimitAttribute()).Describe(UploadOperations.Upload);

    private async Task<IResult> Take(HttpContext http)
    {
        if (WriteRequest.KeyOf(http.Request).IsProblem(out var problem, out var key)) return problem;
        if (http.Request.ContentLength > (http.Request.HasFormContentType ? settings.MaxBody : settings.MaxBytes)) return Problems.TooLarge;
        try
        {
            if ((await Sent.Open(http.Request, http.RequestAborted)).IsProblem(out problem, out var sent)) return problem;
            return (await Take(sent, new(http.Caller(), http.Request.Path, [], key, null, false), http.RequestAborted)).ToHttp();
        }
        catch (BadHttpRequestException slow) when (slow.StatusCode == StatusCodes.Status408RequestTimeout) { return Problems.TooSlow; }
        catch (BadHttpRequestException) { return Problems.MalformedBody; }
        // Of the reader of forms.
        catch (InvalidDataException) { return Problems.MalformedBody; }
        catch (IOException) when (http.Request.HasFormContentType && !http.RequestAborted.IsCancellationRequested) { return Problems.MalformedBody; }
    }

    private async Task<WriteResult> Take(Sent sent, WriteRequest request, CancellationToken cancellation)
    {
        await using var incoming = new Incoming(sent.Content, sent.Declared, settings.MaxBytes);
        if (await incoming.Begin(cancellation) is { } refusal) return refusal;
        await using var spool = Spool.Open();
        await foreach (var chunk in incoming.Chunks(cancellation)) await spool.WriteAsync(chunk, cancellation);
        if (incoming.Refusal is { } refused) return refused;
        return await sent.IsOver(cancellation) ? await Keep(incoming, spool, request, cancellation) : UploadProblems.NotOneFile;
    }

    /// <summary>One transaction with the answer: whatever breaks off, nothing is left behind.</summary>
    private async Task<WriteResult> Keep(Incoming incoming, Spool spool, WriteRequest request, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession(Tenants.Oblast);
        await session.BeginTransactionAsync(cancellation);
        var name = Guid.CreateVersion7();
        await uploaded.Write(session.Connection!, name, spool.Chunks(incoming.Buffer, cancellation), cancellation);
        var (digest, type) = (incoming.Digest, incoming.Type.MediaType);
        request = request with { Upload = digest };
        var repeated = await session.Repeated(request, cancellation);
        if (repeated is WriteResult.Refused) return repeated;

        if (!await session.Connection!.StoreUploaded(digest, type, incoming.Size, name, cancellation))
            await uploaded.Delete(session.Connection!, [name], cancellation);
        session.HoldBlobs([digest], Blobs.Uploader(request.Caller.Id.ToString()));
        var answer = repeated
            ?? session.Answer(request, StatusCodes.Status201Created, ApiPaths.Blob(digest), new UploadedBlob(digest, incoming.Size, type));
        try { await session.SaveChangesAsync(cancellation); }
        // Somebody used the same key at once: the first one's answer decides.
        catch (Exception conflict) when (ConcurrencyConflict.Is(conflict))
        {
            await using var again = store.QuerySession(Tenants.Oblast);
            if (await again.Repeated(request, cancellation) is not { } first) throw;
            return first;
        }
        return answer;
    }
}
