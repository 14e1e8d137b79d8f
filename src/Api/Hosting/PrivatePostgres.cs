namespace Privatization;

/// <summary>
/// A PostgreSQL server of our own for machines that were given no connection string. Its data lives on in the data directory; the
/// server itself lives as long as the process that started it.
/// </summary>
public sealed class PrivatePostgres : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly ServerProcess? _process;

    private PrivatePostgres(string connectionString, ServerProcess? process, Task ended) =>
        (ConnectionString, _process, Ended) = (connectionString, process, ended);

    /// <summary>Of the database <c>privatization</c>, as its owner, who may also create further databases.</summary>
    public string ConnectionString { get; }

    /// <summary>True: another process runs the server, and disposing this leaves it alone.</summary>
    public bool Joined => _process is null;

    /// <summary>Done when our server has ended and its data directory is free for another owner.</summary>
    internal Task Ended { get; }

    /// <summary>Starts the server of the data directory, or uses the one that already runs there.</summary>
    /// <exception cref="InvalidOperationException">It cannot be started; the message says what to install or to set.</exception>
    public static Task<PrivatePostgres> StartOrJoin(string dataDirectory, CancellationToken cancellation) =>
        StartOrJoin(dataDirectory, new LaunchOptions(), cancellation);

    internal static async Task<PrivatePostgres> StartOrJoin(string dataDirectory, LaunchOptions options, CancellationToken cancellation)
    {
        if (OperatingSystem.IsWindows())
            throw new InvalidOperationException(
                "On Windows the service does not start a database itself: set ConnectionStrings__Privatization to a running PostgreSQL.");

        var directory = Path.TrimEndingDirectorySeparator(Path.GetFullPath(dataDirectory));
        DataDirectory.Make(directory);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            while (true)
            {
                if (OwnerLock.TryTake(directory) is { } owner)
                    return await Start(directory, options, owner, cancellation);
                if (await TryJoin(directory, patience.Token) is { } joined)
                    return joined;
                await Task.Delay(Pause, patience.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new InvalidOperationException(
                $"Another process holds {directory} but its PostgreSQL does not answer. Stop that process, "
                + "or set ConnectionStrings__Privatization to a running server.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await _process.Stop();
        await Ended;
    }

    private static async Task<PrivatePostgres> Start(string directory, LaunchOptions options, IDisposable owner, CancellationToken cancellation)
    {
        try
        {
            var (process, server) = await new Launcher(directory, options).Launch(cancellation);
            server.Write(directory);
            // Also when the server dies under us: whoever comes next may start it anew.
            return new PrivatePostgres(server.ConnectionString(Password(directory)), process, LeaveAtTheEnd(process, directory, owner));
        }
        catch
        {
            owner.Dispose();
            throw;
        }
    }

    private static async Task<PrivatePostgres?> TryJoin(string directory, CancellationToken cancellation) =>
        RunningServer.Read(directory) is { } server && await server.Knock(Password(directory), cancellation) is null
            ? new PrivatePostgres(server.ConnectionString(Password(directory)), null, Task.CompletedTask)
            : null;

    private static async Task LeaveAtTheEnd(ServerProcess process, string directory, IDisposable owner)
    {
        using (owner)
        {
            await process.End;
            File.Delete(RunningServer.FileIn(directory));
        }
    }

    private static string Password(string directory) => File.ReadAllText(RunningServer.PasswordIn(directory));
}
