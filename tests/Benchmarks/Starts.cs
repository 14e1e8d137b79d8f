using System.Diagnostics;

namespace Privatization.Benchmarks;

/// <summary>A fresh process on a database that exists; milliseconds.</summary>
internal readonly record struct Start(double ToFirst200, double FirstAct, double SecondAct)
{
    public static async Task<Start> Measure(string program, string connectionString, string dataDirectory, Walk.Tokens tokens, HttpActs acts)
    {
        await using var service = await ServiceProcess.Start(program, connectionString, dataDirectory);
        using var http = new LeanHttp(service.Port);
        var walk = acts.Next();
        return new(service.Took.TotalMilliseconds, Act(), Act());

        double Act()
        {
            var start = Stopwatch.GetTimestamp();
            walk.Act(http, tokens);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
    }
}
