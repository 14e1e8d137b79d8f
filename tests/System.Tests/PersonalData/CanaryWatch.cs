using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Privatization.Tests.PersonalData;

/// <summary>
/// Listens, while the tests run, to all that the services tell about themselves: logs to the last detail, activities and metrics with their tags.
/// </summary>
public sealed class CanaryWatch : ILoggerProvider, ILogger
{
    private readonly ActivityListener _activities = new()
    {
        ShouldListenTo = _ => true,
        Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
        ActivityStopped = LookAt,
    };

    private readonly MeterListener _metrics = new() { InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
    private long _lines, _tags;

    public CanaryWatch()
    {
        ActivitySource.AddActivityListener(_activities);
        Measure<byte>();
        Measure<short>();
        Measure<int>();
        Measure<long>();
        Measure<float>();
        Measure<double>();
        Measure<decimal>();
        _metrics.Start();
    }

    /// <summary>How many lines of logs and tags of metrics have been looked at.</summary>
    public (long Lines, long Tags) Looked => (_lines, _tags);

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull
    {
        LookAt("a scope of a log", state);
        return null;
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Interlocked.Increment(ref _lines);
        Canaries.LookAt($"a log, {logLevel}", $"{formatter(state, exception)} {exception}");
        LookAt($"the values of a log, {logLevel}", state);
    }

    // Loggers outlive the services that got them: the watch ends with the run.
    public void Dispose() { }

    public void End()
    {
        _activities.Dispose();
        _metrics.Dispose();
    }

    private void Measure<T>() where T : struct => _metrics.SetMeasurementEventCallback<T>((instrument, _, tags, _) =>
    {
        foreach (var tag in tags)
        {
            Interlocked.Increment(ref _tags);
            Canaries.LookAt($"the metric {instrument.Name}, tag {tag.Key}", tag.Value?.ToString());
        }
    });

    private static void LookAt(Activity activity)
    {
        var where = $"the activity {activity.Source.Name} {activity.OperationName}";
        Canaries.LookAt(where, $"{activity.DisplayName} {activity.StatusDescription}");
        foreach (var (name, value) in activity.TagObjects) Canaries.LookAt($"{where}, tag {name}", value?.ToString());
        foreach (var (name, value) in activity.Baggage) Canaries.LookAt($"{where}, baggage {name}", value);
        foreach (var happened in activity.Events)
            foreach (var (name, value) in happened.Tags) Canaries.LookAt($"{where}, {happened.Name}, tag {name}", value?.ToString());
    }

    private static void LookAt(string where, object? state)
    {
        if (state is not IEnumerable<KeyValuePair<string, object?>> values) { Canaries.LookAt(where, state?.ToString()); return; }
        foreach (var (name, value) in values) Canaries.LookAt($"{where}, {name}", value?.ToString());
    }
}
