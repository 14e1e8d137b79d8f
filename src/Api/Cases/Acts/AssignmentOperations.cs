using Privatization.Api.Http.OpenApi;
using static Privatization.Api.Http.OpenApi.ProblemSets;

namespace Privatization.Api.Cases.Acts;

/// <summary>What is described of many acts at once.</summary>
internal static class AssignmentOperations
{
    public static Operation Assignments { get; } = new(
        "assignCases", Tags.Officials, "Give many cases to another executor",
        $"As when somebody leaves: at most {Acts.Assignments.MaxCases} cases, each an act of its own with its own version, an outcome for each.",
        [.. OfBody])
    {
        Roles = [Role.Head],
        Takes = ["IdempotencyKey", "ValidateOnly"],
        Body = new(typeof(AssignMany), Examples.Assignments),
        Answers = [new(200, typeof(AssignmentOutcomes), "The outcome of each case, in the order asked.")],
    };
}
