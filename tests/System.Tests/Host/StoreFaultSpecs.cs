using System.Collections.Concurrent;
using JasperFx;
using Marten;
using NodaTime;
using Privatization.Api.Cases.Reading;
using Privatization.Api.Host;
using Privatization.Development;
using Privatization.Projections;
using Privatization.Storage;
using Privatization.Storage.Contents;
using Privatization.Tests.Driving;
using Privatization.Tests.Integrations.Outbound;
using Privatization.Tests.Supervision.MovedTime;

namespace Privatization.Tests.Host;

/// <summary>
/// The database fails as databases do, while eight clients act and keep a journal of what was acknowledged to them. The first two faults in the order
/// of their list; <c>STORE_FAULT_ROUNDS=20</c> for all of them, several times.
/// </summary>
[Collection(SandboxNodes.OneAtATime)]
public class StoreFaultSpecs(ITestOutputHelper output)
{
    private static readonly int Rounds = int.Parse(Environment.GetEnvironmentVariable("STORE_FAULT_ROUNDS") ?? "2");

    [Fact]
    public async Task nothing_is_lost_or_doubled_where_the_store_fails_and_all_goes_on_by_itself()
    {
        await using var store = await FaultyStore.Start();
        if (!store.Faults.ContainsKey("full")) output.WriteLine("Left out: the full disk. Here no file system can be mounted.");
        await using var receiver = await Receiver.Start();
        await using var app = await SandboxNodes.Node(store.ConnectionString, ("Logging:LogLevel:Default", "None"), ("Webhooks:Timeout", "00:00:01"));
        var people = new People(app.Urls.Single());
        (await people.Looker(Role.Operator).Send("/v1/webhooks", new { Url = receiver.Address })).Is(201);
        var clients = new List<Client>();
        while (clients.Count < 8) clients.Add(new(await new CaseDriver(people).Submit()));

        for (var round = 0; round < Rounds; round++)
        {
            var (fault, happens) = store.Faults.ElementAt(round % store.Faults.Count);
            using var enough = new CancellationTokenSource();
            var acting = clients.Select(client => client.Act(enough.Token)).ToList();
            await Task.Delay(Random.Shared.Next(100, 600), TestContext.Current.CancellationToken);
            await happens(TimeSpan.FromMilliseconds(Random.Shared.Next(1_000, Rounds == 2 ? 2_000 : 12_000)));
            var over = TimeProvider.System.GetTimestamp();

            var (before, unanswered) = (clients.Select(client => client.Acts).ToList(), clients.Sum(client => client.Refused));
            await Eventually.Holds(TimeSpan.FromMinutes(2),
                () => Task.FromResult(acting.Any(it => it.IsFaulted) || clients.Zip(before).All(it => it.First.Acts > it.Second)));
            var acts = TimeProvider.System.GetElapsedTime(over);
            await enough.CancelAsync();
            await Task.WhenAll(acting);
            foreach (var client in clients) await client.Follow("/v1/applications", "/v1/work", "/v1/sla/clocks");
            var views = TimeProvider.System.GetElapsedTime(over);
            foreach (var client in clients)
            {
                await client.RepeatAll();
                (await Database.Value<string>(store.Itself,
                    $"select string_agg(coalesce(data->>'executor', '-'), ' ' order by version) from privatization.mt_events where stream_id = "
                    + $"'{client.Case.Id}'"))
                    .Should().Be(client.Expected);
                (await Database.Value<long>(store.Itself,
                    $"select count(*) from privatization.blob_holders where holder = '{Blobs.Uploader(DemoStaff.AccountOf(client.Case.Iin))}'"))
                    .Should().Be(client.Papers);
            }
            output.WriteLine(
                $"{round + 1}. {fault}: {clients.Sum(client => client.Acts)} acts so far, {unanswered} answers 503 so far; acts went on "
                + $"{acts.TotalSeconds:0.0} s after its end, "
                + $"views {views.TotalSeconds:0.0} s.");
        }

        await TellEverything(store.Itself, receiver, people);
        await FindWhatRanOut(store.Itself, clients.Count);
        await HoldAll(store.Itself);
        await app.StopAsync(TestContext.Current.CancellationToken);
        await AreTheirFold(store.Itself);
    }

    /// <summary>Deliveries and streams: each fact, and of a case in order.</summary>
    private static async Task TellEverything(string database, Receiver receiver, People people)
    {
        var facts = await Database.Value<string>(database,
            "select string_agg(stream_id || '@' || version, ' ' order by stream_id, version) from privatization.mt_events where type <> 'tombstone'");
        await Eventually.Holds(TimeSpan.FromMinutes(1), () => Task.FromResult(Told() == facts));
        await using var listener = await Listening.To(people.Looker(Role.Compliance), "0");
        await listener.Until(facts.Split(' ').Length);
        listener.Heard.Select(heard => heard.Id).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();

        string Told() =>
            string.Join(' ', receiver.Arrivals.Where(it => it.Answer == 204).GroupBy(it => it.Case).OrderBy(it => $"{it.Key}", StringComparer.Ordinal)
                .SelectMany(it => it.DistinctBy(told => told.Version).Select(told => $"{it.Key}@{told.Version}")));
    }

