using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Privatization.LocalPostgres;

/// <summary>Other programs: finding them, running them to their end, signalling them.</summary>
internal static class Programs
{
    public const int Interrupt = 2;
    public const int Quit = 3;

    public static bool Has(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(directory => File.Exists(Path.Combine(directory, program)));

    /// <param name="command">The program and its arguments.</param>
    public static ProcessStartInfo Describe(params IEnumerable<string> command)
    {
        var parts = command.ToArray();
        return new ProcessStartInfo(parts[0], parts[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Whoever runs the program need not be allowed into the directory that we were started in.
            WorkingDirectory = "/",
        };
    }

    public static async Task<Ending> Run(ProcessStartInfo command, CancellationToken cancellation)
    {
        using var process = Process.Start(command)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        try
        {
            await process.WaitForExitAsync(cancellation);
            return new Ending(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <exception cref="InvalidOperationException">The program failed; the message holds what it said.</exception>
    public static async Task<string> MustRun(ProcessStartInfo command, CancellationToken cancellation)
    {
        var ending = await Run(command, cancellation);
        return ending.Code == 0
            ? ending.Output
            : throw new InvalidOperationException($"{command.FileName} {string.Join(' ', command.ArgumentList)} failed: {ending.Error.Trim()}");
    }

    [DllImport("libc", EntryPoint = "kill")]
    public static extern int Signal(int process, int signal);

    internal sealed record Ending(int Code, string Output, string Error);
}
