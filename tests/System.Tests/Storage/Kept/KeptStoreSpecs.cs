using System.Text;
using JasperFx;
using Marten;
using Npgsql;
using Privatization.Api.Host;
using Privatization.Projections;
using Privatization.Storage;
using Privatization.Tests.Accounts;
using Privatization.Tests.Driving;
using Privatization.Tests.Integrations.Outbound;
using Privatization.Tests.Supervision.MovedTime;

namespace Privatization.Tests.Storage.Kept;

/// <summary>
/// Types may move and be renamed: a store that was made before is opened as it was left, goes on, and is built anew. No stored name moves.
/// </summary>
[Collection(SandboxNodes.OneAtATime)]
public class KeptStoreSpecs(RunningService service)
{
    private const string Unhandled = "select count(*) from wolverine.wolverine_incoming_envelopes where status <> 'Handled'";

    private static readonly string[] Tables = ["mt_doc_applicantstatus", "mt_doc_workitem", "mt_doc_slaclock", "persons_by_name"];

    [Fact]
    public async Task a_store_of_an_earlier_build_is_opened_as_it_was_left_and_goes_on()
    {
        var kept = await KeptStore.ReadAnswers();
        await using var receiver = await Receiver.Start();
        var database = await KeptStore.Restore(service, kept, receiver.Address);
        await OnlyTablesOfViewsChange(database);
        await SignaturesAreAsRecorded(database, kept);
        var (before, behind) = (await Facts(database), await Behind(database));
        behind.Should().BeEquivalentTo(["WorkItem:All", "SlaClock:All", "PersonsByName:All"]);

        var app = await SandboxNodes.Node(database, KeptStore.InProcess());
        var people = new People(app.Urls.Single());
        await EveryMessageIsHandled(database, kept, receiver);
        await TheImportEnds(people, database, kept);
        await TheViewsComeToTheHead(people, database);
        await Repeated(people, database, kept);
        await SignedIn(people, kept);
        var others = new List<string>();
        foreach (var read in kept.Reads) others.AddRange(await Otherwise(people, kept, read));
        others.Should().BeEmpty("they are answered as before");
        await TheCaseGoesOn(people, kept);
        (await Facts(database)).Take(before.Count).Should().Equal(before, "facts are for ever");
        await TheViewsComeToTheHead(people, database);
        await app.StopAsync();
        await app.DisposeAsync();

        var gone = await Rows(database);
        await BuildAnew(database);
        var anew = await Rows(database);
        foreach (var table in Tables) gone[table].Should().Equal(anew[table], "{0} that went on from half way is the fold", table).And.NotBeEmpty();
    }

    /// <summary>Views are told anew from the facts, so that their tables may be others; an index has come; all else is as it was.</summary>
    private static async Task OnlyTablesOfViewsChange(string database)
    {
        var before = await Schema(database);
        foreach (var command in new[] { "db-apply", "db-assert" })
        {
            var (exit, output, errors) = await ServiceProcess.Run(database, [command], KeptStore.Settings);
            exit.Should().Be(0, output + errors);
        }
        var after = await Schema(database);
        before.Except(after).Concat(after.Except(before))
            .Where(line => !Tables.Append("payment_import_lines_reference").Any(line.Contains)).Should().BeEmpty();
    }

    private static async Task SignaturesAreAsRecorded(string database, KeptAnswers kept)
    {
        var (exit, output, errors) =
            await ServiceProcess.Run(database, ["verify", $"{kept.Verified}"], [.. KeptStore.Settings, ("Signatures__Roots__0", KeptStore.Root)]);
        exit.Should().Be(0, output + errors);
        output.TrimEnd().Split('\n')[^1].Should().MatchRegex("^([1-9][0-9]*) of \\1 signatures as recorded");
    }

    private static async Task EveryMessageIsHandled(string database, KeptAnswers kept, Receiver receiver)
    {
        // Schedules come again every few seconds: what waits is asked by the ids that were kept.
        await Eventually.Holds(TimeSpan.FromMinutes(3),
            async () => await Database.Value<long>(database, $"{Unhandled} and id in (select id from {KeptStore.Waiting})") == 0, 200);
        (await Database.Value<long>(database, "select count(*) from wolverine.wolverine_dead_letters")).Should().Be(0);
        // The authority under which the request was signed is nobody's by now: that is found, and answered.
        (await Database.Value<string>(database,
            $"select data #>> '{{outcome,state}}' from privatization.mt_doc_receivedmessage where id like '%/{kept.Message}'"))
            .Should().Be("refused");
        (await Database.Value<long>(database, $"select count(*) from privatization.mt_doc_notice where id = '{kept.Notice}'")).Should().Be(1);
        await Eventually.Holds(TimeSpan.FromMinutes(1), async () =>
            await Database.Value<long>(database, "select count(*) from privatization.webhook_deliveries where due is not null") == 0, 200);
        await Eventually.Holds(TimeSpan.FromMinutes(1),
            () => Task.FromResult(receiver.Taken().Count(it => it.Event.TryGetProperty("state", out _)) >= 2));
        var (answers, facts) = (receiver.Taken().Where(it => it.Event.TryGetProperty("state", out _)).ToList(), receiver.Taken()
            .Where(it => it.Event.TryGetProperty("specversion", out _)).ToList());
        answers.Should().OnlyContain(it => StandardWebhooks.Accepts(it, kept.AnswersKey)).And.Contain(it => it.Id == kept.Message);
        facts.Should().OnlyContain(it => StandardWebhooks.Accepts(it, kept.HookSecret)).And.NotBeEmpty();
    }

