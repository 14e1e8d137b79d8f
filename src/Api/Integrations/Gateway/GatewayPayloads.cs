using Marten;
using Privatization.Api.Accounts;
using Privatization.Api.Applicants.Uploading;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.Requests;
using Privatization.Storage;
using Privatization.Storage.Contents;
using Privatization.Storage.Postgres;

namespace Privatization.Api.Integrations.Gateway;

/// <summary>
/// Reg. §10, process 5: requests that a sender brings before the message that names them by digest. Each is an upload as any other, of the bytes as
/// they came: forgotten where no message names it, and read by nobody until one does.
/// </summary>
internal sealed class GatewayPayloads(IDocumentStore store, Senders senders)
{
    public static void Map(IEndpointRouteBuilder open) =>
        open.MapPost("/gateway/payloads", async (HttpContext http, GatewayPayloads payloads) => await payloads.Keep(http))
            .Describe(GatewayOperations.Bring);

    private async Task<IResult> Keep(HttpContext http)
    {
        if ((await OpenBody.ReadBytes(http, WriteRequest.MaxBody)).IsProblem(out var problem, out var body)) return problem;
        if ((await senders.Asking(http.Request, body)).IsProblem(out problem, out var sender)) return problem;
        if (WriteRequest.As<RequestPackage>(body).IsProblem(out problem, out _)) return problem;
        var digest = Digest.Of(body);
        // It may be let go of at the same instant.
        return await ConcurrencyConflict.Retry(async () =>
        {
            await using var session = store.LightweightSession(Tenants.Oblast);
            session.StoreBlobs(new HeldJson(digest, body, Blobs.Sender(sender.ToString())));
            await session.SaveChangesAsync(http.RequestAborted);
            return OpenBody.Created(new UploadedBlob(digest, body.Length, "application/json"));
        });
    }
}
