using Marten;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;
using Privatization.Api.Accounts;
using Privatization.Storage.Postgres;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Accounts;

/// <summary>What the night takes, and what it leaves.</summary>
public class LapseSpecs(RunningService service)
{
    [Fact]
    public async Task everything_of_accounts_that_has_run_out_goes_and_proven_accounts_stay()
    {
        var database = await service.Databases.NewDatabase("lapse");
        await using var portal = await AnotherPortal.Start(database);
        var (proven, unproven) = (await new Citizen(portal.People).Proven(), await new Citizen(portal.People).Registered());
        (await unproven.SignIn("басқа құпиясөз")).Is(401);
        await Night(after: Duration.Zero);
        (await Count()).Should().Equal(2, 2, 1, 6, 4);
        await Night(after: Duration.FromDays(1) + Duration.FromMinutes(1));
        (await Count()).Should().Equal(2, 0, 0, 6, 0);
        await Night(after: Duration.FromDays(100));
        (await Count()).Should().Equal(1, 0, 0, 5, 0);
        (await proven.SignIn()).Is(201);
        (await unproven.SignIn()).Is(401, "authorisation-refused");

        async Task Night(Duration after)
        {
            portal.Clock.Advance(after);
            await ForgetLapsedAccountsHandler.Handle(
                new(), portal.Services.GetRequiredService<IDocumentStore>(), portal.Services.GetRequiredService<NpgsqlDataSource>(), portal.Clock,
                TestContext.Current.CancellationToken);
        }

        async Task<IReadOnlyList<long>> Count()
        {
            var counts = new List<long>();
            foreach (var table in new[]
                { "mt_doc_account", "mt_doc_accountsession", "mt_doc_spentchallenge", "mt_doc_accountentry", "sign_in_tries" })
                counts.Add(await Database.Value<long>(database, $"select count(*) from {StoreSchema.Name}.{table}"));
            return counts;
        }
    }
}
