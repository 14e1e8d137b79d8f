using Privatization.Api.Http.OpenApi;
using static Privatization.Api.Http.OpenApi.ProblemSets;
using static Privatization.Api.Http.ProblemDetails.Problems;

namespace Privatization.Api.Cases.Reading;

/// <summary>What is described of reading one case.</summary>
internal static class CaseOperations
{
    public static Operation Application { get; } = new(
        "readApplication", Tags.Reading, "Read an application",
        "Where the case stands, exactly, now or in the past, and what the caller may do. Its ETag is what an act names in If-Match.",
        OfContents)
    { Takes = ["AsOf", "Version"], Answers = [new(200, typeof(CaseReading), "The case.", "ETag")] };

    public static Operation Timeline { get; } = new(
        "readTimeline", Tags.Reading, "Read the timeline of an application",
        "Every fact of the case in order: what, when, by whom, at which step, on which paragraph. Applicants see what is theirs to see.",
        OfCase)
    { Takes = ["AsOf", "Version"], Answers = [new(200, typeof(CaseTimeline), "The facts.", "ETag")] };

    public static Operation Eligibility { get; } = new(
        "readEligibility", Tags.Reading, "Read what speaks for and against an application",
        "What the rules of the housing law say, each with its article, and what is not known yet: by what the applicant declared, what the executor "
        + "checked, and what other cases there are for the dwelling or of the applicant. Advice to those who decide. For applicants from the issue "
        + "of the result of stage 1.",
        [.. OfContents, Forbidden])
    { Takes = ["AsOf", "Version"], Answers = [new(200, typeof(CaseEligibility), "What the rules say.", "ETag")] };

    public static Operation Diff { get; } = new(
        "compareVersions", Tags.Reading, "Compare two versions of an application",
        "What changed between two versions or two instants, and the facts between them.",
        [.. OfCase])
    { Roles = [Role.Supervisor, Role.Compliance], Takes = ["From", "To"], Answers = [new(200, typeof(CaseDiff), "The changes.")] };
}
