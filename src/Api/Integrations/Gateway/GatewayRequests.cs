using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Marten;
using NodaTime;
using Npgsql;
using Privatization.Api.Applicants;
using Privatization.Api.Applicants.Uploading;
using Privatization.Api.Http.Paths;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Storage;
using Privatization.Storage.Contents;
using Privatization.Storage.Documents;
using Privatization.Storage.Messages;
using Privatization.Storage.Postgres;
using Privatization.Storage.Text;
using Wolverine.Marten;
using Wolverine.Runtime;

namespace Privatization.Api.Integrations.Gateway;

/// <summary>
/// Reg. §10, process 5: the request in a message is submitted as the portal's own are. However often a message is taken up, the request's own id
/// makes it one case, and the answer that was first recorded is the one that is kept, and told in the same commit.
/// </summary>
public sealed class GatewayRequests(
    IDocumentStore store, NpgsqlDataSource database, IWolverineRuntime messages, Requests requests, Pseudonyms pseudonyms, IClock clock)
{
    /// <exception cref="InvalidOperationException">It cannot be answered for the moment, and is to be tried again.</exception>
    public async Task Answer(string id, CancellationToken cancellation)
    {
        await clock.Follow(cancellation);
        await using var session = store.LightweightSession(Tenants.Oblast);
        if (await session.LoadAsync<ReceivedMessage>(id, cancellation) is not { Outcome: null } message) return;
        var sent = await Read(Digest.Parse(message.Envelope), cancellation);
        var outcome = await Outcome(
            sent is null ? UploadProblems.ContentErased : await requests.Submit(AskedFor(sent), cancellation), session, cancellation);
        // From now on the case holds what came, and it is erased with it.
        if (outcome.Application is { } application) session.HoldBlobs(sent!.Blobs, Blobs.Fact(application, 1));
        session.Store(message with { Outcome = outcome });
        await new MartenOutbox(messages, session).PublishAsync(new TellAnswer(id));
        await session.SaveChangesAsync(cancellation);
    }

    /// <returns>Null where it was erased.</returns>
    private async Task<SentRequest?> Read(Digest digest, CancellationToken cancellation)
    {
        if (await Blobs.Read(database, digest, cancellation) is not { Bytes: var body }) return null;
        var envelope = JsonSerializer.Deserialize<MessageEnvelope>(body, Json.Stored)!;
        if (envelope.PayloadDigest is { } named)
            return await Blobs.Read(database, named, cancellation) is { Bytes: var payload } ? new([digest, named], envelope.Account, payload) : null;
        using var document = JsonDocument.Parse(body);
        return new([digest], envelope.Account, Encoding.UTF8.GetBytes(document.RootElement.GetProperty("payload").GetRawText()));
    }

    /// <summary>What the applicant whom the package names would have asked: that it was he, his EDS says (condition 2).</summary>
    private WriteRequest AskedFor(SentRequest sent)
    {
        var iin = JsonSerializer.Deserialize<RequestPackage>(sent.Payload, Json.Stored)!.Applicant.Iin;
        return new(
            new(sent.Account, Role.Applicant, null, iin, WhoMaySee.OwnCases(pseudonyms.Of(iin))), ApiPaths.Requests, sent.Payload, Key: null,
            IfMatch: null, ValidateOnly: false);
    }

    private static async Task<MessageOutcome> Outcome(WriteResult result, IQuerySession session, CancellationToken cancellation)
    {
        var now = StoreTime.Real;
        switch (result)
        {
            case WriteResult.Recorded { Answer.Location: var path }:
                var entry = await session.LoadAsync<CaseEntry>(ApiPaths.IdIn(path!), cancellation);
                return new(MessageState.Accepted, now, entry!.Id, entry.Number);
            case WriteResult.Refused { Problem: { Status: >= StatusCodes.Status500InternalServerError } problem }:
                throw new InvalidOperationException($"A message cannot be answered yet: {problem.Code}.");
            case WriteResult.Refused { Problem: var problem, OnRecord: var refused }:
                return new(refused is null ? MessageState.Rejected : MessageState.Refused, now, refused, Problem: Told(problem));
            default: throw new UnreachableException();
        }
    }

    private static MessageProblem Told(Problem problem) => new(
        problem.Code, problem.Detail, [.. problem.Errors.Select(error => new MessageFault(error.Pointer, error.Code, error.Detail))],
        problem.Paragraph);

    /// <param name="Blobs">The envelope, and the payload where it came apart.</param>
    private sealed record SentRequest(IReadOnlyList<Digest> Blobs, StaffId Account, byte[] Payload);
}
