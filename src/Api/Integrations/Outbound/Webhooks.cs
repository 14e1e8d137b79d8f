using Marten;
using NodaTime;
using Npgsql;
using Privatization.Storage;
using Privatization.Storage.Deliveries;
using Privatization.Storage.Postgres;

namespace Privatization.Api.Integrations.Outbound;

/// <summary>The subscriptions, as operators keep them. They live in real time.</summary>
internal sealed class Webhooks(IDocumentStore store, NpgsqlDataSource database, WebhookKeys keys)
{
    private static readonly Duration UsualOverlap = Duration.FromDays(1);

    public async Task<Subscription> Add(Subscribe request, bool validateOnly, long mark, CancellationToken cancellation)
    {
        var (id, now) = (Guid.CreateVersion7(), StoreTime.Real);
        var (key, secret) = keys.Make(id, request.Signing ?? WebhookSigning.Hmac, now);
        var webhook = new Webhook(id, request.Url.Uri, request.Events, request.Provider, WebhookState.Active, [key], now);
        var place = new OutboxPlace(request.AfterSequence ?? mark, 0, 0);
        if (validateOnly) return Subscription.Of(webhook, place);
        await using var session = store.LightweightSession(Tenants.Oblast);
        session.Insert(webhook);
        session.Begin(id, place.After);
        await session.SaveChangesAsync(cancellation);
        return Subscription.Of(webhook, place, secret);
    }

    public async Task<IReadOnlyList<Subscription>> All(CancellationToken cancellation)
    {
        await using var session = store.QuerySession(Tenants.Oblast);
        var webhooks = await session.Query<Webhook>().ToListAsync(cancellation);
        var places = await Outbox.PlacesOf(database, cancellation);
        return [.. webhooks.Where(it => places.ContainsKey(it.Id)).OrderBy(it => it.Id).Select(it => Subscription.Of(it, places[it.Id]))];
    }

    /// <returns>Null where there is none.</returns>
    public async Task<Subscription?> Find(Guid id, CancellationToken cancellation) => (await All(cancellation)).FirstOrDefault(it => it.Id == id);

    public Task<bool> Change(Guid id, ChangeSubscription change, CancellationToken cancellation) => Change(
        id,
        it => it with
        {
            Url = change.Url.Uri,
            Events = change.Events,
            Provider = change.Provider,
            State = change.Paused == true ? WebhookState.Paused : WebhookState.Active,
        },
        cancellation);

    /// <summary>By its receiver.</summary>
    public Task Stop(Guid id, CancellationToken cancellation) => Change(id, it => it with { State = WebhookState.Stopped }, cancellation);

    /// <returns>Of a new HMAC key the secret.</returns>
    public async Task<string?> Rotate(Guid id, RotateKey rotation, CancellationToken cancellation)
    {
        string? secret = null;
        await Change(id, it => Rotated(it, rotation, out secret), cancellation);
        return secret;
    }

    public async Task Remove(Guid id, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession(Tenants.Oblast);
        session.Delete<Webhook>(id);
        session.End(id);
        await session.SaveChangesAsync(cancellation);
    }

    private Webhook Rotated(Webhook webhook, RotateKey rotation, out string? secret)
    {
        var now = StoreTime.Real;
        var until = now + (rotation.OverlapHours is { } hours ? Duration.FromHours(hours) : UsualOverlap);
        (var next, secret) = keys.Make(webhook.Id, rotation.Signing ?? webhook.Keys[^1].Signing, now);
        var before = webhook.Keys.Where(key => key.SignsAt(now)).Select(key => key with { Until = Instant.Min(key.Until ?? until, until) });
        return webhook with { Keys = [.. before.Where(key => key.SignsAt(now)), next] };
    }

    /// <returns>Whether there is such a subscription.</returns>
    private Task<bool> Change(Guid id, Func<Webhook, Webhook> change, CancellationToken cancellation) => ConcurrencyConflict.Retry(async () =>
    {
        await using var session = store.LightweightSession(Tenants.Oblast);
        if (await session.LoadAsync<Webhook>(id, cancellation) is not { } webhook) return false;
        session.Store(change(webhook));
        await session.SaveChangesAsync(cancellation);
        return true;
    });
}
