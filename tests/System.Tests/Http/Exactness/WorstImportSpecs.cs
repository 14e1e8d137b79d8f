using System.Text;
using Privatization.Api.Payments;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Http.Exactness;

/// <summary>The file of the treasury, and the case that has all the payments it may have.</summary>
[Collection(Alone.Name)]
public class WorstImportSpecs(RunningService service, ITestOutputHelper output)
{
    /// <summary>Of the file: more than three batches.</summary>
    private const int Lines = 1_600;

    /// <summary>
    /// The case is read once for a file, and once for each view. Were it read for each payment, the last quarter, with seven times as many before it,
    /// would be some seven times the first.
    /// </summary>
    private const int MostOfFirst = 3;

    /// <summary>Before the quarters begin, what is made once is made.</summary>
    private const int First = 4;

    /// <summary>Each quarter of it: payments, contracts that are none, lines that are none, and payments once more.</summary>
    [Fact]
    public async Task the_import_of_a_file_of_the_treasury_costs_in_proportion()
    {
        using var measured = new Measured();
        var theCase = await (await service.NewCase().Submit()).Until("awaiting-payment");
        var (contract, treasury) = ((await theCase.Read()).Text("contract.number")!, service.People.Looker(Role.Treasury, "*"));
        var files = new List<(MeasuredCall Sent, long Allocated, int Lines, long Rows)>();
        foreach (var (round, share) in Growth.Shares.Prepend(Growth.Shares[0]).Index())
        {
            var lines = WorstContents.Part(Lines, share);
            string Pays(int n) => Payment(contract, $"{theCase.Id}/{round}/{n}/");
            var all = Enumerable.Range(0, lines).Select(n => (n % 4) switch
            {
                0 => Pays(n),
                1 => $"{$"{n}/".PadRight(DocumentNumber.MaxLength, 'й')};{n};{Today.Iso};0.01;\n",
                2 => $"{new string('й', 250)};{new string('й', 250)};;;\n",
                _ => Pays(n - 3),
            });
            var file = File(all);
            var before = await Rows(theCase);
            var (finished, sent) = await Import(treasury, file, measured);
            new[] { "recorded", "known", "refused" }.Select(finished.Text).Should().Equal($"{lines / 4}", $"{lines / 4}", $"{lines / 2}");
            files.Add((sent, sent.Allocated + (await measured.Followed(theCase)).Allocated, lines, await Rows(theCase) - before));
        }
        var growth = new Growth("a file, allocated with the views", [.. files.Skip(1).Select(file => (file.Sent.Bytes, file.Allocated))]);
        output.WriteLine($"{growth}");
        foreach (var file in files) output.WriteLine($"{file.Lines} lines: {file.Sent.Commands} commands, {file.Rows} rows");
        growth.IsInProportion.Should().BeTrue("{0}", growth);
        growth.Slope.Should().BeLessThan(WorstCaseSpecs.MostPerByte);
        var batch = files[1].Sent.Commands;
        files.Should().OnlyContain(
            file => file.Sent.Commands > 0 && file.Sent.Commands <= (batch * (1 + (file.Lines / 500))) + Measured.AfterTheAnswer,
            "a batch of lines is as many commands as any");
        files.Should().OnlyContain(
            file => file.Rows <= 2 * file.Lines, "a payment is a line, its entry, its fact and its content; any other line is itself");
    }

    /// <summary>Whoever carries a payment into a case reads all that came before: of one file they are read together.</summary>
    [Fact]
    public async Task the_import_of_as_many_payments_as_a_case_may_have_costs_in_proportion()
    {
        using var measured = new Measured();
        var theCase = await (await service.NewCase().Submit()).Until("awaiting-payment");
        var (contract, treasury) = ((await theCase.Read()).Text("contract.number")!, service.People.Looker(Role.Treasury, "*"));
        var files = new List<(MeasuredCall Sent, MeasuredCall Views, long Rows)>();
        foreach (var count in Enumerable.Repeat((PaymentIsRecorded.Most - First) / 4, 4).Prepend(First))
        {
            var file = File(Enumerable.Range(0, count).Select(n => Payment(contract, $"{theCase.Id}/{files.Count}/{n}/")));
            var before = await Rows(theCase);
            var (finished, sent) = await Import(treasury, file, measured);
            finished.Text("recorded").Should().Be($"{count}");
            files.Add((sent, await measured.Followed(theCase), await Rows(theCase) - before));
        }
        foreach (var (sent, views, rows) in files)
            output.WriteLine(
                $"{sent.Bytes} bytes: {sent.Allocated / 1024} KB, {sent.Commands} commands, {rows} rows; views {views.Allocated / 1024} KB");
        var (first, last) = (files[1], files[^1]);
        last.Rows.Should().Be(first.Rows);
        last.Sent.Commands.Should().BeLessThanOrEqualTo(first.Sent.Commands + Measured.AfterTheAnswer);
        (last.Sent.Allocated + last.Views.Allocated).Should().BeLessThan(MostOfFirst * (first.Sent.Allocated + first.Views.Allocated));

        var (refused, _) = await Import(treasury, File([Payment(contract, $"{theCase.Id}/more/")]), measured);
        refused.Items.Should().ContainSingle().Which.GetProperty("outcome").GetString().Should().Be(PaymentObjections.TooManyPayments.Code);
    }

    private static async Task<(Reply Finished, MeasuredCall Sent)> Import(HttpClient treasury, byte[] file, Measured measured) =>
        await measured.Send("importPayments", file.Length, async header =>
        {
            var received = await treasury.Call(HttpMethod.Post, "/v1/payments/imports", Calls.Content(file, TreasuryFile.MediaType), header);
            Task<Reply> Read() => treasury.Ask($"{received.Is(202).Location}?limit=1");
            await Eventually.Holds(TimeSpan.FromSeconds(60), async () => (await Read()).Text("state") == "finished", pause: 200);
            return await Read();
        });

    private static byte[] File(IEnumerable<string> lines) =>
        Encoding.UTF8.GetBytes($"contract;reference;date;amount;reverses\n{string.Concat(lines)}");

    private static string Payment(string contract, string reference) =>
        $"{contract};{reference.PadRight(PaymentReference.MaxLength, 'й')};{Today.Iso};0.01;\n";

    private Task<long> Rows(CaseDriver theCase) => Database.Value<long>(service.ConnectionString, $"""
        select (select count(*) from privatization.payment_import_lines)
            + (select count(*) from privatization.mt_events where stream_id = '{theCase.Id}')
            + (select count(*) from privatization.mt_doc_paymententry where data ->> 'application' = '{theCase.Id}')
            + (select count(*) from privatization.blob_holders where holder like 'case:{theCase.Id}@%')
        """);
}
