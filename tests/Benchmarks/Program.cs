// dotnet run --project tests/Benchmarks -c Release -- [--service DLL] [--beside DLL] [--rounds 3] [--seconds 4] [--warm-up 14] [--starts 5]
// or [--service DLL] --applications 100000: boards, queues and acts on a store of so many cases, beside an empty one.
// or --signatures 500: one verification of a signature; --signed 500: an act with a signature beside one without.
// --beside measures another build of the service in the same run: only what is interleaved can be compared on a busy machine.
using System.Globalization;
using JasperFx;
using Privatization.Api.Host;
using Privatization.Benchmarks;
using Privatization.LocalMachine;

var options = CommandLine.Options(args, out var fault);
if (fault is not null) throw new FormatException(fault);
int Number(string name, int usual) => options.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : usual;
var (rounds, seconds) = (Number("rounds", 3), TimeSpan.FromSeconds(Number("seconds", 4)));
int[] clients = [1, 16];
if (options.ContainsKey("signatures"))
{
    await Signatures.Measure(Number("signatures", 0));
    return;
}

await using var databases = await Databases.Open();
var tokens = new Walk.Tokens(databases.Directory);
options.TryAdd("service", Path.Combine(AppContext.BaseDirectory, "Privatization.Api.dll"));
if (options.ContainsKey("signed"))
{
    await SignatureCost.Measure(databases, tokens, options["service"], Number("signed", 0));
    return;
}
if (options.ContainsKey("import"))
{
    await Imports.Measure(databases, options["service"], Number("import", 0), Number("cases", 5_000));
    return;
}
if (options.ContainsKey("applications"))
{
    await FullStore.Measure(databases, tokens, options["service"], Number("applications", 0), rounds, seconds,
        TimeSpan.FromSeconds(Number("warm-up", 14)));
    return;
}
var services = new List<Measurable>();
foreach (var option in new[] { "service", "beside" })
    if (options.TryGetValue(option, out var program))
        services.Add(
            await Measurable.Start(option == "service" ? "HTTP acts" : "HTTP acts beside", program, await databases.New(option), databases.Directory,
                tokens));

var limits = await databases.New("limits");
await using var tuned = StoreSetup.Database(limits);
await using var template = Streams.Open(services[0].Database, AutoCreate.None);
await using var store = Streams.Open(tuned, AutoCreate.CreateOrUpdate);
var streams = new Streams(store, await Template.Of(services[0].Acts, tokens, services[0].Service, services[0].Database, template));
await streams.Furnish();
ISubject[] others =
[
    new BareMarten(streams),
    new Limit("limit B, one by one", false, limits, streams),
    new Limit("limit A, one round trip", true, limits, streams),
];
var report = new Report([.. services.Select(it => it.Acts.Name)]);

foreach (var service in services) await service.WarmUp(TimeSpan.FromSeconds(Number("warm-up", 14)));
foreach (var other in others) await Run(other, 16, TimeSpan.FromSeconds(2));
for (var round = 1; round <= rounds; round++)
    foreach (var count in clients)
    {
        foreach (var service in services)
        {
            report.Add(service.Acts.Name, count, await Run(service.Acts, count, seconds));
            report.Add($"{service.Acts.Name}: views caught up after", count, await Views.CatchUp(service.Database));
        }
        foreach (var other in others) report.Add(other.Name, count, await Run(other, count, seconds));
        Console.Error.WriteLine($"round {round} of {rounds}, {count} clients");
    }

foreach (var measurable in services)
{
    var reads = new StatusReads(measurable.Service, tokens, measurable.Acts);
    await reads.Prepare(1);
    await Run(reads, 1, TimeSpan.FromSeconds(1));
    report.Add($"{measurable.Acts.Name}: status read", 1, await Run(reads, 1, seconds));
    await measurable.Acts.Prepare(50 * Walk.Acts);
    await Views.CatchUp(measurable.Database);
    report.Add($"{measurable.Acts.Name}: act until a list shows it", 1, Views.Lag(measurable.Service, tokens, measurable.Acts, 40));
    await measurable.Service.DisposeAsync();
}
for (var i = 0; i < Number("starts", 5); i++)
    foreach (var it in services) report.Add(it.Acts.Name, await Start.Measure(it.Program, it.ConnectionString, databases.Directory, tokens, it.Acts));
report.Print();

static async Task<Measured> Run(ISubject subject, int clients, TimeSpan duration)
{
    // Rates beyond these would be news.
    await subject.Prepare((int)(duration.TotalSeconds * (clients == 1 ? 4_000 : 9_000) * (subject is HttpActs ? 0.35 : 1)));
    return Load.Run(subject, clients, duration);
}
