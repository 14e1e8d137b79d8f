using System.Globalization;
using Microsoft.AspNetCore.Builder;
using NodaTime;
using NodaTime.Text;
using Privatization.Development;
using Privatization.LocalMachine;
using Privatization.Projections;
using Privatization.Tests.Accounts;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Supervision.MovedTime;

/// <summary>Nodes in the environment Sandbox on one database: two in this process, to be asked; and processes of their own.</summary>
public sealed class SandboxNodes : IAsyncDisposable
{
    /// <summary>The tests that start several nodes do so one after another: a server has only so many connections.</summary>
    public const string OneAtATime = "sandbox";

    private readonly WebApplication[] _apps;

    private SandboxNodes(string database, WebApplication[] apps) => (Database, _apps) = (database, apps);

    public string Database { get; }

    public People First => field ??= new(_apps[0].Urls.Single());

    public People Second => field ??= new(_apps[1].Urls.Single());

    public static async Task<SandboxNodes> Start(string database) => new(database, [await Node(database), await Node(database)]);

    public static Task<ServiceProcess> Process(string database) => ServiceProcess.Serving(database, ("ASPNETCORE_ENVIRONMENT", "Sandbox"));

    public static Task<Reply> Move(People node, object body) => node.Looker(Role.Operator).Send("/v1/sandbox/clock", body);

    public static async Task<Instant> Now(People node) => Read((await node.Looker(Role.Operator).Ask("/v1/sandbox/clock")).Is(200).Text("now")!);

    public static Instant Read(string text) => InstantPattern.ExtendedIso.Parse(text).Value;

    /// <summary>Moves the clock as another node would, which is not there any more; before any node started also into the past.</summary>
    public static Task MoveBehindTheirBack(string database, Duration ahead) =>
        Tests.Driving.Database.Run(database, string.Create(CultureInfo.InvariantCulture,
            $"insert into privatization.clock_offset values (1, {ahead.BclCompatibleTicks / 10}) on conflict (id) do update set microseconds = "
            + $"excluded.microseconds"));

    /// <summary>Sweeps on every node, until nothing is left to handle.</summary>
    public async Task Sweep()
    {
        foreach (var node in new[] { First, Second }) (await Move(node, new { Forward = "PT1S" })).Is(200);
        await Settled(Database);
    }

    public static Task Settled(string database) =>
        Eventually.Holds(TimeSpan.FromSeconds(30), async () => await Tests.Driving.Database.Value<bool>(database,
            $"""
            select not exists (select from wolverine.wolverine_incoming_envelopes where status <> 'Handled'
                and message_type ~ 'FindMissedTerms|FindDueNotices|GiveNotice' and status <> 'Scheduled')
            and exists (select from privatization.mt_event_progression where name = '{CaseViews.ProgressOf(nameof(SlaClock))}'
            and last_seq_id >= (select max(seq_id) from privatization.mt_events))
            """));

    public async ValueTask DisposeAsync()
    {
        foreach (var app in _apps)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }
    }

    public static Task<WebApplication> Node(string database, params (string Name, string Value)[] settings) =>
        RunningService.Start(database, builder => builder.Environment.EnvironmentName = "Sandbox", settings);

    // The tests make their tokens with the key of development and sign by its authority; a sandbox has its own.
    static SandboxNodes()
    {
        Directory.CreateDirectory(Path.Combine(DataDirectory.Of("Sandbox"), "pki"));
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(TestEds.RootFile)!))
            File.Copy(file, Path.Combine(DataDirectory.Of("Sandbox"), "pki", Path.GetFileName(file)));
        _ = DevelopmentKey.In(DataDirectory.Default);
        File.Copy(Path.Combine(DataDirectory.Default, "development-token.key"), Path.Combine(DataDirectory.Of("Sandbox"), "development-token.key"));
    }
}
