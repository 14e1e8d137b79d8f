using System.Collections.Concurrent;
using System.Diagnostics;

namespace Privatization.Tests.Http.Exactness;

/// <summary>
/// Counts the commands that single calls give to the database, they and the messages that they leave: each call brings a trace of its own.
/// </summary>
internal sealed class CountedCommands : IDisposable
{
    private const string Driver = "Npgsql";

    private readonly ConcurrentDictionary<ActivityTraceId, int> _counts = new();
    private readonly ActivityListener _listener;

    public CountedCommands()
    {
        _listener = new()
        {
            ShouldListenTo = source => source.Name is Driver or "Wolverine",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.PropagationData,
            ActivityStarted = activity => { if (activity.Source.Name is Driver) _counts.AddOrUpdate(activity.TraceId, 1, (_, count) => count + 1); },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <param name="call">Takes the header that it has to send.</param>
    public async Task<(T Answer, int Commands)> Of<T>(Func<(string Name, string Value), Task<T>> call)
    {
        var trace = ActivityTraceId.CreateRandom();
        var answer = await call(("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01"));
        return (answer, _counts.GetValueOrDefault(trace));
    }

    public void Dispose() => _listener.Dispose();
}
