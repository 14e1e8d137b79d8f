using Marten.Linq.MatchesSql;
using NodaTime;
using Privatization.Projections;

namespace Privatization.Api.Cases.Reading;

/// <summary>The order of a list, by a key that no two of its rows share and that never changes.</summary>
internal sealed record Order<TRow, TKey>(
    Func<IQueryable<TRow>, IQueryable<TRow>> Sorted, Func<IQueryable<TRow>, TKey, IQueryable<TRow>> After, Func<TRow, TKey> KeyOf);

/// <param name="Submitted">When the request was submitted.</param>
internal sealed record Submission(Instant Submitted, Guid Application);

/// <param name="Due">Null where there is no term: after all that have one.</param>
internal sealed record Urgency(Instant Submitted, Guid Application, Instant? Due = null);

internal static class Orders
{
    public static Order<TRow, Submission> NewestFirst<TRow>() where TRow : IntervalRow => new(
        rows => rows.OrderByDescending(row => row.Submitted).ThenByDescending(row => row.Application),
        (rows, last) => rows.Where(row => row.MatchesSql("(d.submitted, d.application) < (?, ?)", last.Submitted, last.Application)),
        row => new(row.Submitted, row.Application));

    public static Order<TRow, Submission> OldestFirst<TRow>() where TRow : IntervalRow => new(
        rows => rows.OrderBy(row => row.Submitted).ThenBy(row => row.Application),
        (rows, last) => rows.Where(row => row.MatchesSql("(d.submitted, d.application) > (?, ?)", last.Submitted, last.Application)),
        row => new(row.Submitted, row.Application));

    /// <summary>What is due first; of what is due together, what was submitted first.</summary>
    public static Order<WorkItem, Urgency> MostUrgentFirst { get; } = new(
        rows => rows.OrderBy(row => row.Due).ThenBy(row => row.Submitted).ThenBy(row => row.Application),
        (rows, last) => rows.Where(row => row.MatchesSql(
            "(coalesce(d.due, 'infinity'), d.submitted, d.application) > (?, ?, ?)",
            last.Due ?? Instant.MaxValue, last.Submitted, last.Application)),
        row => new(row.Submitted, row.Application, row.Due));
}
