using Npgsql;
using Privatization.Projections;
using Privatization.Storage.Documents;
using Privatization.Storage.Postgres;

namespace Privatization.Api.Supervision.Sla;

/// <summary>What came in and went out in the period.</summary>
/// <param name="Inflow">The requests that were accepted: one that is refused for its EDS is on no board (Reg. §10, process 4).</param>
/// <param name="Outflow">The cases that have ended, by the state they ended in.</param>
internal sealed record BoardFlow(Flow Inflow, IReadOnlyList<EndedFlow> Outflow, IReadOnlyList<ProviderFlow> Providers)
{
    private static readonly string Table = MartenTables.Of<ApplicantStatus>();

    internal static async Task<BoardFlow> Of(ClockScope scope, NpgsqlDataSource database, CancellationToken cancellation)
    {
        var question = scope.Question;
        var rows = await database.Read(
            parameters => Sql(question, scope.Sees, parameters), row => (Provider: row.GetString(0), State: row.Text(1), Count: row.GetInt64(2)),
            cancellation);
        return new(
            new(rows.Where(row => row.State is null).Sum(row => row.Count), question.Inflow(null)),
            Ended(null),
            [.. rows.GroupBy(row => row.Provider).Select(of => new ProviderFlow(
                of.Key, new(of.Where(row => row.State is null).Sum(row => row.Count), question.Inflow(of.Key)), Ended(of.Key)))]);

        IReadOnlyList<EndedFlow> Ended(string? provider) =>
        [
            .. rows.Where(row => row.State is not null && (provider ?? row.Provider) == row.Provider).GroupBy(row => row.State!)
                .OrderBy(state => state.Key, StringComparer.Ordinal)
                .Select(state => new EndedFlow(state.Key, state.Sum(row => row.Count), question.Outflow(provider, state.Key))),
        ];
    }

    // As the lists behind the numbers: by the row of a case that stands at the instant. A case that ended, went on and ended again is one.
    private static string Sql(SlaQuestion question, WhoMaySee sees, NpgsqlParameterCollection parameters)
    {
        var (from, at, seen) = (parameters.Next(question.From), parameters.Next(question.At), sees.Condition(parameters));
        if (question.Provider is { } provider) seen += $" and tenant_id = {parameters.Next(provider)}";
        var to = question.To is { } until ? parameters.Next(until) : "'infinity'";
        return
            $"""
             select tenant_id, null as state, count(*) from {Table}
             where submitted >= {from} and submitted <= {at} and submitted < {to} and "from" = submitted
                 and {ApplicantStatusView.Accepted} and {seen} group by 1
             union all
             select tenant_id, state, count(*) from {Table}
             where ended and ended_at >= {from} and ended_at <= {at} and ended_at < {to} and "from" <= {at} and (until is null or until > {at})
                 and {ApplicantStatusView.Accepted} and {seen} group by 1, 2
             order by 1, 2
             """;
    }
}

/// <param name="Cases">The path of the applications counted.</param>
internal sealed record Flow(long Count, string Cases);

/// <param name="Cases">The path of the applications counted.</param>
internal sealed record EndedFlow(string State, long Count, string Cases);

internal sealed record ProviderFlow(string Provider, Flow Inflow, IReadOnlyList<EndedFlow> Outflow);
