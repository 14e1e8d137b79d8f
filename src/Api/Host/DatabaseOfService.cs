using Npgsql;
using Privatization.LocalMachine;
using Privatization.LocalPostgres;

namespace Privatization.Api.Host;

/// <summary>The database that was given, or else a private one.</summary>
internal sealed class DatabaseOfService : IAsyncDisposable
{
    private readonly PrivatePostgres? _private;

    private DatabaseOfService(string connectionString, PrivatePostgres? its) => (ConnectionString, _private) = (connectionString, its);

    public string ConnectionString { get; }

    /// <summary>For commands: on a large store they take as long as they take, and nobody waits for them but the one who typed them.</summary>
    public string WithoutTimeout => new NpgsqlConnectionStringBuilder(ConnectionString) { CommandTimeout = 0 }.ConnectionString;

    /// <summary>Of a private one: fails with a message for whoever runs this process when it is there no longer and does not come back.</summary>
    public Task Lost => _private?.Ended ?? Task.Delay(Timeout.Infinite);

    public static async Task<DatabaseOfService> Find(string[] args)
    {
        var settings = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json").AddEnvironmentVariables()
            .Build();
        if (settings.GetConnectionString("Privatization") is { Length: > 0 } given) return new(given, null);
        // Nothing is asked of the database while code is written or help is shown.
        if (args.FirstOrDefault() is "codegen" or "help") return new("Host=localhost;Database=none", null);
        var options = new LaunchOptions { Patience = settings.GetValue("PrivateDatabase:Patience", new LaunchOptions().Patience) };
        var its = await PrivatePostgres.StartOrJoin(DataDirectory.Default, options, CancellationToken.None);
        return new(its.ConnectionString, its);
    }

    /// <summary>Who hears of what becomes of a private one.</summary>
    public void TellTo(ILogger log)
    {
        if (_private is not null) _private.Log = log;
    }

    public ValueTask DisposeAsync() => _private?.DisposeAsync() ?? ValueTask.CompletedTask;
}
