using Npgsql;
using Privatization.Projections;
using Privatization.Storage.Documents;
using Privatization.Storage.Postgres;
using Privatization.Storage.Text;

namespace Privatization.Api.Supervision.Sla;

/// <summary>
/// The clocks of which is asked as one relation of SQL: those that ran at the instant, and those that stopped in the period. Boards, steps and lists
/// all count or show its rows, so that every number leads to as many cases.
/// </summary>
internal static class ClockRelation
{
    public static readonly string[] Running = ["on-time", "at-risk-50", "at-risk-75", "overdue"];
    public static readonly string[] Stopped = ["met", "missed", "stood-still"];

    private static readonly string Table = MartenTables.Of<SlaClock>();

    public static string Of(SlaQuestion question, WhoMaySee sees, NpgsqlParameterCollection parameters)
    {
        var at = parameters.Next(question.At);
        var whose = string.Join(" and ", Whose(question, sees, parameters));
        // Where the status asked for is one of those that run, the others need not be looked at, and the other way round.
        var (running, stopped) = (Stopped.Contains(question.Status) ? "false" : "true", Running.Contains(question.Status) ? "false" : "true");
        var until = question.To is { } to ? $""" and "from" < {parameters.Next(to)}""" : "";
        // A clock that has stopped has a row from then on, so that "from" is when it stopped. One that runs again has none of this kind any more.
        var relation =
            $"""
             select *, {StatusOfRunning(at)} as status from {Table} where {running} and running and {ViewTables.Span} @> {at} and {whose}
             union all
             select *, {StatusOfStopped(question.Axis)} from {Table} where {stopped} and not running and "from" >= {parameters.Next(question.From)}
                 and "from" <= {at}{until} and (until is null or until > {at}) and {whose}
             """;
        return question.Status is { } status ? $"select * from ({relation}) counted where status = {parameters.Next(status)}" : relation;
    }

    private static string StatusOfRunning(string at) =>
        $"""
         case when {TermStanding.Overdue(at)} then 'overdue' when {TermStanding.AtRisk(at, "three_quarters")} then 'at-risk-75'
             when {TermStanding.AtRisk(at)} then 'at-risk-50' else 'on-time' end
         """;

    private static string StatusOfStopped(Axis axis) =>
        $"""
         case when not completed then 'stood-still' when {(axis is Axis.Effective ? "coalesce(effective, \"from\") > due" : "missed is not null")}
             then 'missed' else 'met' end
         """;

    private static IEnumerable<string> Whose(SlaQuestion question, WhoMaySee sees, NpgsqlParameterCollection parameters)
    {
        yield return sees.Condition(parameters);
        if (question.Provider is { } provider) yield return $"tenant_id = {parameters.Next(provider)}";
        if (question.Kind is { } kind) yield return $"kind = {parameters.Next(EnumCodes.Format(kind))}";
        if (question.Stage > 0) yield return $"stage = {parameters.Next(question.Stage)}";
        if (question.Step > 0) yield return $"step = {parameters.Next(question.Step)}";
        if (question.Role is { } role) yield return $"role = {parameters.Next(role)}";
    }
}
