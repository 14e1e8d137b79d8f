using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Marten;
using NodaTime;
using Npgsql;

namespace Privatization;

/// <summary>
/// Reg. §10, process 5: the request in a message is submitted as the portal's own are. However often a message is taken up, the request's own id makes it one
/// case, and the answer that was first recorded is the one that is kept.
/// </summary>
public sealed class GatewayRequests(IDocumentStore store, NpgsqlDataSource database, Requests requests, Pseudonyms pseudonyms, IClock clock)
{
    /// <exception cref="InvalidOperationException">It cannot be answered for the moment, and is to be tried again.</exception>
    public async Task Answer(string id, CancellationToken cancellation)
    {
        await clock.Follow(cancellation);
        await using var session = store.LightweightSession(EventStore.Oblast);
        if (await session.LoadAsync<ReceivedMessage>(id, cancellation) is not { Outcome: null } message) return;
        var digest = Digest.Parse(message.Envelope);
        var answer = await Blobs.Read(database, digest, cancellation) is { Bytes: var envelope }
            ? await requests.Submit(Request(envelope), cancellation)
            : UploadProblems.ContentErased;
        var outcome = Outcome(answer, Recording.RealTime);
        // From now on the case holds the envelope, and it is erased with it.
        if (outcome.Application is { } application) session.HoldBlobs([digest], Blobs.Fact(application, 1));
        session.Store(message with { Outcome = outcome });
        await session.SaveChangesAsync(cancellation);
    }

    /// <summary>What the applicant whom the package names would have asked: that it was he, his EDS says (condition 2).</summary>
    private Asked Request(byte[] body)
    {
        var envelope = JsonSerializer.Deserialize<MessageEnvelope>(body, Json.Stored)!;
        using var document = JsonDocument.Parse(body);
        var iin = envelope.Payload.Applicant.Iin;
        return new(
            new(envelope.Account, Role.Applicant, null, iin, WhoMaySee.OwnCases(pseudonyms.Of(iin))), "/v1/requests",
            Encoding.UTF8.GetBytes(document.RootElement.GetProperty("payload").GetRawText()), Key: null, IfMatch: null, ValidateOnly: false);
    }

    private static MessageOutcome Outcome(IResult answer, Instant now)
    {
        switch (answer)
        {
            case Recorded { Answer: var recorded }:
                var body = JsonElement.Parse(recorded.Body);
                return new(MessageState.Accepted, now, body.GetProperty("id").GetGuid(), body.GetProperty("number").GetString());
            case Problem { Status: >= StatusCodes.Status500InternalServerError } problem:
                throw new InvalidOperationException($"A message cannot be answered yet: {problem.Code}.");
            case Problem problem:
                var refused = RequestRefusal.CaseOf(problem);
                return new(refused is null ? MessageState.Rejected : MessageState.Refused, now, refused, Problem: Told(problem));
            default: throw new UnreachableException();
        }
    }

    private static MessageProblem Told(Problem problem) => new(
        problem.Code, problem.Detail, [.. problem.Errors.Select(error => new MessageFault(error.Pointer, error.Code, error.Detail))], problem.Paragraph);
}
