using System.Text.Json.Nodes;
using Npgsql;

namespace Privatization;

/// <summary>A view stops at a fact it cannot read, says so, and loses nothing once the fact is mended. Acts and single cases go on meanwhile.</summary>
public class PoisonSpecs(RunningService service)
{
    private static readonly DemoPerson Supervisor = new(Role.Supervisor, "*");

    [Fact]
    public async Task a_view_stops_and_never_skips()
    {
        var connection = await service.Databases.NewDatabase("poison");
        var (first, poisoned) = (Guid.Empty, 0L);
        await using (var app = await RunningService.Start(connection))
        {
            var client = new DemoClient(app.Urls.Single());
            first = await Play(client);
            await client.Read(Supervisor, $"/v1/applications?after={first}@4");
            poisoned = await Sql(connection, "update privatization.mt_events set seq_id = nextval('privatization.mt_events_sequence'), data = data || '{\"at\": \"never\"}' where version = 4 returning seq_id");
            var second = await Play(client);

            var late = () => client.Read(Supervisor, $"/v1/applications?after={second}@4");
            (await late.Should().ThrowAsync<InvalidOperationException>()).WithMessage("*view-behind*");
            (await client.Read(Supervisor, $"/v1/applications/{second}"))["state"]!.ToString().Should().Be("documents-refused", "a single case is read from its facts");
            // The names are of first facts: no other is read for them.
            (await Views(client)).Where(view => (string?)view!["name"] != nameof(PersonsByName)).Should().HaveCount(3).And.OnlyContain(view => (bool)view!["behind"]! && (long)view["sequence"]! < poisoned);
            await app.StopAsync();
        }

        await Sql(connection, "update privatization.mt_events set data = data || jsonb_build_object('at', to_char(timestamp at time zone 'utc', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')) where data->>'at' = 'never' returning seq_id");
        await using var mended = await RunningService.Start(connection);
        var again = new DemoClient(mended.Urls.Single());
        await again.Read(Supervisor, $"/v1/applications?after={first}@4");
        (await again.Read(Supervisor, "/v1/applications?state=documents-refused"))["items"]!.AsArray().Should().HaveCount(2);
        await mended.StopAsync();
    }

    private static Task<Guid> Play(DemoClient client) => new Playing(client, Story.All.Single(story => story.Title == "Documents refused")).ToTheEnd(() => { });

    private static async Task<JsonArray> Views(DemoClient client) => (await client.Read(Supervisor, "/health/ready"))["views"]!.AsArray();

    private static async Task<long> Sql(string connection, string statement)
    {
        await using var database = NpgsqlDataSource.Create(connection);
        await using var command = database.CreateCommand(statement);
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
