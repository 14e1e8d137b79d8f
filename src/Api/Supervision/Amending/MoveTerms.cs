using Privatization.Api.Http;
using Wolverine.Attributes;
using Wolverine.Runtime.Handlers;

namespace Privatization.Api.Supervision.Amending;

/// <summary>Carry the earliest decree that is not finished a batch of cases further.</summary>
[MessageIdentity("Privatization.MoveTerms")]
public sealed record MoveTerms;

public static class MoveTermsHandler
{
    /// <summary>A decree is never given up: the message stays until the clocks have followed.</summary>
    public static void Configure(HandlerChain chain) => chain.RetryUntilDone();

    /// <returns>The next batch, where there is one.</returns>
    public static async Task<MoveTerms?> Handle(MoveTerms order, TermMover mover, CancellationToken cancellation) =>
        await mover.MoveBatch(cancellation) ? order : null;
}
