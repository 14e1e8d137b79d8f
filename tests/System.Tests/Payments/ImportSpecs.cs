using System.Text;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Payments;

/// <summary>The file of the treasury.</summary>
public class ImportSpecs(RunningService service)
{
    private HttpClient Treasury => service.People.Looker(Role.Treasury, "*");

    [Fact]
    public async Task a_file_of_payments_is_carried_into_the_cases_and_twice_is_once()
    {
        var (one, two) = (await Owing("pavlodar-city"), await Owing("ertis"));
        var file =
            $"contract;reference;date;amount;reverses\n{Number(one)};{one.Id}/1;{Today.Iso};1200000,00\n"
            + $"{Number(two)};{two.Id}/1;{Today.Iso};700000.00\n"
                + $"{Number(two)};{two.Id}/2;{Today.Iso};500000.00;\n{Number(two)};{two.Id}/3;{Today.Iso};-500000.00;{two.Id}/2\n";

        var first = await Imported(Treasury, file);
        Counts(first).Should().Be(("4", "3", "1", "0", "0"));
        (await one.Read()).Text("state").Should().Be("completed");
        ((await two.Read()).Text("state"), (await two.Read()).Text("payment.paid")).Should().Be(("awaiting-payment", "700000.00"));
        (await one.Timeline())[^1].GetProperty("by").GetProperty("role").GetString().Should().Be("treasury");

        var versions = ((await one.Read()).Version, (await two.Read()).Version);
        Counts(await Imported(Treasury, "\uFEFF" + file.Replace(';', ',').Replace("1200000,00", "\"1200000,00\"", StringComparison.Ordinal)))
            .Should().Be(("4", "0", "0", "4", "0"));
        ((await one.Read()).Version, (await two.Read()).Version).Should().Be(versions);
        var paid = (await two.Timeline()).Last(fact => fact.GetProperty("fact").GetString() == "payment-reversed");
        (await two.As(Role.Executor).Ask($"/v1/blobs/{paid.GetProperty("data").GetProperty("content").GetString()}")).Is(200).Text("content.amount")
            .Should().Be("-500000.00");
    }

    [Fact]
    public async Task an_import_says_of_each_line_what_came_of_it()
    {
        var (one, free) = (await Owing("pavlodar-city"), await service.NewCase().Submit());
        var finished = await Imported(Treasury,
            $"""
             contract;reference;date;amount
             {Number(one)};{one.Id}/1;{Today.Iso};1.00
             {Number(one)};{one.Id}/1;{Today.Iso};2.00
             {Number(one)};{one.Id}/2;2999-01-15;1.00
             {Number(one)};{one.Id}/3;15.01.2026;1.00
             {Number(one)};{one.Id}/4;{Today.Iso};nothing
             {Number(one)};{one.Id}/5;{Today.Iso}
             {Number(free)};{free.Id}/1;{Today.Iso};1.00
             {Number(one)};{one.Id}/6;{Today.Iso};-1.00
             """);
        finished.Items.Select(line => line.GetProperty("outcome").GetString()).Should().Equal(
            "reference-conflict", "reference-conflict", "payment-in-the-future", "malformed-line", "malformed-line", "malformed-line",
            "unknown-contract", "nothing-to-reverse");
        Counts(finished).Should().Be(("8", "0", "0", "0", "8"));
        (await Treasury.Ask($"{PathOf(finished)}?outcome=malformed-line&limit=2")).Is(200).Items.Select(line => line.GetProperty("line").GetInt32())
            .Should().Equal(4, 5);
    }

    [Fact]
    public async Task a_treasury_of_one_city_knows_no_contract_of_another()
    {
        var (own, other) = (await Owing("aksu-city"), await Owing("ertis"));
        var treasury = service.People.Looker(Role.Treasury, "aksu-city");
        var finished = await Imported(treasury,
            $"contract,reference,date,amount\n{Number(own)},{own.Id}/1,{Today.Iso},1.00\n{Number(other)},{other.Id}/1,{Today.Iso},1.00\n");
        finished.Items.Select(line => line.GetProperty("outcome").GetString()).Should().Equal("recorded", "unknown-contract");
        (await service.People.Looker(Role.Treasury, "ertis").Ask(PathOf(finished))).Is(404, "not-found");
        (await service.People.Looker(Role.Compliance).Ask(PathOf(finished))).Is(200);
    }

