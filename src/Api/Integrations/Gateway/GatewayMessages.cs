using System.Text;
using Marten;
using Privatization.Api.Accounts;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.Paths;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Storage;
using Privatization.Storage.Contents;
using Privatization.Storage.Messages;
using Privatization.Storage.Postgres;
using Privatization.Storage.Text;
using Wolverine.Marten;
using Wolverine.Runtime;

namespace Privatization.Api.Integrations.Gateway;

/// <summary>
/// Reg. §10, process 5: messages of the gateway. Each is acknowledged at once, in one commit with the order to answer it; the sender reads the answer
/// under the path that the acknowledgement names. What is not acknowledged is recorded nowhere. Messages live in real time.
/// </summary>
internal sealed class GatewayMessages(IDocumentStore store, IWolverineRuntime messages, Senders senders, GatewaySettings settings)
{
    public static void Map(IEndpointRouteBuilder open)
    {
        open.MapPost("/gateway/messages", async (HttpContext http, GatewayMessages messages) => await messages.Receive(http))
            .Describe(GatewayOperations.Send);
        open.MapGet("/gateway/messages/{id:guid}", async (Guid id, HttpContext http, GatewayMessages messages) => await messages.Read(id, http))
            .Describe(GatewayOperations.Read);
    }

    private async Task<IResult> Receive(HttpContext http)
    {
        if ((await OpenBody.ReadBytes(http, WriteRequest.MaxBody)).IsProblem(out var problem, out var body)) return problem;
        if (WriteRequest.As<MessageEnvelope>(body).IsProblem(out problem, out var envelope)) return problem;
        if (envelope.Payload is null == envelope.PayloadDigest is null) return GatewayProblems.NotOnePayload;
        var signed = MessageEnvelope.SignedForm(body);
        if (await senders.Check(envelope.Sender, signed, envelope.Signature, http.RequestAborted) is { } notTheirs) return notTheirs;
        return await ConcurrencyConflict.Retry(() => ReceiveOnce(envelope, body, Digest.Of(signed), http.RequestAborted));
    }

    private async Task<IResult> ReceiveOnce(MessageEnvelope envelope, byte[] body, Digest signed, CancellationToken cancellation)
    {
        var (sender, now, date, account) =
            (envelope.Sender.ToString(), StoreTime.Real, envelope.Date.Instant, Blobs.Uploader(envelope.Account.ToString()));
        var id = ReceivedMessage.IdOf(sender, envelope.MessageId);
        var correlation = envelope.CorrelationId is { } its ? ReceivedMessage.IdOf(sender, its) : null;
        await using var session = store.LightweightSession(Tenants.Oblast);
        await session.BeginTransactionAsync(cancellation);
        await session.Connection!.TakeAdvisoryLock(correlation ?? id, cancellation);
        // Before all else: who sends again what was acknowledged gets the same, however late.
        if (await session.LoadAsync<ReceivedMessage>(id, cancellation) is { } before)
            return before.Signed == signed.ToString() ? Acknowledged(before) : GatewayProblems.MessageIdReused;
        if (settings.Untimely(date, now) is { } untimely) return untimely;
        if (correlation is not null
            && await session.Query<ReceivedMessage>().AnyAsync(it => it.Correlation == correlation && it.Date > date, cancellation))
            return GatewayProblems.OutOfOrder;
        if (envelope.PayloadDigest is { } payload
            && !await session.Connection!.PassOn(payload, Blobs.Sender(envelope.Sender.ToString()), account, cancellation))
            return GatewayProblems.UnknownPayload;

        var digest = Digest.Of(body);
        var message = new ReceivedMessage(id, envelope.MessageId, correlation, date, digest.ToString(), signed.ToString(), now);
        session.Insert(message);
        session.StoreBlobs(new HeldJson(digest, body, account));
        await new MartenOutbox(messages, session).PublishAsync(new AnswerMessage(id));
        await session.SaveChangesAsync(cancellation);
        return Acknowledged(message);
    }

    private async Task<IResult> Read(Guid id, HttpContext http)
    {
        if ((await senders.Asking(http.Request, Encoding.UTF8.GetBytes($"GET {ApiPaths.GatewayMessage(id)}")))
            .IsProblem(out var problem, out var sender))
            return problem;
        await using var session = store.QuerySession(Tenants.Oblast);
        return await session.LoadAsync<ReceivedMessage>(ReceivedMessage.IdOf(sender.ToString(), id), http.RequestAborted) is { } message
            ? Results.Json(MessageStatus.Of(message), Json.Wire)
            : Problems.NotFound;
    }

    private static IResult Acknowledged(ReceivedMessage message) =>
        Results.Accepted(ApiPaths.GatewayMessage(message.MessageId), Acknowledgement.Of(message));
}
