using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Integrations.Outbound;

/// <summary>
/// Somebody else's verifier: the npm package <c>standardwebhooks</c> for v1, and OpenSSL as Node.js has it for v1a. Only where Node.js is on the
/// machine.
/// </summary>
public sealed class NpmVerifier : IAsyncDisposable
{
    private readonly TemporaryDirectory _directory;
    private readonly Process _process;
    private readonly SemaphoreSlim _one = new(1);

    private NpmVerifier(TemporaryDirectory directory, Process process) => (_directory, _process) = (directory, process);

    /// <returns>Null where there is no Node.js, or no package registry.</returns>
    public static async Task<NpmVerifier?> Start()
    {
        var directory = new TemporaryDirectory();
        foreach (var file in Directory.GetFiles(Source())) File.Copy(file, directory[Path.GetFileName(file)]);
        if (Run(directory, "npm", "ci", "--silent") is { } installing)
        {
            await installing.WaitForExitAsync();
            if (installing.ExitCode == 0) return new(directory, Run(directory, "node", "verify.mjs")!);
        }
        directory.Dispose();
        return null;
    }

    public async Task<bool> Accepts(Arrival arrival, string key)
    {
        await _one.WaitAsync();
        try
        {
            await _process.StandardInput
                .WriteLineAsync(JsonSerializer.Serialize(new { key, headers = arrival.Headers, body = Encoding.UTF8.GetString(arrival.Body) }));
            return await _process.StandardOutput.ReadLineAsync() == "accepted";
        }
        finally { _one.Release(); }
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _one.Dispose();
        _directory.Dispose();
    }

    private static Process? Run(TemporaryDirectory directory, string program, params string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = directory.Path,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            });
        }
        catch (System.ComponentModel.Win32Exception) { return null; }
    }

    private static string Source([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "verifier");
}
