using System.Collections.Concurrent;
using Npgsql;
using Privatization.Tests.PersonalData;

namespace Privatization.Tests.Driving;

/// <summary>Databases for the system tests, on one server for the whole run.</summary>
public sealed class TestDatabase : IAsyncLifetime
{
    private const int LongestName = 30;

    private readonly ConcurrentBag<string> _made = [];
    private TestServer? _server;

    private TestServer Server => _server ?? throw new InvalidOperationException("The server has not been started.");

    public async ValueTask InitializeAsync() => _server = await TestServer.Start(TestContext.Current.CancellationToken);

    /// <summary>Creates an empty database.</summary>
    /// <param name="name">Says whose it is; every call makes another database.</param>
    /// <returns>Its connection string.</returns>
    public async Task<string> NewDatabase(string name)
    {
        var readable = string.Concat(name.Where(char.IsAsciiLetterOrDigit).Take(LongestName)).ToLowerInvariant();
        var database = $"test_{readable}_{Guid.NewGuid():N}";
        await Administer($"create database {database}");
        _made.Add(database);
        return Of(database);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is null)
            return;

        NpgsqlConnection.ClearAllPools();
        // The server may be one that outlives us.
        foreach (var database in _made)
        {
            await CanaryTables.LookAt(Of(database));
            await Drop(database);
        }
        await _server.Stop();
    }

    // Many services, one after the other and at once, share one server, which is started as the product starts its own.
    private string Of(string database) => new NpgsqlConnectionStringBuilder(Server.ConnectionString)
    {
        Database = database,
        MaxPoolSize = 8,
        ConnectionIdleLifetime = 15,
        ConnectionPruningInterval = 5,
    }.ConnectionString;

    private async Task Drop(string database)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await Administer($"drop database if exists {database} with (force)");
                return;
            }
            // An autovacuum worker is at it, which only a superuser may end.
            catch (PostgresException busy) when (busy.SqlState == PostgresErrorCodes.InsufficientPrivilege && tries < 50)
            {
                await Task.Delay(200);
            }
        }
    }

    private async Task Administer(string statement)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(Server.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
