using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Privatization.LocalPostgres;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Host;

/// <summary>
/// A PostgreSQL of its own, started as the product starts its own, that can be made to fail as databases do. Its clients come over a line that can be
/// cut.
/// </summary>
public sealed class FaultyStore : IAsyncDisposable
{
    private const int Kill = 9, Continue = 18, Stop = 19;

    private readonly TemporaryDirectory _place = new();
    private readonly TcpListener _line = new(IPAddress.Loopback, 0);
    private readonly List<TcpClient> _connections = [];
    private PrivatePostgres? _server;
    private bool _mounted, _severed;

    /// <summary>What can be done to it. Each holds for the time given, and is over when the task is done.</summary>
    public IReadOnlyDictionary<string, Func<TimeSpan, Task>> Faults { get; private set; } = new Dictionary<string, Func<TimeSpan, Task>>();

    /// <summary>Over the line.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>Past it.</summary>
    public string Itself => _server!.ConnectionString;

    public static async Task<FaultyStore> Start()
    {
        var store = new FaultyStore();
        store._mounted = await Run("mount", "-t", "tmpfs", "-o", "size=220m,mode=755", "tmpfs", store._place.Path);
        store._server = await PrivatePostgres.StartOrJoin(
            store._place.Path, new LaunchOptions { MayDownload = false, Settings = ["max_wal_size=64MB", "min_wal_size=32MB"] },
            TestContext.Current.CancellationToken);
        store._line.Start();
        _ = store.Connect();
        store.ConnectionString =
            new NpgsqlConnectionStringBuilder(store.Itself) { Port = ((IPEndPoint)store._line.LocalEndpoint).Port }.ConnectionString;
        store.Faults = new Dictionary<string, Func<TimeSpan, Task>>
        {
            ["killed"] = store.End(Kill),
            ["full"] = store.Fill,
            ["paused"] = store.Pause,
            ["restarted"] = store.End(Programs.Interrupt),
            ["cut"] = store.Cut,
            ["severed"] = store.Sever,
        }.Where(fault => store._mounted || fault.Key != "full").ToDictionary();
        return store;
    }

    public async ValueTask DisposeAsync()
    {
        _line.Dispose();
        HangUp();
        NpgsqlConnection.ClearAllPools();
        if (_server is not null) await _server.DisposeAsync();
        if (_mounted) await Run("umount", "-l", _place.Path);
        _place.Dispose();
    }

    /// <summary>Its owner starts it again.</summary>
    private Func<TimeSpan, Task> End(int signal) => async hold =>
    {
        var before = Pid();
        _ = Programs.Signal(before, signal);
        await Eventually.Holds(TimeSpan.FromMinutes(1), () => Task.FromResult(Pid() != before));
    };

    private async Task Fill(TimeSpan hold)
    {
        var file = _place["filled"];
        try
        {
            await using var filling = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
            while (true) await filling.WriteAsync(new byte[64 * 1024], TestContext.Current.CancellationToken);
        }
        catch (IOException) { /* no more room */ }
        await Task.Delay(hold);
        File.Delete(file);
    }

    private async Task Pause(TimeSpan hold)
    {
        var processes = Directory.EnumerateDirectories("/proc").Where(it => int.TryParse(Path.GetFileName(it), out _) && Parent(it) == Pid())
            .Select(it => int.Parse(Path.GetFileName(it))).Prepend(Pid()).ToList();
        foreach (var process in processes) _ = Programs.Signal(process, Stop);
        await Task.Delay(hold);
        foreach (var process in processes) _ = Programs.Signal(process, Continue);
    }

    private async Task Cut(TimeSpan hold)
    {
        for (var started = Stopwatch.StartNew(); started.Elapsed < hold; await Task.Delay(100))
            await Database.Run(Itself,
                "select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user and pid <> pg_backend_pid()");
    }

    private async Task Sever(TimeSpan hold)
    {
        _severed = true;
        HangUp();
        await Task.Delay(hold);
        _severed = false;
    }

    private int Pid() => RunningServer.Read(_place.Path)!.Pid;

    private static int Parent(string process)
    {
        try { return int.Parse(File.ReadAllText($"{process}/stat").Split(") ")[^1].Split(' ')[1]); }
        catch (IOException) { return 0; }
    }

    private async Task Connect()
    {
        while (true)
        {
            TcpClient client;
            try { client = await _line.AcceptTcpClientAsync(); }
            catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException) { return; }
            _ = Carry(client);
        }
    }

    private async Task Carry(TcpClient client)
    {
        using var server = new TcpClient();
        using (client)
        {
            lock (_connections) _connections.Add(client);
            try
            {
                if (_severed) return;
                await server.ConnectAsync(IPAddress.Loopback, new NpgsqlConnectionStringBuilder(Itself).Port);
                client.NoDelay = server.NoDelay = true;
                await Task.WhenAny(client.GetStream().CopyToAsync(server.GetStream()), server.GetStream().CopyToAsync(client.GetStream()));
            }
            catch (Exception e)
                when (e is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
            { /* that is what it is for */ }
            finally { lock (_connections) _connections.Remove(client); }
        }
    }

    private void HangUp()
    {
        lock (_connections) foreach (var connection in _connections) connection.Dispose();
    }

    private static async Task<bool> Run(params string[] command)
    {
        try { return (await Programs.Run(Programs.Describe(command), CancellationToken.None)).Code == 0; }
        catch (System.ComponentModel.Win32Exception) { return false; }
    }
}
