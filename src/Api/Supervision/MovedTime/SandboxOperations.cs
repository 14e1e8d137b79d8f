using Privatization.Api.Http.OpenApi;
using static Privatization.Api.Http.OpenApi.ProblemSets;

namespace Privatization.Api.Supervision.MovedTime;

/// <summary>What is described of the clock that can be moved.</summary>
internal static class SandboxOperations
{
    public static Operation SandboxClock { get; } = new(
        "readSandboxClock", Tags.Sandbox, "Read the clock of the sandbox", "What time it is by the clock that drives the procedure.",
        [.. Signed])
    { Answers = [new(200, typeof(SandboxTime), "The time.")] };

    public static Operation MoveSandboxClock { get; } = new(
        "moveSandboxClock", Tags.Sandbox, "Move the clock of the sandbox",
        "To an instant, or forward by a period; never back. Every instance goes by the new time from its next request on, and what ran out "
        + "meanwhile is looked for at once.",
        [.. OfBody, SandboxProblems.ClockGoesBack, SandboxProblems.NoSuchMove])
    {
        Roles = [Role.Operator],
        Takes = ["ValidateOnly"],
        Body = new(typeof(MoveTime), new MoveTime(Forward: NodaTime.Period.FromDays(3))),
        Answers = [new(200, typeof(SandboxTime), "The time now.")],
    };
}
