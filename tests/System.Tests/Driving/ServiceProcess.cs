using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Privatization.Api.Host;
using Privatization.Tests.PersonalData;

namespace Privatization.Tests.Driving;

/// <summary>
/// The service as the operating system runs it: a process of its own, that can be killed. What it writes while it serves is searched for persons;
/// what a command writes is for the operator who gave it.
/// </summary>
public sealed class ServiceProcess : IAsyncDisposable
{
    /// <summary>From its own directory, where no assembly of the tests is.</summary>
    public static readonly string Program = typeof(Service).Assembly.Location.Replace("tests/System.Tests", "src/Api", StringComparison.Ordinal);

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;
    private readonly bool _serves;

    private ServiceProcess(Process process, string address, bool serves)
    {
        (_process, Address, _serves) = (process, address, serves);
        (_output, _errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    public string Address { get; }

    /// <summary>Started, and ready.</summary>
    public static async Task<ServiceProcess> Serving(string connectionString, params (string Name, string Value)[] settings)
    {
        var process = Start(connectionString, [], [("RateLimit__PerSecond", "100000"), ("Logging__LogLevel__Default", "Information"), .. settings]);
        using var client = new HttpClient { BaseAddress = new(process.Address) };
        await Eventually.Holds(TimeSpan.FromMinutes(3), async () =>
        {
            if (process._process.HasExited) throw new InvalidOperationException($"{await process._output} {await process._errors}");
            try { return (await client.GetAsync("/health/ready", TestContext.Current.CancellationToken)).IsSuccessStatusCode; }
            catch (HttpRequestException) { return false; }
        });
        return process;
    }

    /// <summary>Run to its end.</summary>
    public static async Task<(int Code, string Output, string Errors)> Run(string connectionString, string[] arguments,
        params (string Name, string Value)[] settings)
    {
        await using var process = Start(connectionString, arguments, settings);
        return await process.End();
    }

    /// <summary>Of itself.</summary>
    public async Task<(int Code, string Output, string Errors)> End()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(90));
        return (_process.ExitCode, await _output, await _errors);
    }

    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await Kill();
        _process.Dispose();
        if (!_serves) return;
        foreach (var line in $"{await _output}\n{await _errors}".Split('\n')) Canaries.LookAt("the output of a process", line);
    }

    private static ServiceProcess Start(string connectionString, string[] arguments, (string Name, string Value)[] settings)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_URLS"] = address;
        start.Environment["ConnectionStrings__Privatization"] = connectionString;
        foreach (var (name, value) in settings) start.Environment[name] = value;
        return new(Process.Start(start)!, address, serves: arguments is []);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
