using System.Net;
using System.Text.Json;
using Marten;
using Privatization.Api.Integrations.Outbound;
using Privatization.Storage.Deliveries;
using Privatization.Storage.Messages;
using Privatization.Storage.Postgres;
using Privatization.Storage.Text;

namespace Privatization.Api.Integrations.Gateway;

/// <summary>
/// Reg. §10, process 5: what came of a message is sent to its sender, where he is registered with an address: what he may read, signed as webhooks
/// are. At least once, with the id of the message as <c>webhook-id</c>.
/// </summary>
public sealed class GatewayAnswers(IDocumentStore store, Sender sender, WebhookSettings settings, ILogger<GatewayAnswers> log)
{
    /// <param name="tries">How often it was tried before.</param>
    /// <returns>After which time it is to be tried again; null where nothing is left to do.</returns>
    public async Task<TimeSpan?> Send(string id, int tries, CancellationToken stopping)
    {
        await using var session = store.LightweightSession(Tenants.Oblast);
        if (await session.LoadAsync<ReceivedMessage>(id, stopping) is not { Outcome: not null } message
            || await session.LoadAsync<GatewaySender>(message.Sender(), stopping) is not { Answers: { State: WebhookState.Active } address } its)
            return null;
        var body = JsonSerializer.SerializeToUtf8Bytes(MessageStatus.Of(message), Json.Wire);
        var outcome = await sender.Send(new(message.MessageId, address.Url, "application/json", body, address.Id, address.Keys), stopping)
            ?? throw new OperationCanceledException(stopping);
        switch (outcome.Status)
        {
            case >= 200 and < 300: return null;
            case (int)HttpStatusCode.Gone:
                log.LogWarning("The sender {Sender} answered 410: no more answers are sent there.", its.Id);
                session.Store(its with { Answers = address with { State = WebhookState.Stopped } });
                await session.SaveChangesAsync(stopping);
                return null;
            default:
                var next = settings.AfterTry(tries + 1);
                if (next is null) log.LogWarning("The answer to {Message} is not sent any more; its sender can read it.", id);
                return next;
        }
    }
}
