using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Privatization.LocalPostgres;

namespace Privatization.Benchmarks;

/// <summary>The service as a process of its own, as it is run.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private const int Terminate = 15;

    private readonly Process _process;

    private ServiceProcess(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    /// <summary>From the start of the process to its first 200.</summary>
    public TimeSpan Took { get; private set; }

    /// <summary>A command of the service, run to its end.</summary>
    public static async Task Run(string program, string connectionString, string dataDirectory, params string[] command)
    {
        using var process = Process.Start(Begin(program, connectionString, dataDirectory, 0, command))!;
        _ = process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', command)} failed.");
    }

    public static async Task<ServiceProcess> Start(string program, string connectionString, string dataDirectory)
    {
        var port = FreePort();
        var before = Stopwatch.GetTimestamp();
        var service = new ServiceProcess(Process.Start(Begin(program, connectionString, dataDirectory, port))!, port);
        _ = service._process.StandardOutput.ReadToEndAsync();
        while (!IsReady(port))
        {
            if (service._process.HasExited) throw new InvalidOperationException($"{program} does not start.");
            await Task.Delay(5);
        }
        service.Took = Stopwatch.GetElapsedTime(before);
        return service;
    }

    private static ProcessStartInfo Begin(string program, string connectionString, string dataDirectory, int port, params string[] command) =>
        new("dotnet", [program, .. command])
        {
            RedirectStandardOutput = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}",
                ["ConnectionStrings__Privatization"] = connectionString,
                ["PRIVATIZATION_DATA"] = dataDirectory,
                ["RateLimit__PerSecond"] = "1000000",
            },
        };

    public async ValueTask DisposeAsync()
    {
        // An interrupt is ignored by what was started in the background of a shell.
        _ = Programs.Signal(_process.Id, Terminate);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static bool IsReady(int port)
    {
        try
        {
            using var http = new LeanHttp(port);
            return http.Get("/health/ready").Status == 200;
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
