using System.Text.Json;
using JasperFx;
using Marten;
using Npgsql;
using Privatization.Api.Accounts;
using Privatization.Development.Demo;
using Privatization.Projections;
using Privatization.Storage;
using Privatization.Storage.Postgres;
using Privatization.Storage.Text;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Projections;

/// <summary>A view is a projection of the facts and of nothing else: built anew it says the same, for every past instant.</summary>
public class RebuildSpecs(RunningService service)
{
    [Fact]
    public async Task a_view_built_anew_has_the_same_rows()
    {
        var connection = await service.Databases.NewDatabase("rebuild");
        await PlayEveryStory(connection);

        var builder = new NpgsqlDataSourceBuilder(connection);
        builder.UseNodaTime();
        await using var database = builder.Build();
        await using var store = DocumentStore.For(options => options.UsePrivatization(database, AutoCreate.None).AddCaseViews(database));
        var (statuses, work, clocks) = (await Rows<ApplicantStatus>(store), await Rows<WorkItem>(store), await Rows<SlaClock>(store));
        var persons = await database.Strings(Persons);
        persons.Should().HaveCount(Scenario.All.Count);
        statuses.Should().HaveCountGreaterThan(Scenario.All.Count * 3, "every act that moves a case opens a row");

        await using (var spoil = database.CreateCommand("""update privatization.mt_doc_applicantstatus set data = data || '{"state":"spoilt"}'"""))
            await spoil.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await using (var spoil = database.CreateCommand($"update {PersonTable.Name} set surname = 'spoilt'"))
            await spoil.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        using var daemon = await store.BuildProjectionDaemonAsync();
        await daemon.RebuildProjectionAsync(nameof(ApplicantStatus), TestContext.Current.CancellationToken);
        await daemon.RebuildProjectionAsync(nameof(WorkItem), TestContext.Current.CancellationToken);
        await daemon.RebuildProjectionAsync(nameof(SlaClock), TestContext.Current.CancellationToken);
        await daemon.RebuildProjectionAsync(nameof(PersonsByName), TestContext.Current.CancellationToken);

        (await Rows<ApplicantStatus>(store)).Should().Equal(statuses);
        (await Rows<WorkItem>(store)).Should().Equal(work);
        (await Rows<SlaClock>(store)).Should().Equal(clocks).And.NotBeEmpty();
        (await database.Strings(Persons)).Should().Equal(persons);
    }

    private const string Persons = $"select it::text from {PersonTable.Name} it order by it";

    private static async Task PlayEveryStory(string connection)
    {
        var app = await RunningService.Start(connection);
        var client = new DemoClient(app.Urls.Single(), new AuthenticationSettings().Audience);
        foreach (var scenario in Scenario.All)
        {
            var id = await new ScenarioRunner(client, scenario).ToTheEnd(() => { });
            var supervisor = new DemoPerson(Role.Supervisor, "*");
            var version = (long)(await client.Read(supervisor, $"/v1/applications/{id}"))["version"]!;
            // Row by row as they came, not in one page.
            await client.Read(supervisor, $"/v1/applications?after={id}@{version}");
        }
        var operatorOfLast = new DemoPerson(Role.Executor, "pavlodar-city");
        await WaitForWork(client, operatorOfLast);
        await Eventually.Holds(TimeSpan.FromSeconds(30), async () => (await client.Read(operatorOfLast, "/health/ready"))["views"]!.AsArray()
            .All(view => !(bool)view!["behind"]!));
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static async Task WaitForWork(DemoClient client, DemoPerson official)
    {
        var last = (await client.Read(official, "/v1/applications"))["items"]![0]!;
        var version = (long)(await client.Read(official, $"/v1/applications/{last["id"]}"))["version"]!;
        await client.Read(official, $"/v1/work?after={last["id"]}@{version}");
    }

    private static async Task<IReadOnlyList<string>> Rows<TRow>(IDocumentStore store) where TRow : IntervalRow
    {
        await using var session = store.QuerySession(Tenants.Oblast);
        var rows = await session.Query<TRow>().Where(row => row.AnyTenant()).ToListAsync(TestContext.Current.CancellationToken);
        return [.. rows.OrderBy(row => row.Id, StringComparer.Ordinal).Select(row => JsonSerializer.Serialize(row, Json.Stored))];
    }
}
