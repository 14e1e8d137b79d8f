using System.Diagnostics;
using System.Globalization;
using Privatization.Api.Host;

namespace Privatization.Benchmarks;

/// <summary>
/// <c>--signed 500</c>: an act with a signature beside one without, each of two facts, one client, turn about; the views have caught up before each,
/// so that neither pays for the facts of the act before it.
/// </summary>
internal static class SignatureCost
{
    public static async Task Measure(Databases databases, Walk.Tokens tokens, string program, int cases)
    {
        var connection = await databases.New("signed");
        await using var service = await ServiceProcess.Start(program, connection, databases.Directory);
        await using var database = StoreSetup.Database(connection);
        using var http = new LeanHttp(service.Port);
        var (signed, unsigned) = (new List<double>(), new List<double>());
        for (var number = 0; number < cases + (cases / 2); number++)
        {
            var walk = Walk.Submit(http, tokens);
            var accept = walk.ToAccept(http, tokens);
            // The first to ask for a case loads its entry in the directory: not at the cost of the signature.
            http.Get(walk.Path, tokens.Of(Role.Executor)).Must(200);
            await Views.CatchUp(database);
            var with = Time(accept);
            await Views.CatchUp(database);
            var without = Time(() => walk.Act(http, tokens));
            if (number < cases / 2) continue;
            signed.Add(with);
            unsigned.Add(without);
        }
        var (p50, beside) = (Median(signed), Median(unsigned));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"acceptance, signed: p50 {p50:F2} ms; head's resolution, not signed: p50 {beside:F2} ms; speed {beside / p50:F2}"));
    }

    private static double Time(Action act)
    {
        var start = Stopwatch.GetTimestamp();
        act();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
