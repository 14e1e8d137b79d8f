using System.Text;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Payments;

/// <summary>kill -9 while a file is carried into the cases: the rest follows when the service is back, and each payment once.</summary>
public class KilledImportSpecs(RunningService service)
{
    /// <summary>In two batches; a case has no more.</summary>
    private const int Payments = PaymentIsRecorded.Most;

    private const string SlowBatches =
        """
        create function privatization.slow() returns trigger language plpgsql as $$ begin perform pg_sleep(0.3); return new; end $$;
        create trigger slow before update on privatization.mt_doc_paymentimport for each row execute function privatization.slow()
        """;

    [Fact]
    public async Task an_import_that_was_killed_is_carried_on_and_counted_exactly()
    {
        var database = await service.Databases.NewDatabase("import");
        var first = await ServiceProcess.Serving(database);
        var theCase = await (await new CaseDriver(first.Address).Submit()).Until("awaiting-payment");
        var number = (await theCase.Read()).Text("contract.number");
        await Database.Run(database, SlowBatches);
        var file = "contract;reference;date;amount\n"
            + string.Concat(Enumerable.Range(0, Payments).Select(n => $"{number};П-{n};{Today.Iso};1.00\n"));
        var path = (await new People(first.Address).Looker(Role.Treasury, "*")
            .Call(HttpMethod.Post, "/v1/payments/imports", Calls.Content(Encoding.UTF8.GetBytes(file), "text/csv"))).Is(202).Location!;
        await Eventually.Holds(TimeSpan.FromSeconds(30), async () => await Recorded(database) > 0);
        await first.Kill();
        (await Recorded(database)).Should().BeLessThan(Payments);

        await using var second = await ServiceProcess.Serving(database);
        var treasury = new People(second.Address).Looker(Role.Treasury, "*");
        await Eventually.Holds(TimeSpan.FromMinutes(4), async () => (await treasury.Ask(path)).Text("state") == "finished");
        (await treasury.Ask(path)).Text("recorded").Should().Be($"{Payments}");
        (await Recorded(database)).Should().Be(Payments);
    }

    private static Task<long> Recorded(string database) =>
        Database.Value<long>(database, "select count(*) from privatization.mt_events where type = 'payment_recorded'");
}
