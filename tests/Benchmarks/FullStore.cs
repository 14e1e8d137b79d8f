using System.Globalization;
using NodaTime;

namespace Privatization.Benchmarks;

/// <summary>
/// One service on an empty store and one on a store with many cases, measured by turns: what the acts cost there, and what boards and queues cost.
/// </summary>
internal static class FullStore
{
    public static async Task Measure(Databases databases, Walk.Tokens tokens, string program, int applications, int rounds, TimeSpan seconds,
        TimeSpan warmUp)
    {
        var full = await databases.New("full");
        await ServiceProcess.Run(program, full, databases.Directory, "seed", "--applications", applications.ToString(CultureInfo.InvariantCulture));
        Measurable[] services =
        [
            await Measurable.Start($"acts, {applications} applications", program, full, databases.Directory, tokens),
            await Measurable.Start("acts, empty store", program, await databases.New("empty"), databases.Directory, tokens),
        ];
        ISubject[] reads =
        [
            new Reads(": board", services[0].Service, tokens.Of(Role.Supervisor), () => "/v1/sla/board"),
            new Reads(": board as of a past day", services[0].Service, tokens.Of(Role.Supervisor), () => $"/v1/sla/board?asOf={PastInstant()}"),
            new Reads(": board of one provider", services[0].Service, tokens.Of(Role.Head), () => "/v1/sla/board"),
            new Reads(": steps", services[0].Service, tokens.Of(Role.Supervisor), () => "/v1/sla/steps"),
            new Reads(": overdue clocks, a page", services[0].Service, tokens.Of(Role.Supervisor), () => "/v1/sla/clocks?status=overdue"),
            new Reads(": work queue, a page", services[0].Service, tokens.Of(Role.Executor), () => "/v1/work"),
            new Reads(": applications, a page", services[0].Service, tokens.Of(Role.Executor), () => "/v1/applications"),
        ];

        var report = new Report([services[0].Acts.Name]);
        // Before the acts: tens of thousands within minutes are the work of years, and boards count what was done in a month.
        foreach (var read in reads) Load.Run(read, 1, seconds);
        for (var round = 1; round <= rounds; round++)
        {
            foreach (var read in reads) report.Add(read.Name, 1, Load.Run(read, 1, seconds));
            Console.Error.WriteLine($"reads, round {round} of {rounds}");
        }
        foreach (var service in services) await service.WarmUp(warmUp);
        for (var round = 1; round <= rounds; round++)
        {
            foreach (var clients in new[] { 1, 16 })
                foreach (var service in services)
                {
                    await service.Acts.Prepare((int)(seconds.TotalSeconds * 2_500));
                    await Views.CatchUp(service.Database);
                    report.Add(service.Acts.Name, clients, Load.Run(service.Acts, clients, seconds));
                    await Views.CatchUp(service.Database);
                }
            Console.Error.WriteLine($"acts, round {round} of {rounds}");
        }
        report.Add($"{reads[0].Name} after the acts", 1, Load.Run(reads[0], 1, seconds));
        foreach (var service in services) await service.Service.DisposeAsync();
        report.Print();
    }

    private static Instant PastInstant() => SystemClock.Instance.GetCurrentInstant() - Duration.FromDays(Random.Shared.Next(30, 900));
}

/// <summary>One read, over and over.</summary>
internal sealed class Reads(string name, ServiceProcess service, string token, Func<string> path) : ISubject
{
    public string Name => name;

    public Task Prepare(int operations) => Task.CompletedTask;

    public Worker Hire()
    {
        var http = new LeanHttp(service.Port);
        return new(() => http.Get(path(), token).Must(200), http.Dispose);
    }
}
