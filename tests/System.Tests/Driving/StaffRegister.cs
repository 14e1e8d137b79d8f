using Marten;
using Microsoft.Extensions.DependencyInjection;
using Privatization.Storage.Documents;
using Privatization.Storage.Postgres;

namespace Privatization.Tests.Driving;

/// <summary>Writes the staff register as an operator does.</summary>
public static class StaffRegister
{
    public static Task Store(RunningService service, params StaffMember[] members) => Store(service.Services, members);

    public static async Task Store(IServiceProvider services, params StaffMember[] members)
    {
        await using var session = services.GetRequiredService<IDocumentStore>().LightweightSession(Tenants.Oblast);
        session.Store(members.Select(it => new StaffEntry(it.Id.ToString(), it.Provider.ToString(), it)));
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public static StaffMember Member(string id, string provider, Role role, NodaTime.LocalDate from, NodaTime.LocalDate? to = null,
        params Substitution[] substitutes) =>
            new(StaffId.Parse(id), ProviderCode.Parse(provider), role, from, to, substitutes);
}
