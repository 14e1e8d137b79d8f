using System.Collections.Concurrent;
using System.Globalization;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Integrations.Outbound;

/// <summary>
/// A receiver that fails, hangs and restarts, and a service that is killed: <c>OUTBOUND_DELIVERIES=10000 OUTBOUND_KILLS=10</c> for the whole of it.
/// </summary>
public class DeliveryLoadSpecs(RunningService service, ITestOutputHelper output)
{
    private const int FactsOfCase = 30;

    private static readonly int Deliveries = Setting("OUTBOUND_DELIVERIES", 600);
    private static readonly int Kills = Setting("OUTBOUND_KILLS", 3);

    private static readonly (string, string)[] Settings =
    [
        ("Webhooks__Timeout", "00:00:01"),
        .. Enumerable.Range(0, 40).Select(n => ($"Webhooks__Retries__{n}", n < 3 ? "00:00:00.1" : "00:00:01")),
    ];

    [Fact]
    public async Task every_fact_is_delivered_in_the_order_of_its_case_and_signed()
    {
        var database = await service.Databases.NewDatabase("load");
        var seeding = await ServiceProcess.Run(database, ["seed", "--applications", $"{(Deliveries / FactsOfCase) + 1}"]);
        seeding.Code.Should().Be(0, seeding.Output + seeding.Errors);

        await using var npm = await NpmVerifier.Start();
        var (keys, refused, random) = (new TaskCompletionSource<string[]>(), new ConcurrentBag<string>(), new Random(1));
        await using var receiver = await Receiver.Start(async (arrival, gone) =>
        {
            if (arrival.Path == "/gone") return 410;
            foreach (var key in await keys.Task.WaitAsync(gone))
                if (!StandardWebhooks.Accepts(arrival, key) || (npm is not null && !await npm.Accepts(arrival, key))) refused.Add(arrival.Id);
            int dice;
            lock (random) dice = random.Next(100);
            if (dice == 0) await Task.Delay(Timeout.Infinite, gone);
            return dice switch { < 6 => 500, < 9 => 503, < 10 => 302, _ => 204 };
        });

        var started = TimeProvider.System.GetTimestamp();
        var process = await ServiceProcess.Serving(database, Settings);
        var webhook = await Subscribe(process, receiver, keys);
        for (var round = 1; round <= Kills; round++)
        {
            await Delivered(receiver, Deliveries * round / (Kills + 1));
            await process.Kill();
            var restarting = receiver.Restart(TimeSpan.FromMilliseconds(500));
            process = await ServiceProcess.Serving(database, Settings);
            await restarting;
            // What is recorded meanwhile comes after what was.
            await (await new CaseDriver(process.Address).Submit()).Next();
        }
        var operating = new People(process.Address).Looker(Role.Operator);
        await Eventually.Holds(TimeSpan.FromMinutes(20), async () =>
            (await operating.Ask($"/v1/webhooks/{webhook}")).Json is var item && item.GetProperty("waiting").GetInt64() == 0
                && item.GetProperty("afterSequence").GetInt64() >= await Facts(database, "max(seq_id)"));
        (await operating.Ask($"/v1/webhooks/{webhook}")).Text("givenUp").Should().Be("0");
        (await operating.Ask("/v1/webhooks")).Items.Select(it => it.GetProperty("state").GetString()).Should().BeEquivalentTo("active", "stopped");
        await process.DisposeAsync();

        var facts = await Facts(database, "count(*)");
        var (all, taken) = (receiver.Arrivals.Where(it => it.Path == "/").ToList(), receiver.Taken());
        output.WriteLine(
            $"{facts} facts, {all.Count} deliveries, {taken.Count} taken, {Kills} kills and restarts of the receiver, "
            + $"{TimeProvider.System.GetElapsedTime(started).TotalSeconds:0} s; "
                + $"{receiver.Arrivals.Count(it => it.Path == "/gone")} to the one who is gone; verified by "
                + $"{(npm is null ? "our own verifier" : "npm standardwebhooks, OpenSSL and our own verifier")}.");
        facts.Should().BeGreaterThanOrEqualTo(Deliveries);
        taken.Select(it => it.Sequence).Distinct().Should().HaveCount((int)facts, "every fact was delivered");
        refused.Should().BeEmpty("every signature is accepted");
        foreach (var of in all.GroupBy(it => it.Case)) InOrder([.. of]);
    }

    /// <summary>
    /// Nothing is sent before what was before it has been taken. What the receiver was too slow to read comes late, and bears the time at which it
    /// was sent.
    /// </summary>
    private static void InOrder(IReadOnlyList<Arrival> ofCase)
    {
        var taken = 0L;
        foreach (var arrival in ofCase)
        {
            arrival.Version.Should().BeLessThanOrEqualTo(taken + 1, "a case comes in order, whatever is repeated");
            if (arrival.Answer is 204 && arrival.Version == taken + 1) taken++;
        }
        ofCase.OrderBy(it => it.SentAt).ThenBy(it => it.Version).Select(it => it.Version).Should().BeInAscendingOrder("so it is sent");
    }

    /// <summary>With keys of both kinds, so that every delivery bears both signatures.</summary>
    private static async Task<Guid> Subscribe(ServiceProcess process, Receiver receiver, TaskCompletionSource<string[]> keys)
    {
        var operating = new People(process.Address).Looker(Role.Operator);
        (await operating.Send("/v1/webhooks", new { Url = $"{receiver.Address}/gone", AfterSequence = 0 })).Is(201);
        // It begins at the end of the log, and is sent back when its keys are known.
        var made = (await operating.Send("/v1/webhooks", new { Url = receiver.Address })).Is(201);
        var rotated = (await operating.Send($"/v1/webhooks/{made.Id}/secrets", new { Signing = "ed25519" })).Is(201);
        keys.SetResult([made.Text("secret")!, rotated.Json.GetProperty("keys")[1].GetProperty("publicKey").GetString()!]);
        (await operating.Send($"/v1/webhooks/{made.Id}/replays", new { FromSequence = 1 })).Is(202);
        return made.Id;
    }

    private static Task Delivered(Receiver receiver, int count) =>
        Eventually.Holds(TimeSpan.FromMinutes(20), () => Task.FromResult(receiver.Taken().Count >= count));

    private static Task<long> Facts(string database, string what) =>
        Database.Value<long>(database, $"select {what} from privatization.mt_events where type <> 'tombstone'");

    private static int Setting(string name, int usual) =>
        int.Parse(Environment.GetEnvironmentVariable(name) ?? $"{usual}", CultureInfo.InvariantCulture);
}
