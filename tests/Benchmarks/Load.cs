using System.Diagnostics;

namespace Privatization.Benchmarks;

/// <summary>Something that is done over and over, by as many workers as are asked for.</summary>
internal interface ISubject
{
    string Name { get; }

    /// <summary>Makes all that so many operations need, so that it does not cost measured time.</summary>
    Task Prepare(int operations);

    /// <summary>A worker with a connection of its own.</summary>
    Worker Hire();
}

internal sealed record Worker(Action Once, Action Leave);

/// <param name="P50">Milliseconds.</param>
/// <param name="P99">Milliseconds.</param>
internal readonly record struct Measured(double PerSecond, double P50, double P99)
{
    public static Measured Of(IEnumerable<long> ticks, TimeSpan taken)
    {
        var sorted = ticks.Select(it => Stopwatch.GetElapsedTime(0, it).TotalMilliseconds).Order().ToArray();
        return new(sorted.Length / taken.TotalSeconds, At(0.5), At(0.99));

        double At(double share) => sorted[(int)(share * (sorted.Length - 1))];
    }
}

internal static class Load
{
    /// <summary>Threads that wait for their answers: the cheapest clients there are.</summary>
    public static Measured Run(ISubject subject, int clients, TimeSpan duration)
    {
        var workers = Enumerable.Range(0, clients).Select(_ => subject.Hire()).ToArray();
        var (start, failure) = (Stopwatch.GetTimestamp(), (Exception?)null);
        var times = workers.Select(_ => new List<long>(20_000)).ToArray();
        var threads = workers.Zip(times, (worker, mine) => new Thread(() =>
        {
            try { Repeat(worker, mine, start, duration); }
            catch (Exception e) { failure = e; }
        })).ToArray();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        var taken = Stopwatch.GetElapsedTime(start);
        foreach (var worker in workers) worker.Leave();
        return failure is null
            ? Measured.Of(times.SelectMany(it => it), taken) : throw new InvalidOperationException($"{subject.Name}: {failure.Message}", failure);
    }

    private static void Repeat(Worker worker, List<long> times, long start, TimeSpan duration)
    {
        while (Stopwatch.GetElapsedTime(start) < duration)
        {
            var before = Stopwatch.GetTimestamp();
            worker.Once();
            times.Add(Stopwatch.GetTimestamp() - before);
        }
    }
}
