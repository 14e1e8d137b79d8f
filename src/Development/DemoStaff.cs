using Marten;
using NodaTime;
using Privatization.Storage;
using Privatization.Storage.Documents;
using Privatization.Storage.Postgres;
using Privatization.Storage.Text;

namespace Privatization.Development;

/// <summary>In development every provider has two executors, a head, a commission and an akimat, so that there is somebody to act.</summary>
public sealed class DemoStaff(IDocumentStore store, Pseudonyms pseudonyms) : IHostedService
{
    private static readonly LocalDate Since = new(2019, 1, 1);

    public static string IdOf(Role role, string? provider) =>
        provider is null or "*" ? EnumCodes.Format(role) : $"{provider}.{EnumCodes.Format(role)}";

    public static string AccountOf(string iin) => $"account-{Digest.Of(System.Text.Encoding.ASCII.GetBytes(iin)).ToString()[..16]}";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession(Tenants.Oblast);
        if (await session.Query<StaffEntry>().AnyAsync(cancellationToken)) return;
        session.Store(Provider.All.SelectMany(Of));
        await session.SaveChangesAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private IEnumerable<StaffEntry> Of(Provider provider)
    {
        foreach (var role in new[] { Role.Executor, Role.Head, Role.Commission, Role.Akimat })
            yield return Entry(IdOf(role, provider.Code), provider.Code, role);
        yield return Entry($"{IdOf(Role.Executor, provider.Code)}-2", provider.Code, Role.Executor);
    }

    // Their certificates are of the local authority, which pki makes.
    private StaffEntry Entry(string id, string provider, Role role) => new(
        id, provider, new(StaffId.Parse(id), ProviderCode.Parse(provider), role, Since, Person: pseudonyms.OfPerson(Person.Find(id)!.Iin)));
}