    /// <summary>The schedules go on: what runs out is found.</summary>
    private static async Task FindWhatRanOut(string database, int cases)
    {
        await SandboxNodes.MoveBehindTheirBack(database, Duration.FromDays(14));
        await Eventually.Holds(TimeSpan.FromMinutes(1),
            async () => await Database.Value<long>(database, "select count(*) from privatization.mt_events where type = 'term_missed'") == cases
                && await Database.Value<long>(database,
                    "select count(distinct data->>'application') from privatization.mt_doc_notice where data->>'kind' = 'ran-out'") == cases);
    }

    private static async Task HoldAll(string database)
    {
        await using var source = StoreSetup.Database(database);
        await Eventually.Holds(TimeSpan.FromMinutes(1), async () => !(await ViewProgress.Of(source, CaseViews.Names, default)).Behind);
    }

    private static async Task AreTheirFold(string database)
    {
        await using var source = StoreSetup.Database(database);
        await using var store = DocumentStore.For(options => options.UsePrivatization(source, AutoCreate.None).AddCaseViews(source));
        using var daemon = await store.BuildProjectionDaemonAsync();
        foreach (var (view, table) in new[]
        {
            (nameof(ApplicantStatus), "mt_doc_applicantstatus"), (nameof(WorkItem), "mt_doc_workitem"), (nameof(SlaClock), "mt_doc_slaclock"),
        })
        {
            var rows = $"select string_agg(id || data::text, ' ' order by id) from privatization.{table}";
            var before = await Database.Value<string>(database, rows);
            await daemon.RebuildProjectionAsync(view, TestContext.Current.CancellationToken);
            (await Database.Value<string>(database, rows)).Should().Be(before);
        }
    }

    /// <summary>
    /// Gives a case from one executor to another and back, uploads papers, reads the case; whatever is not answered is sent again, with the same key.
    /// </summary>
    private sealed class Client(CaseDriver theCase)
    {
        private readonly ConcurrentQueue<(string Path, object Body, (string, string)[] Headers, byte[] Answer)> _journal = [];
        private readonly List<string> _executors = [];
        private string _etag = "\"3\"";

        public CaseDriver Case => theCase;

        public int Acts => _executors.Count;

        public int Papers { get; private set; } = 1;

        /// <summary>How often the answer was 503.</summary>
        public int Refused { get; private set; }

        /// <summary>Whom its facts name.</summary>
        public string Expected => string.Join(' ', ["-", "-", "-", .. _executors]);

        public async Task Act(CancellationToken enough)
        {
            while (!enough.IsCancellationRequested)
            {
                var executor = _executors.Count % 2 == 0 ? $"{theCase.Executor}-2" : theCase.Executor;
                var answer = await Acknowledged(theCase.PathOf(Domain.Regulation.Act.Assignment), new { Executor = executor, Reason = "Уходит" },
                    ("If-Match", _etag));
                _etag = answer.ETag!;
                lock (_executors) _executors.Add(executor);
                var read = await theCase.Read();
                if (read.Status == 200) read.Version.Should().BeGreaterThanOrEqualTo(answer.Version);
                else Refuses(read);
                if (Acts % 5 == 0)
                {
                    await Acknowledged("/v1/blobs", Tests.Driving.Papers.Pdf());
                    Papers++;
                }
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }
        }

        /// <summary>Waits until lists hold all that was acknowledged.</summary>
        public async Task Follow(params string[] lists)
        {
            foreach (var list in lists)
                await Eventually.Holds(TimeSpan.FromMinutes(1),
                    async () => (await theCase.As(Role.Supervisor).Ask($"{list}?after={theCase.Id}@{_etag.Trim('"')}")).Status is 200 or 403);
        }

        /// <summary>Each gets its first answer again.</summary>
        public async Task RepeatAll()
        {
            while (_journal.TryDequeue(out var act)) (await Send(act.Path, act.Body, act.Headers)).Is(201).Bytes.Should().Equal(act.Answer);
        }

        private async Task<Reply> Acknowledged(string path, object body, params (string, string)[] headers)
        {
            headers = [.. headers, ("Idempotency-Key", $"{Guid.NewGuid()}")];
            while (true)
            {
                var answer = await Send(path, body, headers);
                if (answer.Status == 201)
                {
                    _journal.Enqueue((path, body, headers, answer.Bytes));
                    return answer;
                }
                Refuses(answer);
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }
        }

        private Task<Reply> Send(string path, object body, (string, string)[] headers) => path == "/v1/blobs"
            ? theCase.As(Role.Applicant).Upload((byte[])body, headers)
            : theCase.As(Role.Head).Send(path, body, headers);

        private void Refuses(Reply answer)
        {
            answer.Is(503, "store-unavailable").Headers.RetryAfter.Should().NotBeNull();
            Refused++;
        }
    }
}
