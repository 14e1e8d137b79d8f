using JasperFx;
using Marten;
using Npgsql;
using Privatization.Api.Host;
using Privatization.Projections;
using Privatization.Storage;
using Privatization.Storage.Log;
using Privatization.Storage.Postgres;
using Privatization.Tests.Driving;
using Privatization.Tests.Integrations.Outbound;

namespace Privatization.Tests.Supervision.ViewRepair;

/// <summary>A case whose record a view cannot read is set aside, on record; all others go on, and no answer passes for whole that is not.</summary>
public class SetAsideSpecs(RunningService service)
{
    private const int Cases = 1_000;
    private static readonly string[] OfEveryFact = [nameof(ApplicantStatus), nameof(SlaClock), nameof(WorkItem)];

    /// <summary>
    /// What becomes of a fact when it is recorded: a body of which a member is missing, one that does not follow from the facts before it.
    /// </summary>
    public static TheoryData<string, string> Poisons => new()
    {
        { "new.data := new.data - 'content'", "its body is no such fact" },
        {
            """new.type := 'contract_signed'; new.data := new.data || '{"document": "X", "signature": "X"}'""".Replace("X", new('a', 64)),
            "it does not follow from the facts before it (NullReferenceException)"
        },
    };

    /// <summary>Every answer that is of views.</summary>
    private static readonly string[] Lists =
        ["/v1/applications", "/v1/applications/_search", "/v1/sla/board", "/v1/sla/steps", "/v1/sla/clocks", "/v1/sla/notices"];

    [Fact]
    public async Task poisoned_cases_of_a_thousand_are_set_aside_alone_until_they_are_mended()
    {
        var connection = await service.Databases.NewDatabase("thousand");
        var (exit, output, errors) = await ServiceProcess.Run(connection, ["seed", "--applications", $"{Cases}"]);
        exit.Should().Be(0, output + errors);
        await using var database = StoreSetup.Database(connection);
        var whole = await Rows(database);
        whole.Should().HaveCount(Cases);
        var longest = await database.Strings("select id::text from privatization.mt_streams order by version desc, id limit 4");
        var (middle, first, gap, altered) = (Guid.Parse(longest[0]), Guid.Parse(longest[1]), Guid.Parse(longest[2]), Guid.Parse(longest[3]));
        var package =
            $"privatization.blobs where sha256 = (select data ->> 'content' from privatization.mt_events where stream_id = '{altered}' and version "
            + $"= 1)";
        await Database.Run(connection,
            $"create table kept as select * from privatization.mt_events where (stream_id, version) in (('{middle}', 6), ('{first}', 1), ('{gap}', "
            + $"4))");
        await Database.Run(connection,
            $"update privatization.mt_events e set data = '{{}}' from kept where e.id = kept.id and kept.stream_id <> '{gap}'");
        await Database.Run(connection, $"delete from privatization.mt_events e using kept where e.id = kept.id and kept.stream_id = '{gap}'");
        await Database.Run(connection, $"create table whole as select * from {package}");
        await Database.Run(connection, "update privatization.blobs b set bytes = '{}' from whole where b.sha256 = whole.sha256");
        await BuildAnew(database);

        var standing = await SetAsideCase.Standing(database, default);
        standing.Select(it => (it.Application, it.View)).Should().BeEquivalentTo(
            OfEveryFact.SelectMany(view => new[] { (middle, view), (gap, view) })
                .Concat([.. OfEveryFact.Select(view => (first, view)), (first, nameof(PersonsByName)), (altered, nameof(PersonsByName))]));
        standing.Select(it => (it.Application, it.Version)).Distinct().Should().BeEquivalentTo([(middle, 6L), (first, 1L), (gap, 5L), (altered, 1L)]);
        var then = await Rows(database);
        Guid[] poisoned = [middle, first, gap, altered];
        then.Where(it => !poisoned.Contains(it.Key)).Should().BeEquivalentTo(whole.Where(it => !poisoned.Contains(it.Key)));
        then.Should().NotContainKey(first).And.ContainKey(middle, "what was read before the fact stands");

        (exit, output, errors) = await ServiceProcess.Run(connection, ["views", "repair"]);
        (exit, output.Split("still set aside").Length - 1).Should().Be((1, standing.Count), output + errors);
        await Database.Run(connection,
            "delete from privatization.mt_events e using kept where e.id = kept.id; insert into privatization.mt_events select * from kept");
        await Database.Run(connection, "update privatization.blobs b set bytes = whole.bytes from whole where b.sha256 = whole.sha256");
        (exit, output, errors) = await ServiceProcess.Run(connection, ["views", "repair"]);
        (exit, output.Split("repaired").Length - 1).Should().Be((0, standing.Count), output + errors);
        (await Rows(database)).Should().BeEquivalentTo(whole);
        (await SetAsideCase.Standing(database, default)).Should().BeEmpty();
        (await SetAsideCase.Page(database, null, 100, default))
            .Should().HaveCount(standing.Count).And.OnlyContain(it => it.RepairedAt != null, "that it was so stays on record");
    }

