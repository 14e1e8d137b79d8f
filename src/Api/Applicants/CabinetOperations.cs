using Privatization.Api.Http.OpenApi;

namespace Privatization.Api.Applicants;

using static ProblemSets;

/// <summary>What is described of the personal cabinet.</summary>
internal static class CabinetOperations
{
    public static Operation Open { get; } = new(
        "openCabinet", Tags.Portal, "Open the personal cabinet",
        "Reg. §4, §10: the applicant's cases, each with a sentence that the request has been accepted, one that says where it stands, and what the "
        + "applicant can do, and the messages: that the request has been accepted; refusals (processes 4 and 6), results, the notice on the "
        + "conclusion of the contract, each with its document; and whether each was read.",
        [.. Signed])
    { Roles = [Role.Applicant], Answers = [new(200, typeof(CabinetOfApplicant), "The cabinet.")] };

    public static Operation Read { get; } = new(
        "markMessageRead", Tags.Portal, "Mark a message as read", "Once or often: the first time stays.",
        [.. Signed, CabinetProblems.UnknownMessage])
    { Roles = [Role.Applicant], Takes = ["ValidateOnly"], Answers = [new(204, null, "It is marked.")] };
}
