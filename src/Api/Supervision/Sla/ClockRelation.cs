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
    /// <summary>How clocks stand that run; one that stopped has a verdict and an ending instead.</summary>
    public static readonly string[] Statuses = ["on-time", "at-risk-50", "at-risk-75", "overdue"];

    public static readonly string[] Verdicts = [.. Enum.GetValues<ClockVerdict>().Select(EnumCodes.Format)];
    public static readonly string[] Endings = [.. Enum.GetValues<ClockEnding>().Select(EnumCodes.Format)];

    private static readonly string Table = MartenTables.Of<SlaClock>();

    public static string Of(SlaQuestion question, WhoMaySee sees, NpgsqlParameterCollection parameters)
    {
        var at = parameters.Next(question.At);
        var whose = string.Join(" and ", Whose(question, sees, parameters));
        // Where a status is asked for, what stopped need not be looked at, and the other way round.
        var (running, stopped) = (question is { Verdict: null, Ending: null } ? "true" : "false", question.Status is null ? "true" : "false");
        var until = question.To is { } to ? $" and stopped < {parameters.Next(to)}" : "";
        var relation =
            $"""
             select *, {StatusOfRunning(at)} as status, null as verdict from {Table}
             where {running} and running and {ViewTables.Span} @> {at} and {whose}
             union all
             select *, null, {VerdictOfStopped(question.Axis)} from {Table}
             where {stopped} and not running and stopped >= {parameters.Next(question.From)} and stopped <= {at}{until}
                 and "from" <= {at} and (until is null or until > {at}) and {whose}
             """;
        string[] conditions = [.. new[] { ("status", question.Status), ("verdict", question.Verdict), ("ending", question.Ending) }
            .Where(it => it.Item2 is not null).Select(it => $"{it.Item1} = {parameters.Next(it.Item2!)}")];
        return conditions is [] ? relation : $"select * from ({relation}) counted where {string.Join(" and ", conditions)}";
    }

    private static string StatusOfRunning(string at) =>
        $"""
         case when {TermStanding.Overdue(at)} then 'overdue' when {TermStanding.AtRisk(at, "three_quarters")} then 'at-risk-75'
             when {TermStanding.AtRisk(at)} then 'at-risk-50' else 'on-time' end
         """;

    private static string VerdictOfStopped(Axis axis) =>
        $"""
         case when {(axis is Axis.Effective ? "coalesce(effective, stopped) > due" : "missed is not null")} then 'missed'
             when ending = 'done' then 'met' else 'none' end
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
