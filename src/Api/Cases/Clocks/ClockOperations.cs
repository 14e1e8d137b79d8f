using Privatization.Api.Http.OpenApi;
using static Privatization.Api.Http.OpenApi.ProblemSets;

namespace Privatization.Api.Cases.Clocks;

/// <summary>What is described of the clocks of a case.</summary>
internal static class ClockOperations
{
    public static Operation Clocks { get; } = new(
        "readClocks", Tags.Reading, "Read the clocks of an application",
        "Every clock of the case with its explanation: rule, term, start, end, days skipped and why, moves by later decrees, result, and one "
        + "sentence that tells it all.",
        OfCase)
    { Takes = ["AsOf", "Version"], Answers = [new(200, typeof(CaseClocks), "The clocks.", "ETag")] };
}
