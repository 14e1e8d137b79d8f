using Npgsql;
using Privatization.LocalPostgres;

namespace Privatization.Benchmarks;

/// <summary>Fresh databases on one server: the one that PRIVATIZATION_BENCH_DB names, else a private one.</summary>
internal sealed class Databases : IAsyncDisposable
{
    private readonly string _server;
    private readonly PrivatePostgres? _private;
    private readonly List<string> _made = [];

    private Databases(string server, PrivatePostgres? its) => (_server, _private) = (server, its);

    // Not a directory that only root may enter: the server does not run as root.
    public string Directory { get; } = System.IO.Directory
        .CreateDirectory(Path.Combine(Path.GetTempPath(), $"privatization-bench-{Environment.ProcessId}")).FullName;

    public static async Task<Databases> Open()
    {
        if (Environment.GetEnvironmentVariable("PRIVATIZATION_BENCH_DB") is { Length: > 0 } told) return new(told, null);
        var directory = Path.Combine(Path.GetTempPath(), $"privatization-bench-{Environment.ProcessId}", "server");
        var its = await PrivatePostgres.StartOrJoin(directory, CancellationToken.None);
        return new(its.ConnectionString, its);
    }

    public async Task<string> New(string name)
    {
        var database = $"bench_{name}_{Guid.NewGuid():N}";
        await Administer($"create database {database}");
        _made.Add(database);
        return new NpgsqlConnectionStringBuilder(_server) { Database = database }.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        foreach (var database in _made) await Drop(database);
        if (_private is not null) await _private.DisposeAsync();
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    /// <summary>A worker of autovacuum cannot be ended by us: it soon is.</summary>
    private async Task Drop(string database)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await Administer($"drop database if exists {database} with (force)");
                return;
            }
            catch (PostgresException busy) when (busy.SqlState == PostgresErrorCodes.InsufficientPrivilege && tries < 60)
            {
                await Task.Delay(TimeSpan.FromSeconds(1));
            }
        }
    }

    private async Task Administer(string statement)
    {
        await using var source = NpgsqlDataSource.Create(_server);
        await using var command = source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }
}