    [Theory, MemberData(nameof(Poisons))]
    public async Task answers_that_could_hold_a_case_set_aside_say_so_and_all_else_goes_on(string poison, string reason)
    {
        await using var outbound = await OutboundService.Start(service, ("Webhooks:Networks:0", "127.0.0.0/8"));
        await using var receiver = await Receiver.Start();
        var hook = (await outbound.Subscribe(receiver.Address)).Id;
        var (poisoned, sound) = (outbound.NewCase(), outbound.NewCase());
        await (await poisoned.Submit()).Until(1, 2);
        var past = (await poisoned.Timeline())[2].GetProperty("at").GetString()!;
        await Database.Run(outbound.Database, "create table privatization.kept (like privatization.mt_events)");
        await Database.Before(outbound.Database, "mt_events", "new.version = 6", $"insert into privatization.kept select new.*; {poison}");
        await poisoned.Do(Act.HeadResolution);
        await sound.Submit();

        foreach (var path in Lists)
        {
            var answer = await Ask(poisoned.As(Role.Supervisor), $"{path}?after={sound.Id}@3");
            answer.Json.GetProperty("incomplete").EnumerateArray().Should().ContainSingle(path);
            answer.Text("stale").Should().BeNull();
            (await Ask(outbound.People.Looker(Role.Supervisor, "aksu-city"), path)).Text("incomplete")
                .Should().BeNull("who may not see the case learns nothing of it");
        }
        (await poisoned.As(Role.Executor).Ask("/v1/work")).Is(200).Text("incomplete").Should().NotBeNull();
        (await poisoned.As(Role.Supervisor).Ask($"/v1/applications?after={poisoned.Id}@7")).Is(200).Text("incomplete").Should().NotBeNull();
        var then = (await poisoned.As(Role.Supervisor).Ask($"/v1/applications?asOf={past}")).Is(200);
        then.Items.Should().ContainSingle();
        then.Text("incomplete").Should().BeNull("of an instant before the fact the view knows all");

        (await poisoned.Read()).Is(500, "record-unreadable");
        (await poisoned.Post(Act.CommissionReferral, new { }, "\"7\"", "k")).Is(500, "record-unreadable");
        var health = (await outbound.Operator.Ask("/health/ready")).Is(200);
        health.Text("status").Should().Be("degraded");
        health.Json.GetProperty("views").EnumerateArray().Where(view => view.GetProperty("state").GetString() == "set-aside")
            .Select(view => view.GetProperty("name").GetString())
            .Should().BeEquivalentTo(OfEveryFact);
        var notices = (await outbound.Operator.Ask("/v1/views/set-aside")).Is(200).Items;
        notices.Should().HaveCount(3).And
            .OnlyContain(notice => notice.GetProperty("application").GetGuid() == poisoned.Id && notice.GetProperty("version").GetInt64() == 6);
        notices.Select(notice => notice.GetProperty("reason").GetString()).Should().OnlyContain(why => why == reason);
        (await poisoned.As(Role.Supervisor).Ask("/v1/views/set-aside")).Is(403);

        // Others are told that the fact is there, and where: nothing of its body stands in their way.
        await outbound.Settled(hook);
        receiver.Taken().Where(arrival => arrival.Case == poisoned.Id).Select(arrival => arrival.Version).Should().Equal(1, 2, 3, 4, 5, 6, 7);
        receiver.Taken().Where(arrival => arrival.Case == sound.Id).Select(arrival => arrival.Version).Should().Equal(1, 2, 3);
        await using var listener = await Listening.To(outbound.People.Looker(Role.Compliance), "0");
        await listener.Until(10);
        listener.Heard.Select(heard => heard.Event.GetProperty("subject").GetGuid()).Count(id => id == poisoned.Id).Should().Be(7);

        await Database.Run(outbound.Database,
            "update privatization.mt_events e set type = kept.type, data = kept.data from privatization.kept where e.id = kept.id");
        await using var newer = await outbound.AnotherNode();
        await Eventually.Holds(TimeSpan.FromSeconds(30),
            async () => (await outbound.Operator.Ask("/v1/views/set-aside")).Items.All(notice => notice.TryGetProperty("repairedAt", out _)));
        var mended = (await poisoned.As(Role.Supervisor).Ask($"/v1/applications?after={poisoned.Id}@7")).Is(200);
        mended.Text("incomplete").Should().BeNull("a node that starts reads again what was set aside");
        mended.Items.Should().ContainSingle(item => item.GetProperty("id").GetGuid() == poisoned.Id).Which.GetProperty("step").GetInt32()
            .Should().Be(3);
        (await poisoned.Do(Act.CommissionReferral)).Version.Should().Be(9);
        await newer.StopAsync();
    }

