using Npgsql;
using Privatization.Storage.Text;

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

/// <summary>Clocks that stopped in the period, counted twice: by whether their terms were kept, and by why they stopped.</summary>
internal sealed record FinishedClocks(Verdicts Verdicts, Endings Endings)
{
    public static readonly FinishedClocks None = new(new(0, 0, 0), new(0, 0, 0));

    public static FinishedClocks operator +(FinishedClocks a, FinishedClocks b) => new(
        new(a.Verdicts.Met + b.Verdicts.Met, a.Verdicts.Missed + b.Verdicts.Missed, a.Verdicts.None + b.Verdicts.None),
        new(a.Endings.Done + b.Endings.Done, a.Endings.CaseEnded + b.Endings.CaseEnded, a.Endings.Replaced + b.Endings.Replaced));
}

/// <param name="Met">What they measured was done in time.</param>
/// <param name="Missed">The term had run out when they stopped.</param>
/// <param name="None">They stopped within the term without what they measured.</param>
internal sealed record Verdicts(long Met, long Missed, long None);

/// <param name="Done">What they measured was done.</param>
/// <param name="CaseEnded">The case ended without it.</param>
/// <param name="Replaced">Another schedule of payments took their place.</param>
internal sealed record Endings(long Done, long CaseEnded, long Replaced);

/// <summary>How many clocks have which status, verdict and ending.</summary>
internal static class Counts
{
    private static readonly (string Column, string Code)[] All =
    [
        .. ClockRelation.Statuses.Select(code => ("status", code)), .. ClockRelation.Verdicts.Select(code => ("verdict", code)),
        .. ClockRelation.Endings.Select(code => ("ending", code)),
    ];

    public static string Sql { get; } = string.Join(", ", All.Select(it => $"count(*) filter (where {it.Column} = '{it.Code}')"));

    /// <param name="first">The column of the first of them.</param>
    public static (RunningClocks, FinishedClocks) Read(NpgsqlDataReader row, int first)
    {
        long Count(string column, string code) => row.GetInt64(first + Array.IndexOf(All, (column, code)));
        long Status(string code) => Count("status", code);
        long Verdict(ClockVerdict verdict) => Count("verdict", EnumCodes.Format(verdict));
        long Ending(ClockEnding ending) => Count("ending", EnumCodes.Format(ending));
        return (
            new(Status("on-time"), Status("at-risk-50"), Status("at-risk-75"), Status("overdue")),
            new(new(Verdict(ClockVerdict.Met), Verdict(ClockVerdict.Missed), Verdict(ClockVerdict.None)),
                new(Ending(ClockEnding.Done), Ending(ClockEnding.CaseEnded), Ending(ClockEnding.Replaced))));
    }
}
