using JasperFx.Events.Daemon;
using Marten;
using Npgsql;
using Privatization.Api.Cases.Reading;
using Privatization.Projections;
using Privatization.Storage.Log;
using Wolverine.Runtime;
using Wolverine.Runtime.Agents;

namespace Privatization.Api.Supervision.ViewRepair;

/// <summary>
/// Keeps the views of this node running. Whatever stops one is a fault of the store that passes (what cannot pass is of one case, which the view
/// sets aside), and it is started again, with pauses of up to some seconds, for ever. Only a fact whose stored name this build does not know is
/// not: a newer build wrote it, and the view is given up to a node of that build.
/// </summary>
internal sealed class ViewKeeper(IWolverineRuntime runtime, IDocumentStore store, NpgsqlDataSource database, ILogger<ViewKeeper> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly string[] _known = [.. store.Options.Events.AllKnownEventTypes().Select(type => type.EventTypeName)];

    /// <summary>The first fact of a newer build; null where there is none up to <see cref="_checked"/>.</summary>
    private long? _newer;
    private long? _checked;

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
                await LookForNewer(stoppingToken);
                if (_newer is { } newer) await GiveUp(newer, stoppingToken);
                // Somebody else moved the view on meanwhile: whoever it is assigned to next reads how far it has come.
                foreach (var (view, agent) in Views().Where(it => it.Agent.Failure?.Category is ShardFailureCategory.ProgressionOutOfOrder))
                    await runtime.Agents.StopLocallyAsync(view);
            }
            catch (OperationCanceledException) { /* is asked above */ }
            catch (Exception passing)
            {
                log.LogWarning("The views of this node could not be seen to ({Fault}); it is tried again.", passing.Message);
            }
            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private IEnumerable<(Uri View, IEventSubscriptionAgent Agent)> Views() =>
        from agent in ((WolverineRuntime)runtime).NodeController?.Agents.ToArray() ?? []
        where agent.Value is IEventSubscriptionAgent
        select (agent.Key, (IEventSubscriptionAgent)agent.Value);

    /// <summary>In the log itself: a view that reads some kinds of facts alone would not meet it.</summary>
    private async Task LookForNewer(CancellationToken cancellation)
    {
        _checked ??= (await ViewProgress.Of(database, CaseViews.Names, cancellation)).Sequence;
        while (_newer is null && await FactLog.FirstUnknown(database, _known, _checked.Value, cancellation) is var (first, upTo)
            && upTo > _checked)
            (_newer, _checked) = (first, upTo);
    }

    /// <summary>This node does not offer to run views any more, and stops them: the leader assigns them to another that does.</summary>
    private async Task GiveUp(long newer, CancellationToken cancellation)
    {
        var (nodes, me, views) = (runtime.Storage.Nodes, runtime.Options.UniqueNodeId, Views().Select(it => it.View).ToList());
        if (views is [] || await nodes.LoadNodeAsync(me, cancellation) is not { } node) return;
        log.LogError("A newer build recorded fact {Sequence}: this node gives its views up, and one of that build goes on with them.", newer);
        node.Capabilities.RemoveAll(views.Contains);
        await nodes.ReregisterNodeAsync(node, cancellation);
        foreach (var view in views) await runtime.Agents.StopLocallyAsync(view);
        // What did not meet the fact went past it.
        foreach (var name in CaseViews.Names
            .Where(name => views.Any(view => view.AbsolutePath.Contains($"/{name}/", StringComparison.OrdinalIgnoreCase))))
            await ViewProgress.GoBack(database, name, newer - 1, cancellation);
    }
}
