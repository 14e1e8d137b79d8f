using Spectre.Console;

namespace Privatization.Development.Demo;

/// <summary><c>demo</c>: one case to each end, over HTTP, against the service that runs or one that is started for it. Development only.</summary>
public static class DemoCommand
{
    private const string DefaultAddress = "http://localhost:5080";

    /// <param name="audience">For whom the service takes tokens.</param>
    /// <param name="start">Starts a service at an address; it ends with what is returned.</param>
    /// <param name="gateway">The command <c>gateway</c>.</param>
    public static async Task<int> Run(string audience, Func<string, Task<IAsyncDisposable>> start, Func<string[], Task<int>> gateway)
    {
        if (Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") != "Development")
        {
            AnsiConsole.MarkupLine("[red]The demo writes cases of invented people: it runs in the Development environment only.[/]");
            return 1;
        }
        var address = Environment.GetEnvironmentVariable("ASPNETCORE_URLS")?.Split(';')[0] ?? DefaultAddress;
        try
        {
            await using var started = await IsReady(address) ? null : await start(address);
            AnsiConsole.MarkupLine(started is null ? $"Using the service at {address}." : $"Started the service at {address} for the demo.");
            return await Play(new(address, audience), gateway);
        }
        catch (Exception fault) when (fault is InvalidOperationException or IOException or HttpRequestException)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]{fault.Message}[/]");
            return 1;
        }
    }

    private static async Task<int> Play(DemoClient client, Func<string[], Task<int>> register)
    {
        var played = new List<(Scenario Scenario, Guid Id, DemoPerson Applicant)>();
        var gateway = await DemoSender.Register(client, register);
        await AnsiConsole.Progress().Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new SpinnerColumn())
            .StartAsync(async progress =>
            {
                foreach (var scenario in Scenario.All)
                {
                    var task = progress.AddTask(scenario.Title, maxValue: scenario.Acts);
                    var playing = new ScenarioRunner(client, scenario, scenario.ThroughGateway ? gateway : null);
                    played.Add((scenario, await playing.ToTheEnd(() => task.Increment(1)), playing.Applicant));
                    task.Value = task.MaxValue;
                }
            });
        foreach (var (scenario, id, _) in played) await TimelineTable.Print(client, scenario, id);
        var sent = played.Find(it => it.Scenario.ThroughGateway);
        gateway.Print(sent.Scenario);
        await CabinetLines.Print(client, sent.Applicant);
        return 0;
    }

    private static async Task<bool> IsReady(string address)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        try { return (await http.GetAsync(new Uri($"{address}/health/ready"))).IsSuccessStatusCode; }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException) { return false; }
    }
}
