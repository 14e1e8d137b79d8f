using JasperFx.Events.Daemon;
using Marten.Exceptions;
using Wolverine.Runtime;
using Wolverine.Runtime.Agents;

namespace Privatization;

/// <summary>
/// Keeps the views of this node running. Whatever stops one is a fault of the store that passes (what cannot pass is of one case, which the view
/// sets aside), and it is started again, with pauses of up to some seconds, for ever. Only a fact whose stored name this build does not know is
/// not: a newer build wrote it, and the view is given up to a node of that build.
/// </summary>
public sealed class ViewKeeper(IWolverineRuntime runtime, ILogger<ViewKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>By this Wolverine starts again by itself what it stopped for.</summary>
    public static void StartAgainWhatStopped() => TransientFailures.AddClassifier(Passes);

    /// <summary>Whether the fault ends by itself; of inner faults the outermost has asked already.</summary>
    private static bool? Passes(Exception fault) => !StoredFacts.AreNewer(fault);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var (uri, agent) in Stopped()) await Handle(uri, agent.Failure!, stoppingToken);
            }
            catch (OperationCanceledException) { /* is asked above */ }
            catch (Exception passing) { log.LogWarning("A view that stopped could not be seen to ({Fault}); it is tried again.", passing.Message); }
            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private IEnumerable<(Uri, IEventSubscriptionAgent)> Stopped() =>
        from it in ((WolverineRuntime)runtime).NodeController?.Agents.ToArray() ?? []
        where it.Value is IEventSubscriptionAgent { Failure: not null }
        select (it.Key, (IEventSubscriptionAgent)it.Value);

    private async Task Handle(Uri view, ShardFailure failure, CancellationToken cancellation)
    {
        if (failure.RootExceptionType == typeof(UnknownEventTypeException).FullName) await GiveUp(view, cancellation);
        // Somebody else moved the view on meanwhile: whoever it is assigned to next reads how far it has come.
        else if (failure.Category is ShardFailureCategory.ProgressionOutOfOrder) await runtime.Agents.StopLocallyAsync(view);
    }

    /// <summary>This node does not offer to run it any more, and stops: the leader assigns it to another that does.</summary>
    private async Task GiveUp(Uri view, CancellationToken cancellation)
    {
        var (nodes, me) = (runtime.Storage.Nodes, runtime.Options.UniqueNodeId);
        if (await nodes.LoadNodeAsync(me, cancellation) is not { } node) return;
        log.LogError("{View} met a fact that a newer build recorded, and this node gives it up: a node of that build goes on with it.", view);
        node.Capabilities.Remove(view);
        await nodes.ReregisterNodeAsync(node, cancellation);
        await runtime.Agents.StopLocallyAsync(view);
    }
}
