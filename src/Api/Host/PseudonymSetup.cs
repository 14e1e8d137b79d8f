using Marten;
using Privatization.Development;
using Privatization.Storage;
using Privatization.Storage.Documents;
using Privatization.Storage.Postgres;

namespace Privatization.Api.Host;

/// <summary>The key of the store's pseudonyms: from configuration; in development made beside the private database.</summary>
internal static class PseudonymSetup
{
    public static void AddPseudonyms(this WebApplicationBuilder builder, string? localDirectory)
    {
        builder.Services.AddSingleton(new Pseudonyms(SecretKey.Read(
            builder.Configuration, "Pseudonyms__Key", "the key of this store, which is backed up with it", localDirectory, "pseudonyms.key")));
        builder.Services.AddHostedService<CheckKey>();
        if (localDirectory is not null) builder.Services.AddHostedService<DemoStaff>();
    }

    /// <summary>Refuses to start with another key than the store's.</summary>
    private sealed class CheckKey(IDocumentStore store, Pseudonyms pseudonyms) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            await using var session = store.LightweightSession(Tenants.Oblast);
            var stored = await session.LoadAsync<StoreKey>(StoreKey.Only, cancellationToken);
            if (stored is null)
            {
                session.Insert(new StoreKey(StoreKey.Only, pseudonyms.Fingerprint));
                try { await session.SaveChangesAsync(cancellationToken); return; }
                catch (Exception conflict) when (ConcurrencyConflict.Is(conflict)) { /* another node was first: compare with its key */ }
                await using var again = store.QuerySession(Tenants.Oblast);
                stored = await again.LoadAsync<StoreKey>(StoreKey.Only, cancellationToken);
            }
            if (stored!.Fingerprint != pseudonyms.Fingerprint)
                throw new InvalidOperationException(
                    "The pseudonym key is not the key of this store: with it nobody would be found again. Set Pseudonyms__Key to the one the store "
                    + "was made with.");
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
