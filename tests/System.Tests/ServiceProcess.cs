using System.Diagnostics;

namespace Privatization;

/// <summary>The service's program as its users start it: a process of its own.</summary>
public static class ServiceProcess
{
    // Its own output, not the copy beside the tests: there it would meet the tests' assemblies.
    public static string Directory => AppContext.BaseDirectory.Replace(Path.Combine("tests", "System.Tests"), Path.Combine("src", "Api"), StringComparison.Ordinal);

    public static string Program => Path.Combine(Directory, "Privatization.Api.dll");

    public static async Task<(int Exit, string Output)> Run(string[] args, params (string Name, string? Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. args]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
