using Privatization.Api.Http;
using Wolverine.Attributes;
using Wolverine.Runtime.Handlers;

namespace Privatization.Api.Integrations.Gateway;

/// <summary>Submit the request in a message that was acknowledged, and keep the answer.</summary>
/// <param name="Message">By its key: nothing of its content is in the queue.</param>
[MessageIdentity("Privatization.AnswerMessage")]
public sealed record AnswerMessage(string Message);

public static class AnswerMessageHandler
{
    /// <summary>What was acknowledged is never given up: also while the EDS cannot be verified, the message stays until it is answered.</summary>
    public static void Configure(HandlerChain chain) => chain.RetryUntilDone();

    public static Task Handle(AnswerMessage order, GatewayRequests requests, CancellationToken cancellation) =>
        requests.Answer(order.Message, cancellation);
}
