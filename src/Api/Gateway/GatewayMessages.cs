using System.Text;
using System.Text.Json.Nodes;
using Marten;
using Wolverine.Marten;
using Wolverine.Runtime;

namespace Privatization;

/// <summary>
/// Reg. §10, process 5: messages of the gateway. Each is acknowledged at once, in one commit with the order to answer it; the sender reads the answer under the
/// path that the acknowledgement names. What is not acknowledged is recorded nowhere. Messages live in real time.
/// </summary>
public sealed class GatewayMessages(IDocumentStore store, IWolverineRuntime messages, Senders senders, GatewaySettings settings)
{
    private const int Tries = 5;
    private const string Sender = "Gateway-Sender", Signature = "Gateway-Signature";

    public static string PathOf(Guid message) => $"/v1/gateway/messages/{message}";

    public static void Map(IEndpointRouteBuilder open)
    {
        open.MapPost("/gateway/messages", async (HttpContext http, GatewayMessages messages) => await messages.Receive(http)).Describe(GatewayOperations.Send);
        open.MapGet("/gateway/messages/{id:guid}", async (Guid id, HttpContext http, GatewayMessages messages) => await messages.Read(id, http)).Describe(GatewayOperations.Read);
    }

    private async Task<IResult> Receive(HttpContext http)
    {
        if (!http.Request.HasJsonContentType()) return Problems.UnsupportedMediaType;
        if (Query.Unknown(http) is { } unknown) return unknown;
        if (await Asked.ReadBody(http.Request, Asked.MaxBody) is not { } body) return Problems.TooLarge;
        if (Asked.As<MessageEnvelope>(body).IsProblem(out var problem, out var envelope)) return problem;
        var signed = SignedForm(body);
        if (await senders.Check(envelope.Sender, signed, envelope.Signature, http.RequestAborted) is { } notTheirs) return notTheirs;
        for (var tries = 1; ; tries++)
        {
            try { return await ReceiveOnce(envelope, body, Digest.Of(signed), http.RequestAborted); }
            catch (Exception lost) when (LostRace.Is(lost) && tries < Tries) { }
        }
    }

    private async Task<IResult> ReceiveOnce(MessageEnvelope envelope, byte[] body, Digest signed, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession(EventStore.Oblast);
        var outbox = new MartenOutbox(messages, session);
        var (sender, now, date) = (envelope.Sender.ToString(), Recording.RealTime, envelope.Date.Instant);
        var id = ReceivedMessage.IdOf(sender, envelope.MessageId);
        // Before all else: who sends again what was acknowledged gets the same, however late.
        if (await session.LoadAsync<ReceivedMessage>(id, cancellation) is { } before)
            return before.Signed == signed.ToString() ? Acknowledged(before) : GatewayProblems.MessageIdReused;
        if (settings.Untimely(date, now) is { } untimely) return untimely;
        var correlation = envelope.CorrelationId is { } its ? ReceivedMessage.IdOf(sender, its) : null;
        if (correlation is not null && await session.Query<ReceivedMessage>().AnyAsync(it => it.Correlation == correlation && it.Date > date, cancellation))
            return GatewayProblems.OutOfOrder;

        var digest = Digest.Of(body);
        var message = new ReceivedMessage(id, envelope.MessageId, correlation, date, digest.ToString(), signed.ToString(), now);
        session.Insert(message);
        session.StoreBlobs(new HeldJson(digest, body, Blobs.Uploader(envelope.Account.ToString())));
        await outbox.PublishAsync(new AnswerMessage(id));
        await session.SaveChangesAsync(cancellation);
        return Acknowledged(message);
    }

    private async Task<IResult> Read(Guid id, HttpContext http)
    {
        if (Query.Unknown(http) is { } unknown) return unknown;
        if (SenderOf(http.Request) is not { } sender) return Asked.Header(Sender, "^[a-z0-9-]{1,60}$");
        var signature = new byte[Ed25519Length];
        if (!Convert.TryFromBase64String(http.Request.Headers[Signature].ToString(), signature, out var length) || length != Ed25519Length) return Asked.Header(Signature, "base64");
        if (await senders.Check(sender, Encoding.UTF8.GetBytes($"GET {PathOf(id)}"), signature, http.RequestAborted) is { } notTheirs) return notTheirs;
        await using var session = store.QuerySession(EventStore.Oblast);
        return await session.LoadAsync<ReceivedMessage>(ReceivedMessage.IdOf(sender.ToString(), id), http.RequestAborted) is { } message
            ? Results.Json(MessageStatus.Of(message), Json.Stored)
            : Problems.NotFound;
    }

    private const int Ed25519Length = 64;

    private static SenderName? SenderOf(HttpRequest request)
    {
        try { return SenderName.Parse(request.Headers[Sender].ToString()); }
        catch (NotSuchValue) { return null; }
    }

    private static IResult Acknowledged(ReceivedMessage message) => Results.Accepted(PathOf(message.MessageId), Acknowledgement.Of(message));

    private static byte[] SignedForm(byte[] body)
    {
        var envelope = JsonNode.Parse(body)!.AsObject();
        envelope.Remove("signature");
        return CanonicalJson.Of(Encoding.UTF8.GetBytes(envelope.ToJsonString()));
    }
}
