using System.Net;
using NodaTime;
using Npgsql;
using Privatization.Storage.Deliveries;

namespace Privatization.Api.Integrations.Outbound;

/// <summary>
/// Delivers what is due, on every node: what the outbox gives to one it gives to no other. Retries live in real time. A receiver who hangs takes his
/// own places, and nobody else's.
/// </summary>
internal sealed class Dispatch(NpgsqlDataSource database, Sender sender, WebhookSettings settings, Webhooks webhooks, ILogger<Dispatch> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly Duration _lease = Duration.FromTimeSpan(settings.Lease);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var sending = new List<Task>();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Outbox.TakeUp(database, stoppingToken);
                sending.RemoveAll(it => it.IsCompleted);
                sending.AddRange((await Outbox.Take(database, null, _lease, stoppingToken)).Select(due => Deliver(due, stoppingToken)));
            }
            catch (OperationCanceledException) { /* is asked above */ }
            catch (Exception fault) { log.LogWarning(fault, "The outbox could not be read; it is read again."); }
            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await Task.WhenAll(sending);
    }

    /// <summary>Delivers it, and then what follows to the same receiver.</summary>
    private async Task Deliver(DueDelivery first, CancellationToken stopping)
    {
        try
        {
            for (DueDelivery? due = first; due is not null;)
            {
                await DeliverOne(due, stopping);
                due = stopping.IsCancellationRequested ? null : (await Outbox.Take(database, due.Webhook.Id, _lease, stopping)).SingleOrDefault();
            }
        }
        catch (OperationCanceledException) { /* the service stops */ }
        catch (Exception fault)
        {
            log.LogWarning(fault, "What came of a delivery to {Webhook} was not recorded; it is made again.", first.Webhook.Id);
        }
    }

    private async Task DeliverOne(DueDelivery due, CancellationToken stopping)
    {
        // What has been answered is recorded also while the service stops.
        var last = CancellationToken.None;
        switch (await sender.Send(Delivery.Of(due, settings.Address), stopping))
        {
            case null:
                await Outbox.LetGo(database, due, last);
                break;
            case { Status: >= 200 and < 300 }:
                await Outbox.Delivered(database, due, last);
                break;
            case { Status: (int)HttpStatusCode.Gone } outcome:
                log.LogWarning("The receiver of {Webhook} answered 410: the subscription is stopped.", due.Webhook.Id);
                await webhooks.Stop(due.Webhook.Id, last);
                await Outbox.Failed(database, due, outcome, Duration.Zero, last);
                break;
            case { } outcome:
                var next = settings.AfterTry(due.Tries + 1) is { } pause ? Duration.FromTimeSpan(pause) : (Duration?)null;
                if (next is null) log.LogWarning("The delivery of fact {Sequence} to {Webhook} is given up.", due.Fact.Sequence, due.Webhook.Id);
                await Outbox.Failed(database, due, outcome, next, last);
                break;
        }
    }
}
