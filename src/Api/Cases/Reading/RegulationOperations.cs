using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.ProblemDetails;
using static Privatization.Api.Http.ProblemDetails.Problems;

namespace Privatization.Api.Cases.Reading;

/// <summary>What is described of the act itself.</summary>
internal static class RegulationOperations
{
    public static Operation Regulations { get; } = new(
        "listRegulations", Tags.Rules, "List the versions of the regulation",
        "The versions the service knows, when each is in force, and the providers.",
        Problems.Internal)
    { MayBeCached = true, IsOpen = true, Answers = [new(200, typeof(RegulationList), "The versions.")] };

    public static Operation Regulation { get; } = new(
        "readRegulation", Tags.Rules, "Read a version of the regulation",
        "The procedure as data: stages, steps, who acts, in which form, within what term; the documents of point 9 of the Standard and the lists of "
        + "grounds, each entry dated, with its legal basis and how sure it is.",
        NotFound, Problems.Internal)
    { MayBeCached = true, IsOpen = true, Answers = [new(200, typeof(RegulationText), "The procedure.")] };
}
