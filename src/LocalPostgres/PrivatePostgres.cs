using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Privatization.LocalMachine;

namespace Privatization.LocalPostgres;

/// <summary>
/// A PostgreSQL server of our own for machines that were given no connection string. Its data lives on in the data directory; the server itself lives
/// as long as the process that owns it. Where it ends before, its owner starts it again; where the owner ends, one of those who joined becomes the
/// owner. The connection string stays right all the time.
/// </summary>
public sealed class PrivatePostgres : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>How often those who joined look whether the owner is still there.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    /// <summary>Between two tries to start it again; a server that lived longer than a minute was well.</summary>
    private static readonly TimeSpan Soonest = TimeSpan.FromMilliseconds(100), Latest = TimeSpan.FromSeconds(10), Well = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource _stopping = new();
    private readonly string _directory;
    private readonly LaunchOptions _options;
    private readonly int _port;
    private IDisposable? _owner;
    private volatile ServerProcess? _process;

    private PrivatePostgres(string directory, LaunchOptions options, int port, IDisposable? owner, ServerProcess? process)
    {
        (_directory, _options, _port, _owner, _process) = (directory, options, port, owner, process);
        ConnectionString = new RunningServer(port, 0).ConnectionString(Password(directory));
        Ended = Keep();
    }

    /// <summary>Of the database <c>privatization</c>, as its owner, who may also create further databases.</summary>
    public string ConnectionString { get; }

    /// <summary>True: another process runs the server, and disposing this leaves it alone.</summary>
    public bool Joined => _process is null;

    /// <summary>
    /// Done when this is disposed, our server has ended and its data directory is free for another owner. It fails, with a message for whoever runs
    /// this process, when the server cannot be started again.
    /// </summary>
    public Task Ended { get; }

    /// <summary>Who hears that the server ended, and that it is there again.</summary>
    public ILogger Log { get; set; } = NullLogger.Instance;

    /// <summary>Starts the server of the data directory, or uses the one that already runs there.</summary>
    /// <exception cref="InvalidOperationException">It cannot be started; the message says what to install or to set.</exception>
    public static Task<PrivatePostgres> StartOrJoin(string dataDirectory, CancellationToken cancellation) =>
        StartOrJoin(dataDirectory, new LaunchOptions(), cancellation);

    /// <inheritdoc cref="StartOrJoin(string, CancellationToken)"/>
    public static async Task<PrivatePostgres> StartOrJoin(string dataDirectory, LaunchOptions options, CancellationToken cancellation)
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
                if (await TryJoin(directory, options, patience.Token) is { } joined)
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
        await _stopping.CancelAsync();
        // Whoever runs the process was told why it failed.
        await Ended.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static async Task<PrivatePostgres> Start(string directory, LaunchOptions options, IDisposable owner, CancellationToken cancellation)
    {
        try
        {
            var (process, server) = await new Launcher(directory, options).Launch(null, cancellation);
            server.Write(directory);
            return new(directory, options, server.Port, owner, process);
        }
        catch
        {
            owner.Dispose();
            throw;
        }
    }

    private static async Task<PrivatePostgres?> TryJoin(string directory, LaunchOptions options, CancellationToken cancellation) =>
        RunningServer.Read(directory) is { } server && await server.Knock(Password(directory), cancellation) is null
            ? new PrivatePostgres(directory, options, server.Port, null, null)
            : null;

    /// <summary>Sees to it that there is a server, up to the end.</summary>
    private async Task Keep()
    {
        try
        {
            var (pause, failing) = (Soonest, TimeProvider.System.GetTimestamp());
            while (true)
            {
                var since = TimeProvider.System.GetTimestamp();
                await UntilThereIsNone(_stopping.Token);
                if (TimeProvider.System.GetElapsedTime(since) > Well) (pause, failing) = (Soonest, TimeProvider.System.GetTimestamp());
                Log.LogError("The PostgreSQL in {Directory} has ended; it is started again.", _directory);
                do
                {
                    await Task.Delay(pause, _stopping.Token);
                    pause = pause * 2 < Latest ? pause * 2 : Latest;
                }
                while (!await TryAgain(failing, _stopping.Token));
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested) { /* it is no longer needed */ }
        finally
        {
            using (_owner)
            {
                if (_process is { } ours) await ours.Stop();
                if (_owner is not null) File.Delete(RunningServer.FileIn(_directory));
            }
        }
    }

    /// <summary>Waits until the server has ended and it is up to us to start it: because we own it, or because whoever did is gone.</summary>
    private async Task UntilThereIsNone(CancellationToken cancellation)
    {
        if (_process is { } ours)
        {
            await ours.End.WaitAsync(cancellation);
            return;
        }
        while ((_owner = OwnerLock.TryTake(_directory)) is null)
        {
            if (RunningServer.Read(_directory) is { } other && other.Port != _port)
                throw new InvalidOperationException(
                    $"The PostgreSQL in {_directory} was started anew by another process, on another port. Start this one again.");
            await Task.Delay(Look, cancellation);
        }
    }

    private async Task<bool> TryAgain(long failing, CancellationToken cancellation)
    {
        try
        {
            (_process, var server) = await new Launcher(_directory, _options).Launch(_port, cancellation);
            server.Write(_directory);
            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return TimeProvider.System.GetElapsedTime(failing) < _options.Patience ? false : throw new InvalidOperationException(
                $"The PostgreSQL in {_directory} has ended and could not be started again within {_options.Patience}. {fault.Message}", fault);
        }
    }

    private static string Password(string directory) => File.ReadAllText(RunningServer.PasswordIn(directory));
}