    private static async Task TheImportEnds(People people, string database, KeptAnswers kept)
    {
        var (treasury, import) = (people.Looker(Role.Treasury, "*"), kept.Import);
        import.DoneBefore.Should().BeInRange(1, import.Lines - 1);
        await Eventually.Holds(TimeSpan.FromMinutes(1), async () => (await treasury.Ask(import.Path)).Is(200).Text("state") == "finished");
        var reply = await treasury.Ask(import.Path);
        // Half were carried before; the other half bear a day before their contract, and that is refused now.
        var half = import.Recorded / 2;
        (reply.Text("lines"), reply.Text("done"), reply.Text("recorded"), reply.Text("refused"))
            .Should().Be(($"{import.Lines}", $"{import.Lines}", $"{half}", $"{import.Refused + half}"));
        foreach (var (id, recorded) in new[] { (import.First, half), (import.Last, 0) })
            (await Database.Value<long>(database,
                $"select count(*) from privatization.mt_events where stream_id = '{id}' and type = 'payment_recorded'"))
                .Should().Be(recorded);
        (await people.Looker(Role.Operator).Ask(kept.Decree)).Is(200).Text("state").Should().Be("finished");
    }

    private static async Task TheViewsComeToTheHead(People people, string database)
    {
        await Eventually.Holds(TimeSpan.FromMinutes(1), async () => (await Behind(database)) is []);
        await Eventually.Holds(TimeSpan.FromMinutes(1), async () => (await people.Looker(Role.Operator).Ask("/v1/views"))
            .Is(200).Items.All(view => !view.GetProperty("behind").GetBoolean()));
    }

    private static async Task Repeated(People people, string database, KeptAnswers kept)
    {
        var before = (await Facts(database)).Count;
        foreach (var act in kept.Repeats)
        {
            (string, string)[] headers = [.. act.Version is null ? [] : new[] { ("If-Match", act.Version) }, .. act.Key is ""
                ? [] : new[] { ("Idempotency-Key", act.Key) }];
            var again = (await KeptStore.Client(people, act.Role, act.Provider, act.Iin).Send(act.Path, Encoding.UTF8.GetBytes(act.Body), headers))
                .Is(act.Status);
            if (act.Answer is not null) again.Bytes.Should().Equal(Encoding.UTF8.GetBytes(act.Answer), act.Path);
        }
        (await Facts(database)).Count.Should().Be(before);
    }

    private static async Task SignedIn(People people, KeptAnswers kept)
    {
        var citizen = new Citizen(people, kept.Session.Iin) { Password = kept.Session.Password, Device = kept.Session.Device, KeepsDevice = true };
        (await people.With(kept.Session.Token).Ask("/v1/applications")).Is(200).Items.Should().ContainSingle();
        (await citizen.SignIn()).Is(201).Text("proven").Should().Be("True");
    }

    /// <returns>Where what is said now differs from what was said then.</returns>
    private static async Task<IReadOnlyList<string>> Otherwise(People people, KeptAnswers kept, KeptRead read)
    {
        var client = read.Role is null ? people.With(kept.Session.Token) : KeptStore.Client(people, read.Role, read.Provider, read.Iin);
        return [.. KeptAnswer.Differences(read.Path, (await client.Ask(read.Path)).Is(200).Body, read.Body)];
    }

    private static async Task TheCaseGoesOn(People people, KeptAnswers kept)
    {
        var (act, client) = (kept.Next, KeptStore.Client(people, kept.Next.Role, kept.Next.Provider, kept.Next.Iin));
        var done = (await client.Send(act.Path, Encoding.UTF8.GetBytes(act.Body), ("If-Match", act.Version!), ("Idempotency-Key", act.Key)))
            .Is(act.Status);
        (await people.Looker(Role.Supervisor, "*").Ask($"/v1/applications?after={done.Id}@{done.Version}&limit=500")).Is(200).Items
            .Should().Contain(item => item.GetProperty("id").GetGuid() == done.Id);
    }

    private static async Task BuildAnew(string database)
    {
        await using var source = StoreSetup.Database(database);
        await using var store = DocumentStore.For(options => options.UsePrivatization(source, AutoCreate.None).AddCaseViews(source));
        using var daemon = await store.BuildProjectionDaemonAsync();
        foreach (var view in CaseViews.Names) await daemon.RebuildProjectionAsync(view, TestContext.Current.CancellationToken);
    }

    /// <summary>All but when they were written, and by which class, which nobody reads.</summary>
    private static async Task<Dictionary<string, IReadOnlyList<string>>> Rows(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        var rows = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var table in Tables)
            rows[table] = await source.Strings(
                $"select (to_jsonb(it) - 'mt_last_modified' - 'mt_version' - 'mt_dotnet_type')::text from privatization.{table} it order by 1");
        return rows;
    }

    private static async Task<IReadOnlyList<string>> Facts(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        return await source.Strings("select e::text from privatization.mt_events e where type <> 'tombstone' order by seq_id");
    }

    private static async Task<IReadOnlyList<string>> Behind(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        return await source.Strings(
            "select name from privatization.mt_event_progression where name like '%:All' and last_seq_id < (select max(seq_id) from "
            + "privatization.mt_events where type <> 'tombstone')");
    }

    /// <summary>Every column, index, constraint and function.</summary>
    private static async Task<IReadOnlyList<string>> Schema(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        return await source.Strings(
            """
            select table_schema || '.' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' ||
                coalesce(column_default, '') from information_schema.columns
            where table_schema in ('privatization', 'wolverine')
            union all select indexdef from pg_indexes where schemaname in ('privatization', 'wolverine')
            union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
            where connamespace::regnamespace::text in ('privatization', 'wolverine')
            union all select pg_get_functiondef(oid) from pg_proc where pronamespace::regnamespace::text in ('privatization', 'wolverine') order by 1
            """);
    }
}
