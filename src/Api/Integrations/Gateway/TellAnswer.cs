using Privatization.Api.Http;
using Wolverine;
using Wolverine.Attributes;
using Wolverine.Runtime.Handlers;

namespace Privatization.Api.Integrations.Gateway;

/// <summary>Send the answer to a message to its sender.</summary>
/// <param name="Message">By its key.</param>
/// <param name="Tries">How often it was tried before.</param>
[MessageIdentity("Privatization.TellAnswer")]
public sealed record TellAnswer(string Message, int Tries = 0);

public static class TellAnswerHandler
{
    /// <summary>Of the service's own faults: what a receiver answers is none.</summary>
    public static void Configure(HandlerChain chain) => chain.RetryUntilDone();

    public static async Task<DeliveryMessage<TellAnswer>?> Handle(TellAnswer order, GatewayAnswers answers, CancellationToken cancellation) =>
        await answers.Send(order.Message, order.Tries, cancellation) is { } pause
            ? new TellAnswer(order.Message, order.Tries + 1).DelayedFor(pause) : null;
}
