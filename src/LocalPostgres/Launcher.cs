using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Privatization.LocalMachine;

namespace Privatization.LocalPostgres;

/// <summary>Brings up the server of a data directory; its caller holds the <see cref="OwnerLock"/>.</summary>
internal sealed class Launcher(string dataDirectory, LaunchOptions options)
{
    private const int Tries = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly string _log = Path.Combine(dataDirectory, "server.log");

    /// <param name="wanted">The port that others know already; any that is free where it is null.</param>
    public async Task<(ServerProcess Process, RunningServer Server)> Launch(int? wanted, CancellationToken cancellation)
    {
        var user = LaunchUser.Choose();
        var cluster = await Cluster.In(dataDirectory, user, cancellation);
        var binaries = await PostgresBinaries.Find(options, user, cluster.Major, cluster.Downloads, cancellation);
        var passwordFile = RunningServer.PasswordIn(dataDirectory);
        if (wanted is not null && cluster.Major is null)
            throw new InvalidOperationException($"The data in {cluster.Directory} is gone.");
        if (cluster.Major is not null && !File.Exists(passwordFile))
            throw new InvalidOperationException($"The password file {passwordFile} is gone, and the data in {cluster.Directory} opens only with it.");

        var password = PrivateFile.Secret(passwordFile);
        if (cluster.Major is null)
            await cluster.Create(binaries, password, cancellation);
        await cluster.Reclaim(cancellation);

        // Another program may take the free port before the server does.
        for (var tries = 1; tries <= Tries; tries++)
        {
            var port = wanted ?? FreePort();
            var process = await ServerProcess.Start(
                user.Leashed([binaries["postgres"], "-D", cluster.Directory, .. Settings(port)]), _log,
                wanted is null && tries == 1 ? FileMode.Create : FileMode.Append);
            try
            {
                var server = new RunningServer(port, process.Pid);
                if (await Ready(process, server, password, cancellation))
                {
                    await Furnish(server, password, cancellation);
                    return (process, server);
                }
            }
            catch
            {
                await process.Stop();
                throw;
            }
            await Task.Delay(Pause * tries * 4, cancellation);
        }

        throw new InvalidOperationException(
            $"PostgreSQL does not start in {cluster.Directory}: {await Said(cancellation)} "
            + "Set ConnectionStrings__Privatization to use another server.");
    }

    private async Task<string> Said(CancellationToken cancellation) =>
        string.Join(' ', (await File.ReadAllLinesAsync(_log, cancellation)).TakeLast(5));

    private static async Task<bool> Ready(ServerProcess process, RunningServer server, string password, CancellationToken cancellation)
    {
        // Without a limit of its own: after a crash the server first replays its log, and the process is there to be watched.
        while (!process.End.IsCompleted)
        {
            switch (await server.Knock(password, cancellation, RunningServer.Administrator, "postgres"))
            {
                case null:
                    return true;
                case PostgresException { SqlState: PostgresErrorCodes.InvalidPassword } refusal:
                    throw new InvalidOperationException("The password in the data directory does not open its PostgreSQL.", refusal);
            }
            await Task.Delay(Pause, cancellation);
        }
        return false;
    }

    /// <summary>The service is no superuser here either: what works on its own server then works on a managed one.</summary>
    private static async Task Furnish(RunningServer server, string password, CancellationToken cancellation)
    {
        var administrator = server.ConnectionString(password, RunningServer.Administrator, "postgres");
        await using var source = NpgsqlDataSource.Create(administrator);
        await Make("pg_roles where rolname", $"create role {RunningServer.Name} login createdb password '{password}'");
        await Make("pg_database where datname", $"create database {RunningServer.Name} owner {RunningServer.Name}");

        async Task Make(string list, string statement)
        {
            await using var look = source.CreateCommand($"select 1 from {list} = '{RunningServer.Name}'");
            if (await look.ExecuteScalarAsync(cancellation) is not null)
                return;
            await using var make = source.CreateCommand(statement);
            await make.ExecuteNonQueryAsync(cancellation);
        }
    }

    private IEnumerable<string> Settings(int port) => ((IEnumerable<string>)
    [
        "listen_addresses=127.0.0.1",
        string.Create(CultureInfo.InvariantCulture, $"port={port}"),
        "unix_socket_directories=",
        "max_connections=500",
        "timezone=UTC",
        "log_timezone=UTC",
        .. options.Settings,
    ]).SelectMany(setting => (string[])["-c", setting]);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