    [Fact]
    public async Task lines_in_any_order_and_in_any_number_of_files_leave_the_same_payments_on_record()
    {
        // Of two cases: paid and given back, one reference of two amounts, one reference for both cases, a part that stays, and all of it twice.
        (int Case, string Reference, string Amount)[] lines =
        [
            (0, "p-1", "1200000.00;"), (0, "r-1", "-1200000.00;p-1"), (0, "p-2", "100.00;"), (0, "p-2", "100.01;"), (1, "p-3", "5.00;"),
            (0, "p-3", "5.00;"),
            (1, "p-4", "700.00;"), (1, "r-4", "-0.50;p-4"), (1, "p-4", "700.00;"),
        ];
        (int[] Order, int Files)[] ways = [([0, 1, 2, 3, 4, 5, 6, 7, 8], 1), ([8, 7, 6, 5, 4, 3, 2, 1, 0], 1), ([1, 7, 3, 5, 0, 6, 2, 4, 8], 9)];
        foreach (var (order, files) in ways)
        {
            CaseDriver[] cases = [await Owing("pavlodar-city"), await Owing("ertis")];
            string Name(string reference) => reference is "" ? "" : $"{cases[0].Id}/{reference}";
            var written = order.Select(n => lines[n]).Select(line => line.Amount.Split(';') is var rest
                ? $"{Number(cases[line.Case])};{Name(line.Reference)};{Today.Iso};{rest[0]};{Name(rest[1])}\n" : "");
            var imports = new List<Reply>();
            foreach (var file in written.Chunk((order.Length + files - 1) / files))
                imports.Add(await Imported(Treasury, "contract;reference;date;amount;reverses\n" + string.Concat(file)));

            var read = await Task.WhenAll(cases.Select(it => it.Read()));
            read.Select(it => it.Text("payment.paid")).Should().Equal("0.00", "699.50");
            read.Select(it => string.Join(' ', it.Json.GetProperty("payment").GetProperty("disputed").EnumerateArray()
                .Select(it => it.GetString()![^3..]))).Should().Equal("p-2 p-3", "p-3");
            read.Select(it => string.Join(' ', it.Json.GetProperty("payment").GetProperty("payments").EnumerateArray()
                .Select(it => it.GetProperty("reference").GetString()![^3..]).Order())).Should().Equal("p-1 r-1", "p-4 r-4");
            var outcomes = new List<string>();
            foreach (var import in imports)
                outcomes.AddRange((await Treasury.Ask(PathOf(import))).Items
                    .Select(line => $"{line.GetProperty("reference").GetString()![^3..]} {line.GetProperty("outcome").GetString()}"));
            outcomes.Order().Should().Equal(
                "p-1 recorded", "p-2 reference-conflict", "p-2 reference-conflict", "p-3 reference-conflict", "p-3 reference-conflict", "p-4 known",
                "p-4 recorded", "r-1 reversed", "r-4 reversed");
        }
    }

    [Fact]
    public async Task a_treasury_of_one_city_holds_up_no_payment_of_another()
    {
        var (own, other) = (await Owing("aksu-city"), await Owing("ertis"));
        var header = "contract,reference,date,amount\n";
        await Imported(Treasury, $"{header}{Number(other)},{other.Id}/1,{Today.Iso},1.00\n");
        var finished = await Imported(service.People.Looker(Role.Treasury, "aksu-city"), $"{header}{Number(own)},{other.Id}/1,{Today.Iso},1.00\n");
        finished.Items.Single().GetProperty("outcome").GetString().Should().Be("reference-conflict");
        (await own.Read()).Text("payment.paid").Should().Be("0.00");
        (await other.Read()).Text("payment.paid").Should().Be("1.00");
    }

    [Theory]
    [InlineData(""), InlineData("{}"), InlineData("contract;reference;date;amount\n"), InlineData("a;b;c;d\n1;2;3;4\n"),
        InlineData("reference;contract;date;amount\n1;2;3;4\n")]
    public async Task a_file_that_is_not_of_payments_is_refused_whole(string file) => (await Send(Treasury, file)).Is(400, "malformed-file");

    [Fact]
    public async Task a_file_of_payments_is_csv_and_from_the_treasury()
    {
        (await Treasury.Send("/v1/payments/imports", new { })).Is(415, "not-csv");
        (await Send(service.People.Official(Role.Head, "ertis"), "contract;reference;date;amount\nx;y;2026-01-01;1\n")).Is(403, "forbidden");
    }

    [Fact]
    public async Task two_files_of_the_same_payments_at_once_record_each_once()
    {
        var cases = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Owing("pavlodar-city")));
        var file = "contract;reference;date;amount\n"
            + string.Concat(Enumerable.Range(0, 40).Select(n => $"{Number(cases[n % 4])};{cases[n % 4].Id}/{n};{Today.Iso};1.00\n"));
        var (one, two) = (Imported(Treasury, file), Imported(Treasury, file));
        foreach (var it in cases) await it.Try(Act.Payments, new { Reference = $"{it.Id}/by-hand", Date = Today.Iso, Amount = "0.50" });
        (int.Parse((await one).Text("recorded")!, null) + int.Parse((await two).Text("recorded")!, null)).Should().Be(40);
        foreach (var it in cases) (await it.Read()).Text("payment.paid").Should().BeOneOf("10.00", "10.50");
    }

    private async Task<CaseDriver> Owing(string provider)
    {
        var theCase = await (await service.NewCase(provider).Submit()).Until("awaiting-payment");
        _numbers[theCase.Id] = (await theCase.Read()).Text("contract.number")!;
        return theCase;
    }

    private readonly System.Collections.Concurrent.ConcurrentDictionary<Guid, string> _numbers = new();

    private string Number(CaseDriver it) => _numbers.GetValueOrDefault(it.Id, "none/contract");

    private static string PathOf(Reply import) => $"/v1/payments/imports/{import.Id}";

    private static (string?, string?, string?, string?, string?) Counts(Reply reply) =>
        (reply.Text("lines"), reply.Text("recorded"), reply.Text("reversed"), reply.Text("known"), reply.Text("refused"));

    private static Task<Reply> Send(HttpClient treasury, string file) =>
        treasury.Call(HttpMethod.Post, "/v1/payments/imports", Calls.Content(Encoding.UTF8.GetBytes(file), "text/csv"));

    private static async Task<Reply> Imported(HttpClient treasury, string file)
    {
        var path = (await Send(treasury, file)).Is(202).Location!;
        await Eventually.Holds(TimeSpan.FromSeconds(60), async () => (await treasury.Ask(path)).Text("state") == "finished");
        return (await treasury.Ask(path)).Is(200);
    }
}
