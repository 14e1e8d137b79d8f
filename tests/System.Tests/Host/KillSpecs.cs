using Privatization.Storage.Text;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Host;

/// <summary>kill -9 at the worst moments; <c>KILL_ROUNDS=100</c> for longer.</summary>
public class KillSpecs(RunningService service, ITestOutputHelper output)
{
    private static readonly int Rounds = int.Parse(Environment.GetEnvironmentVariable("KILL_ROUNDS") ?? "4");

    /// <summary>From now on every commit of an act's fact takes a while, so that there is time to kill between commit and answer.</summary>
    private const string SlowCommit =
        """
        create function privatization.slow() returns trigger language plpgsql as $$ begin perform pg_sleep(0.4); return null; end $$;
        create constraint trigger slow after insert on privatization.mt_events deferrable initially deferred
        for each row when (new.type <> 'step_opened') execute function privatization.slow()
        """;

    private const string Committing = "select count(*) from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'";

    [Fact]
    public async Task an_act_killed_between_commit_and_answer_is_done_once_and_answered_when_asked_again()
    {
        var (database, unanswered) = (await service.Databases.NewDatabase("kill"), 0);
        var process = await ServiceProcess.Serving(database);
        var theCase = await new CaseDriver(process.Address).Submit();
        await Database.Run(database, SlowCommit);
        for (var round = 0; round < Rounds; round++)
        {
            var (before, key) = (await theCase.Read(), $"key {round}");
            var act = EnumCodes.Parse<Act>(before.Text("position.act"))!.Value;
            var content = await theCase.UsualContent(act, before);
            var inFlight = theCase.Post(act, content, before.ETag!, key);
            // Odd rounds: some time within the act; even rounds: while it commits.
            if (round % 2 == 1) await Task.Delay(Random.Shared.Next(1, 20), TestContext.Current.CancellationToken);
            else await Eventually.Holds(TimeSpan.FromSeconds(20), async () => await Database.Value<long>(database, Committing) > 0);
            await process.Kill();
            if (await inFlight.ContinueWith(sent => sent.IsFaulted, TestContext.Current.CancellationToken)) unanswered++;
            await Eventually.Holds(TimeSpan.FromSeconds(20), async () => await Database.Value<long>(database, Committing) == 0);
            if (round % 2 == 0) (await Facts(database, theCase)).Should().BeGreaterThan(before.Version);

            process = await ServiceProcess.Serving(database);
            theCase = new CaseDriver(new People(process.Address), iin: theCase.Iin) { Id = theCase.Id };
            var answer = (await theCase.Post(act, content, before.ETag!, key)).Is(201);
            (await theCase.Post(act, content, before.ETag!, key)).Is(201).Bytes.Should().Equal(answer.Bytes);
            (await Facts(database, theCase)).Should().Be(answer.Version);
        }
        await process.DisposeAsync();
        output.WriteLine($"{unanswered} of {Rounds} acts were killed before their answer.");
        unanswered.Should().BeGreaterThanOrEqualTo(Rounds / 2);
    }

    private static Task<long> Facts(string database, CaseDriver theCase) =>
        Database.Value<long>(database, $"select count(*) from privatization.mt_events where stream_id = '{theCase.Id}'");

    [Fact]
    public async Task the_views_go_on_when_the_node_that_ran_them_is_killed()
    {
        var database = await service.Databases.NewDatabase("failover");
        await using var first = await ServiceProcess.Serving(database);
        var theCase = await new CaseDriver(first.Address).Submit();
        await Eventually.Holds(TimeSpan.FromSeconds(30),
            async () => (await theCase.As(Role.Applicant).Ask($"/v1/applications?after={theCase.Id}@3")).Status == 200);
        await using var second = await ServiceProcess.Serving(database);
        var same = new CaseDriver(new People(second.Address), iin: theCase.Iin) { Id = theCase.Id };
        // By then each node runs one of the two views.
        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        await same.Next();
        await Eventually.Holds(TimeSpan.FromSeconds(30),
            async () => (await same.As(Role.Applicant).Ask($"/v1/applications?after={theCase.Id}@5")).Status == 200);

        await first.Kill();
        var acted = await same.Next();
        var took = TimeSpan.Zero;
        foreach (var path in new[] { "/v1/work", "/v1/applications" })
            took += await Eventually.Holds(TimeSpan.FromSeconds(30),
                async () => (await same.As(Role.Executor).Ask($"{path}?after={theCase.Id}@{acted.Version}")).Status == 200);
        output.WriteLine($"The views went on after {took.TotalSeconds:0.0} s.");
    }
}
