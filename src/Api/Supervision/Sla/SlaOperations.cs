using Privatization.Api.Cases.Reading;
using Privatization.Api.Http.OpenApi;
using static Privatization.Api.Http.OpenApi.ProblemSets;

namespace Privatization.Api.Supervision.Sla;

/// <summary>What is described of the board of terms.</summary>
internal static class SlaOperations
{
    public static Operation SlaBoard { get; } = new(
        "readSlaBoard", Tags.Sla, "Read the board of terms",
        "How many clocks are on time, at risk, overdue, and of those that stopped in the period, how many terms were met or missed and why clocks "
        + "stopped, by provider, stage, step and role; what came in and went out. Every number leads to its cases: follow cases, with &status=, "
        + "&verdict= or &ending= for one number.",
        [.. OfList])
    { Roles = [Role.Supervisor, Role.Head, Role.Compliance], Takes = OfClocks, Answers = [new(200, typeof(Board), "The board.")] };

    public static Operation SlaSteps { get; } = new(
        "readSlaSteps", Tags.Sla, "Read how long the steps take",
        "For each step and stage of the act: how much of its term was used (median, p90, p99) where it was done in the period. "
        + "The axis changes the verdicts met and missed; used time is as recorded.",
        [.. OfList])
    { Roles = [Role.Supervisor, Role.Head, Role.Compliance], Takes = OfClocks, Answers = [new(200, typeof(StepFigures), "The figures.")] };

    public static Operation SlaClocks { get; } = new(
        "listSlaClocks", Tags.Sla, "List clocks",
        "The clocks that a number of the board counts: those that ran at the instant, and those that stopped in the period, the first due first.",
        [.. OfList])
    {
        Roles = [Role.Supervisor, Role.Head, Role.Compliance],
        Takes = [.. OfClocks, "ClockStatus", "ClockVerdict", "ClockEnding", "Limit", "Cursor"],
        Answers = [new(200, typeof(Page<ClockItem>), "One page.", "Link")]
    };

    private static IReadOnlyList<string> OfClocks =>
        ["AsOf", "After", "AllowStale", "Axis", "PeriodFrom", "PeriodTo", "Provider", "ClockKind", "Stage", "Step", "RoleOfStep"];
}
