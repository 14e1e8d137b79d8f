using JasperFx;
using JasperFx.Events;
using Marten;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Testing;
using Npgsql;
using Privatization.Api.Cases.Reading;
using Privatization.Api.Host;
using Privatization.Api.Http.Requests;
using Privatization.Api.Supervision.Sla;
using Privatization.Projections;
using Privatization.Storage;
using Privatization.Storage.Documents;
using Privatization.Storage.Postgres;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Supervision.Sla;

/// <summary>
/// Every number of the board, of the steps and of what came and went is the length of the list behind its link, at any instant, in random histories
/// in which payments are given back and made again, schedules replaced, drafts returned and records corrected.
/// </summary>
public class NumbersBehindLinksSpecs(RunningService service)
{
    private const int Happenings = 4_000, Boards = 60, AtLeast = 10_000;

    [Fact]
    public async Task every_number_is_the_length_of_its_list()
    {
        var seed = Random.Shared.Next();
        await using var database = StoreSetup.Database((await service.Databases.NewDatabase("numbers")) + ";Options=-c synchronous_commit=off");
        await using var store = DocumentStore.For(options => options.UsePrivatization(database, AutoCreate.All).AddCaseViews(database));
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        var instants = await Recorded(store, new RandomOffices(seed));

        var (random, compared, endedTwice) = (new Random(seed), 0, 0);
        var links = new Links(store, database, instants[^1]);
        for (var n = 0; n < Boards; n++)
        {
            var question = Question(random, instants);
            var scope = new ClockScope(question, WhoMaySee.Everything, new(0, null, null, null));
            var board = await SlaBoard.Of(scope, database, TestContext.Current.CancellationToken);
            var steps = await SlaSteps.Figures(scope, database, TestContext.Current.CancellationToken);
            var totals = new[] { board.Totals.Step, board.Totals.Stage, board.Totals.Countersignature, board.Totals.Payment };
            foreach (var (running, finished, cases) in board.Groups.Select(it => (it.Running, it.Finished, it.Cases))
                .Concat(totals.Select(it => (it.Running, it.Finished, it.Cases))).Concat(steps.Select(it => (it.Running, it.Finished, it.Cases))))
            {
                var numbers = Numbers(running, finished).ToList();
                var all = await links.Clocks(cases);
                foreach (var (asks, count) in numbers)
                    all.Count(clock => clock.Contains(asks)).Should().Be((int)count, "{0} of {1} (seed {2})", asks, cases, seed);
                var (one, number) = numbers[random.Next(numbers.Count)];
                (await links.Clocks($"{cases}&{one}")).Should().HaveCount((int)number, "{0} of {1} (seed {2})", one, cases, seed);
                compared += numbers.Count + 1;
            }
            var flows = board.Flow.Outflow.Concat(board.Flow.Providers.SelectMany(it => it.Outflow)).Select(it => (it.Count, it.Cases))
                .Concat(board.Flow.Providers.Select(it => it.Inflow).Append(board.Flow.Inflow).Select(it => (it.Count, it.Cases)));
            foreach (var (count, cases) in flows)
            {
                (await links.Applications(cases)).Should().Be((int)count, "{0} (seed {1})", cases, seed);
                compared++;
            }
        }
        compared.Should().BeGreaterThanOrEqualTo(AtLeast);
        await using (var twice = database.CreateCommand(
            "select count(*) from (select from privatization.mt_events where type = 'paid_in_full' group by stream_id having count(*) > 1) it"))
            endedTwice = (int)(long)(await twice.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
        endedTwice.Should().BePositive("some cases ended, went on and ended again");
    }

    /// <summary>Of a random instant on both axes, over a random period, of all providers or of one.</summary>
    private static SlaQuestion Question(Random random, IReadOnlyList<Instant> instants)
    {
        // Of an instant at which something was recorded, just before it, or some time after.
        var at = instants[random.Next(instants.Count)] + (random.Next(3) switch
        {
            0 => Duration.Zero,
            1 => -Duration.FromNanoseconds(1000),
            _ => Duration.FromMinutes(random.Next(1, 5000)),
        });
        var to = random.Next(2) == 0 ? (Instant?)null : at - Duration.FromHours(random.Next(1, 400));
        var provider = random.Next(4) == 0 ? Provider.All[random.Next(Provider.All.Count)].Code : null;
        return new(at, at, (Axis)random.Next(2), (to ?? at) - Duration.FromDays(random.Next(1, 200)), to, provider, null, 0, 0, null);
    }

    private static IEnumerable<(string Asks, long Count)> Numbers(RunningClocks running, FinishedClocks finished) =>
    [
        ("status=on-time", running.OnTime), ("status=at-risk-50", running.AtRisk50), ("status=at-risk-75", running.AtRisk75),
        ("status=overdue", running.Overdue), ("verdict=met", finished.Verdicts.Met), ("verdict=missed", finished.Verdicts.Missed),
        ("verdict=none", finished.Verdicts.None), ("ending=done", finished.Endings.Done), ("ending=case-ended", finished.Endings.CaseEnded),
        ("ending=replaced", finished.Endings.Replaced),
    ];

    /// <returns>The instants at which something was recorded, in order.</returns>
    private static async Task<IReadOnlyList<Instant>> Recorded(DocumentStore store, RandomOffices offices)
    {
        var (clocks, statuses, sequence, instants) = (new SlaClockView(), new ApplicantStatusView(), 0L, new List<Instant>());
        foreach (var batch in offices.Batches().TakeWhile(_ => instants.Count < Happenings))
        {
            await using var session = store.LightweightSession(Tenants.Oblast);
            foreach (var happening in batch) AsOfSpecs.Record(session, happening);
            await session.SaveChangesAsync();
            IReadOnlyList<IEvent> page = await session.Events.QueryAllRawEvents().Where(e => e.AnyTenant() && e.Sequence > sequence)
                .OrderBy(e => e.Sequence).ToListAsync();
            await clocks.ApplyAsync(session, page, default);
            await statuses.ApplyAsync(session, page, default);
            await session.SaveChangesAsync();
            if (page is [.., var last]) sequence = last.Sequence;
            instants.AddRange(batch.Select(happening => happening.At));
        }
        return instants;
    }

    /// <summary>What is behind links, read from their text as the service reads it.</summary>
    private sealed class Links(DocumentStore store, NpgsqlDataSource database, Instant now)
    {
        private readonly FakeClock _clock = new(now + Duration.FromDays(1000));

        /// <returns>Of each clock, what it answers to.</returns>
        public async Task<List<string[]>> Clocks(string path)
        {
            SlaQuestion.Read(Asked(path), _clock, null).IsProblem(out _, out var question).Should().BeFalse(path);
            return await database.Read(
                parameters => $"select status, verdict, ending from ({ClockRelation.Of(question, WhoMaySee.Everything, parameters)}) clock",
                row => new[] { $"status={row.Text(0)}", $"verdict={row.Text(1)}", $"ending={row.Text(2)}" }, TestContext.Current.CancellationToken);
        }

        public async Task<int> Applications(string path)
        {
            var http = Asked(path);
            ApplicationFilter.Read(http, _clock).IsProblem(out _, out var filter).Should().BeFalse(path);
            HistoryPoint.AsOfOf(http.Request.Query, _clock).IsProblem(out _, out var asOf).Should().BeFalse(path);
            var at = asOf!.Value;
            var rows = filter.Narrow(WhoMaySee.Everything.Of<ApplicantStatus>(store, out var session), at);
            await using var reading = session;
            return await rows.Where(row => row.From <= at && (row.Until == null || row.Until > at)).CountAsync(TestContext.Current.CancellationToken);
        }

        private static DefaultHttpContext Asked(string path)
        {
            var http = new DefaultHttpContext();
            http.Request.QueryString = new(path[path.IndexOf('?', StringComparison.Ordinal)..]);
            return http;
        }
    }
}
