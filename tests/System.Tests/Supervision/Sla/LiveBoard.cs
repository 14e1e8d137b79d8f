using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Npgsql;
using Privatization.Api.Supervision.Sla;
using Privatization.Storage.Documents;
using Privatization.Storage.Postgres;
using Privatization.Storage.Text;

namespace Privatization.Tests.Supervision.Sla;

/// <summary>
/// What a board says: the status of every clock (by its digest), how many there are of each kind and status, and what came in and went out.
/// </summary>
internal sealed record LiveBoard(Instant At, long Sequence, string Clocks, string Totals, string? Flow)
{
    private sealed record Seen(string Provider, string Clock, string Kind, string Status);

    /// <summary>Of the rows that stand, whatever their spans: it must not need them.</summary>
    public static async Task<LiveBoard> Now(NpgsqlDataSource database, Instant at, Instant from, long sequence, bool withFlow)
    {
        var clocks = await database.Read(
            parameters => $"""
                select tenant_id, split_part(id, '@', 1), kind, running, ending, missed, half, three_quarters, due
                from privatization.mt_doc_slaclock where until is null and (running or stopped >= {parameters.Next(from)})
                """,
            row => new Seen(row.GetString(0), row.GetString(1), row.GetString(2), Status(row, at)), default);
        var flow = !withFlow ? null : await database.Read(
            parameters => $"""
                select case when ended then state else 'in' end, count(*) from privatization.mt_doc_applicantstatus
                where until is null and ended and ended_at >= {parameters.Next(from)} group by 1
                union all select 'in', count(*) from privatization.mt_doc_applicantstatus where until is null and submitted >= {parameters.Next(from)}
                """,
            row => (row.GetString(0), row.GetInt64(1)), default);
        return Of(at, sequence, clocks) with { Flow = flow is null ? null : Text(flow) };
    }

    /// <summary>As the service answers of an instant, by its own queries.</summary>
    public static async Task<LiveBoard> AsOf(ClockScope scope, NpgsqlDataSource database, bool withFlow, CancellationToken cancellation)
    {
        var clocks = await database.Read(
            parameters =>
                $"select tenant_id, split_part(id, '@', 1), kind, coalesce(status, verdict || ' ' || ending) from "
                + $"({Api.Supervision.Sla.ClockRelation.Of(scope.Question, scope.Sees, parameters)}) clock",
            row => new Seen(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3)), cancellation);
        var board = await SlaBoard.Of(scope, database, cancellation);
        var flow = board.Flow.Outflow.Select(it => (it.State, it.Count)).Append(("in", board.Flow.Inflow.Count));
        return Of(board.AsOf, board.ThroughSequence, clocks) with { Totals = Text(Numbers(board)), Flow = withFlow ? Text(flow) : null };
    }

    private static LiveBoard Of(Instant at, long sequence, List<Seen> clocks)
    {
        var all =
            string.Join('\n', clocks.OrderBy(it => it.Clock, StringComparer.Ordinal).Select(it => $"{it.Clock} {it.Status}"));
        var numbers = clocks.SelectMany(it => it.Status.Split(' '), (it, code) => (it.Provider, it.Kind, Code: code))
            .SelectMany(it => new[] { $"{it.Provider} {it.Kind} {it.Code}", $"{it.Kind} {it.Code}" }).CountBy(it => it)
            .Select(it => (it.Key, (long)it.Value));
        return new(at, sequence, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(all))), Text(numbers), null);
    }

    private static IEnumerable<(string, long)> Numbers(Board board) =>
        board.Groups.GroupBy(group => $"{group.Provider} {EnumCodes.Format(group.Kind)}").SelectMany(of => Numbers(of.Key,
                of.Aggregate(new RunningClocks(0, 0, 0, 0), (sum, group) => sum + group.Running),
                of.Aggregate(FinishedClocks.None, (sum, group) => sum + group.Finished)))
            .Concat(Numbers("step", board.Totals.Step.Running, board.Totals.Step.Finished))
            .Concat(Numbers("stage", board.Totals.Stage.Running, board.Totals.Stage.Finished))
            .Concat(Numbers("countersignature", board.Totals.Countersignature.Running, board.Totals.Countersignature.Finished))
            .Concat(Numbers("payment", board.Totals.Payment.Running, board.Totals.Payment.Finished));

    private static IEnumerable<(string, long)> Numbers(string of, RunningClocks running, FinishedClocks finished) =>
    [
        ($"{of} on-time", running.OnTime), ($"{of} at-risk-50", running.AtRisk50), ($"{of} at-risk-75", running.AtRisk75),
        ($"{of} overdue", running.Overdue),
        ($"{of} met", finished.Verdicts.Met), ($"{of} missed", finished.Verdicts.Missed), ($"{of} none", finished.Verdicts.None),
        ($"{of} done", finished.Endings.Done), ($"{of} case-ended", finished.Endings.CaseEnded), ($"{of} replaced", finished.Endings.Replaced),
    ];

    private static string Text(IEnumerable<(string Of, long Count)> numbers) =>
        string.Join('\n', numbers.Where(it => it.Count > 0).Select(it => $"{it.Of} {it.Count}").Order(StringComparer.Ordinal));

    private static string Status(NpgsqlDataReader row, Instant at)
    {
        if (!row.GetBoolean(3)) return (row.IsDBNull(5), row.GetString(4)) switch
        {
            (false, var ending) => $"missed {ending}",
            (true, "done") => "met done",
            (true, var ending) => $"none {ending}",
        };
        bool Reached(int column) => row.GetFieldValue<Instant>(column) <= at;
        return row.GetFieldValue<Instant>(8) < at ? "overdue" : Reached(7) ? "at-risk-75" : Reached(6) ? "at-risk-50" : "on-time";
    }
}
