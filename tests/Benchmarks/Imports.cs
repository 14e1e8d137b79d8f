using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using NodaTime;
using Npgsql;
using Privatization.Api.Accounts;
using Privatization.Development;
using Privatization.Storage.Postgres;

namespace Privatization.Benchmarks;

/// <summary>
/// <c>--import 100000 --cases 5000</c>: a file of so many payments, spread over the contracts of so many seeded applications, sent twice.
/// </summary>
internal static class Imports
{
    public static async Task Measure(Databases databases, string program, int lines, int cases)
    {
        var database = await databases.New("import");
        await ServiceProcess.Run(program, database, databases.Directory, "seed", "--applications", cases.ToString(CultureInfo.InvariantCulture));
        await using var source = NpgsqlDataSource.Create(database);
        var contracts = await Contracts(source);
        await using var service = await ServiceProcess.Start(program, database, databases.Directory);
        using var http = new HttpClient { BaseAddress = new($"http://127.0.0.1:{service.Port}"), Timeout = TimeSpan.FromMinutes(5) };
        http.DefaultRequestHeaders.Authorization =
            new("Bearer", DevelopmentKey.In(databases.Directory)
                .Token("treasury", "treasury", "*", null, new AuthenticationSettings().Audience, TimeSpan.FromHours(2)));
        var file = File(contracts, lines);
        foreach (var run in new[] { "first", "again" })
        {
            var watch = Stopwatch.StartNew();
            using var content = new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };
            using var received = await http.PostAsync(new Uri("/v1/payments/imports", UriKind.Relative), content);
            var accepted = watch.Elapsed;
            JsonElement status;
            do
            {
                await Task.Delay(100);
                status = JsonElement.Parse(await http.GetStringAsync(received.EnsureSuccessStatusCode().Headers.Location));
            }
            while (status.GetProperty("state").GetString() != "finished");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{run}: {lines} lines over {contracts.Count} contracts, received in {accepted.TotalSeconds:F1} s, finished in "
                + $"{watch.Elapsed.TotalSeconds:F1} s, {lines / watch.Elapsed.TotalSeconds:F0} lines a second; recorded "
                + $"{status.GetProperty("recorded")}, known {status.GetProperty("known")}, refused {status.GetProperty("refused")}"));
        }
    }

    // Contracts that are concluded and cost something: payments for them come in, wanted or not.
    private static async Task<IReadOnlyList<string>> Contracts(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand(
            $"""
             select distinct on (drafted.stream_id) drafted.data ->> 'number' from {StoreSchema.Name}.mt_events drafted
             where drafted.type = 'contract_drafted' and drafted.data ->> 'terms' <> 'free-of-charge'
             and exists (select from {StoreSchema.Name}.mt_events concluded where concluded.stream_id = drafted.stream_id
             and concluded.type = 'contract_concluded')
             order by drafted.stream_id, drafted.version desc
             """);
        await using var reader = await command.ExecuteReaderAsync();
        var numbers = new List<string>();
        while (await reader.ReadAsync()) numbers.Add(reader.GetString(0));
        return numbers;
    }

    private static byte[] File(IReadOnlyList<string> contracts, int lines)
    {
        var (text, random) = (new StringBuilder("contract;reference;date;amount\n"), new Random(1));
        var today = Kazakhstan.DayOf(SystemClock.Instance.GetCurrentInstant());
        for (var n = 0; n < lines; n++) text.Append(CultureInfo.InvariantCulture,
            $"{contracts[random.Next(contracts.Count)]};T-{n:000000};{today:uuuu-MM-dd};{random.Next(1, 100_000)}.{random.Next(100):00}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
