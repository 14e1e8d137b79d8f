using System.Text.Json;
using JasperFx;
using Marten;
using Npgsql;
using Privatization.Api.Accounts;
using Privatization.Development.Demo;
using Privatization.Development.Seed;
using Privatization.Projections;
using Privatization.Storage;
using Privatization.Storage.Postgres;
using Privatization.Storage.Text;
using Privatization.Tests.Driving;
using Privatization.Tests.Storage;

namespace Privatization.Tests.Development;

/// <summary>What seed writes in bulk is what the service would have written: the same facts, and views that are the projections of them.</summary>
public class SeedSpecs(RunningService service)
{
    private static readonly DemoPerson Supervisor = new(Role.Supervisor, "*");

    [Fact]
    public async Task the_command_seed_writes_a_store_that_the_service_goes_on_with()
    {
        var connection = await service.Databases.NewDatabase("seed");
        var (exit, output, errors) = await Seed(connection, "--applications", "120");
        exit.Should().Be(0, output + errors);
        await StoredNamesSpecs.AreInTheStore(connection);

        var builder = new NpgsqlDataSourceBuilder(connection);
        builder.UseNodaTime();
        await using var database = builder.Build();
        (await Ask(database, "select count(*) from privatization.mt_streams")).Should().Be(120);
        (await Ask(database,
            "select count(*) from privatization.mt_streams s where version <> (select max(version) from privatization.mt_events e where e.stream_id "
            + "= s.id)")).Should().Be(0);
        (await Ask(database,
            "select count(*) from (select timestamp < lag(timestamp) over (order by seq_id) as back from privatization.mt_events) e where back"))
            .Should().Be(0);
        (await Ask(database, "select count(*) from privatization.mt_events where type = 'term_missed'"))
            .Should().BePositive("not everybody is in time");
        (await Ask(database, "select count(*) from privatization.mt_doc_notice")).Should().BePositive("nor was everybody early");
        (await Ask(database, Unnoticed)).Should().Be(0);
        await ViewsAreTheProjections(database);

        await using var app = await RunningService.Start(connection);
        var client = new DemoClient(app.Urls.Single(), new AuthenticationSettings().Audience);
        (await client.Read(Supervisor, "/v1/applications?limit=500"))["items"]!.AsArray().Should().HaveCount(120);
        var withdrawn = await new ScenarioRunner(client, Scenario.All.Single(scenario => scenario.Title == "Withdrawn")).ToTheEnd(() => { });
        (await client.Read(Supervisor, $"/v1/applications?after={withdrawn}@4&limit=500"))["items"]!.AsArray().Should().HaveCount(121);
        await app.StopAsync();
    }

    private const string Unnoticed =
        """
        select count(*) from privatization.mt_doc_slaclock where running and until is null
            and three_quarters <= (select max(timestamp) from privatization.mt_events)
        and not exists (select from privatization.mt_doc_notice given where given.id = split_part(mt_doc_slaclock.id, '@', 1) || '/three-quarters')
        """;

    [Fact]
    public async Task the_command_seed_fills_an_empty_store_only()
    {
        var (exit, output, errors) = await Seed(service.ConnectionString);
        (exit, (output + errors).Contains("Stop the service first", StringComparison.Ordinal)).Should().Be((1, true), output + errors);
    }

    [Theory]
    [InlineData("--applications", "0"), InlineData("--applications", "many"), InlineData("--from", "2019-02-30"), InlineData("--from", "2999-01-01"),
        InlineData("--colour", "red")]
    public async Task the_command_seed_says_how_it_is_used(string option, string value)
    {
        var (exit, output, errors) = await Seed("Host=localhost;Database=none", option, value);
        (exit, (output + errors).Contains("Use: seed", StringComparison.Ordinal)).Should().Be((1, true), output + errors);
    }

    private static Task<(int Code, string Output, string Errors)> Seed(string connection, params string[] options) =>
        ServiceProcess.Run(connection, ["seed", .. options]);

    private static async Task ViewsAreTheProjections(NpgsqlDataSource database)
    {
        await using var store = DocumentStore.For(options => options.UsePrivatization(database, AutoCreate.None).AddCaseViews(database));
        var (seeded, persons) = (await Rows(store), await database.Strings(Persons));
        persons.Should().HaveCount(120);
        using var daemon = await store.BuildProjectionDaemonAsync();
        foreach (var view in BulkViews.Names) await daemon.RebuildProjectionAsync(view, TestContext.Current.CancellationToken);
        (await Rows(store)).Should().Equal(seeded);
        (await database.Strings(Persons)).Should().Equal(persons);
    }

    private const string Persons = $"select it::text from {PersonTable.Name} it order by it";

    private static async Task<IReadOnlyList<string>> Rows(IDocumentStore store)
    {
        await using var session = store.QuerySession(Tenants.Oblast);
        return [.. await Rows<ApplicantStatus>(session), .. await Rows<WorkItem>(session), .. await Rows<SlaClock>(session)];
    }

    private static async Task<IEnumerable<string>> Rows<TRow>(IQuerySession session) where TRow : IntervalRow =>
        (await session.Query<TRow>().Where(row => row.AnyTenant()).ToListAsync(TestContext.Current.CancellationToken))
            .OrderBy(row => row.Id, StringComparer.Ordinal).Select(row => JsonSerializer.Serialize(row, Json.Stored));

    private static async Task<long> Ask(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
