using Wolverine.ErrorHandling;
using Wolverine.Runtime.Handlers;

namespace Privatization.Api.Http;

/// <summary>How a message is tried again that must not be lost, whatever fails: soon, then twice a minute until it succeeds.</summary>
internal static class RetryRules
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30)];

    public static void RetryUntilDone(this HandlerChain chain) => chain.OnAnyException().ScheduleRetryIndefinitely(Pauses);
}
