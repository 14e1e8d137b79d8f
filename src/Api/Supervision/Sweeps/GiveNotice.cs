using Marten;
using NodaTime;
using Privatization.Storage;
using Privatization.Storage.Documents;
using Wolverine.Attributes;
using Wolverine.ErrorHandling;
using Wolverine.Runtime.Handlers;

namespace Privatization.Api.Supervision.Sweeps;

/// <summary>A durable message, which may come twice: give the notice, where the case still calls for it.</summary>
/// <param name="Notice">The id of the notice.</param>
[MessageIdentity("Privatization.GiveNotice")]
public sealed record GiveNotice(Guid Application, string Provider, string Notice);

public static class GiveNoticeHandler
{
    // What failed is asked for again by the next sweep.
    public static void Configure(HandlerChain chain) => chain.OnAnyException().Discard();

    public static async Task Handle(GiveNotice due, IDocumentStore store, IClock clock, CancellationToken cancellation)
    {
        await clock.Follow(cancellation);
        await using var session = store.LightweightSession(due.Provider);
        var application = await session.Events.AggregateStreamAsync<Application>(due.Application, token: cancellation);
        var now = clock.After(application);
        if (Notices.Find(application!, now).Select(it => Notice.Of(due.Application, application!, it, now))
            .FirstOrDefault(it => it.Id == due.Notice) is not { } notice) return;
        session.Insert(notice);
        try { await session.SaveChangesAsync(cancellation); }
        catch (Exception given) when (ConcurrencyConflict.Is(given)) { }
    }
}