    [Fact]
    public async Task nothing_is_decided_on_a_case_whose_last_facts_are_gone()
    {
        var theCase = await (await service.NewCase().Submit()).Until(1, 2);
        await Database.Run(service.ConnectionString, $"delete from privatization.mt_events where stream_id = '{theCase.Id}' and version > 3");
        (await theCase.Post(Act.Acceptance, new { }, "\"3\"", "k")).Is(500, "record-unreadable");
    }

    private static async Task<Reply> Ask(HttpClient client, string path) =>
        (path.Contains("_search", StringComparison.Ordinal)
            ? await client.Send(path, new { CadastralNumber = "14:218:001:001" }) : await client.Ask(path)).Is(200);

    private static async Task BuildAnew(NpgsqlDataSource database)
    {
        await using var store = DocumentStore.For(options => options.UsePrivatization(database, AutoCreate.None).AddCaseViews(database));
        using var daemon = await store.BuildProjectionDaemonAsync();
        foreach (var view in CaseViews.Names) await daemon.RebuildProjectionAsync(view, TestContext.Current.CancellationToken);
    }

    /// <summary>All that the views say of each case.</summary>
    private static async Task<Dictionary<Guid, string>> Rows(NpgsqlDataSource database)
    {
        const string tables =
            """
            select application, 'status ' || id || data as row from privatization.mt_doc_applicantstatus
                union all select application, 'work ' || id || data from privatization.mt_doc_workitem
            union all select application, 'clock ' || id || data from privatization.mt_doc_slaclock
            union all select application, 'person ' || it::text from privatization.persons_by_name it
            """;
        return (await database.Read(
            _ => $"select application, string_agg(md5(row), '' order by row) from ({tables}) said group by 1",
            row => (row.GetGuid(0), row.GetString(1)), TestContext.Current.CancellationToken)).ToDictionary();
    }
}
