using System.Diagnostics;
using Privatization.LocalMachine;

namespace Privatization.LocalPostgres;

/// <summary>The server as a process of ours.</summary>
internal sealed class ServerProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource<int> _pid = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess()
    {
    }

    public int Pid => _pid.Task.Result;

    /// <summary>Done when the server has ended, for whatever reason.</summary>
    public Task End => _end.Task;

    /// <param name="command">A leashed command: see <see cref="LaunchUser.Leashed"/>.</param>
    /// <param name="log">The file that takes what the server says.</param>
    /// <param name="mode">Whether that is begun anew, or gone on with.</param>
    public static async Task<ServerProcess> Start(ProcessStartInfo command, string log, FileMode mode)
    {
        var server = new ServerProcess();
        // The leash is tied to the thread that starts the process, not to our process: a thread of the pool may end at any time.
        new Thread(() => server.Attend(command, log, mode)) { IsBackground = true, Name = "PostgreSQL" }.Start();
        await server._pid.Task;
        return server;
    }

    public async Task Stop()
    {
        foreach (var signal in (int[])[Programs.Interrupt, Programs.Quit])
        {
            if (!End.IsCompleted)
                _ = Programs.Signal(Pid, signal);
            if (await Task.WhenAny(End, Task.Delay(Patience)) == End)
                return;
        }
        throw new InvalidOperationException($"PostgreSQL (process {Pid}) does not stop.");
    }

    private void Attend(ProcessStartInfo command, string log, FileMode mode)
    {
        try
        {
            using var file = PrivateFile.Open(log, mode, FileShare.ReadWrite);
            using var process = Process.Start(command)!;
            _pid.SetResult(process.Id);
            Copy(process.StandardError.BaseStream, file);
            process.WaitForExit();
        }
        catch (Exception e)
        {
            _pid.TrySetException(e);
        }
        finally
        {
            _end.SetResult();
        }
    }

    /// <summary>While the disk is full what the server says is lost, and not the server: it lives no longer than this thread.</summary>
    private static void Copy(Stream says, FileStream file)
    {
        var buffer = new byte[4096];
        for (int read; (read = says.Read(buffer)) > 0;)
        {
            try { file.Write(buffer, 0, read); }
            catch (IOException) { /* there may be room for the next */ }
        }
    }
}
