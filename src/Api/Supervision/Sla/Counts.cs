using Npgsql;

namespace Privatization.Api.Supervision.Sla;

/// <summary>Clocks that run.</summary>
/// <param name="OnTime">Less than half of the term is used.</param>
/// <param name="AtRisk50">Half of it is used.</param>
/// <param name="AtRisk75">Three quarters of it are used.</param>
/// <param name="Overdue">It has run out.</param>
internal sealed record RunningClocks(long OnTime, long AtRisk50, long AtRisk75, long Overdue)
{
    public static RunningClocks operator +(RunningClocks a, RunningClocks b) =>
        new(a.OnTime + b.OnTime, a.AtRisk50 + b.AtRisk50, a.AtRisk75 + b.AtRisk75, a.Overdue + b.Overdue);
}

/// <summary>Clocks that stopped in the period.</summary>
/// <param name="Met">What they measured was done in time.</param>
/// <param name="Missed">It was not.</param>
/// <param name="StoodStill">The case ended without it.</param>
internal sealed record FinishedClocks(long Met, long Missed, long StoodStill)
{
    public static FinishedClocks operator +(FinishedClocks a, FinishedClocks b) =>
        new(a.Met + b.Met, a.Missed + b.Missed, a.StoodStill + b.StoodStill);
}

/// <summary>How many clocks have which status.</summary>
internal static class Counts
{
    public static string Sql { get; } =
        string.Join(", ", ClockRelation.Running.Concat(ClockRelation.Stopped).Select(status => $"count(*) filter (where status = '{status}')"));

    /// <param name="first">The column of the first of them.</param>
    public static (RunningClocks, FinishedClocks) Read(NpgsqlDataReader row, int first)
    {
        string[] all = [.. ClockRelation.Running, .. ClockRelation.Stopped];
        return Of(status => row.GetInt64(first + Array.IndexOf(all, status)));
    }

    public static (RunningClocks, FinishedClocks) Of(Func<string, long> count) =>
        (new(count("on-time"), count("at-risk-50"), count("at-risk-75"), count("overdue")), new(count("met"), count("missed"), count("stood-still")));
}
