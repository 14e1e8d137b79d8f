using Privatization.Api.Accounts;
using Privatization.Api.Cases.Acts;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using static Privatization.Api.Http.OpenApi.ProblemSets;
using static Privatization.Api.Http.ProblemDetails.Problems;

namespace Privatization.Api.Applicants;

/// <summary>What is described of requests.</summary>
internal static class RequestOperations
{
    public static Operation Submission { get; } = new(
        "submitRequest", Tags.Portal, "Submit a request",
        "Reg. §10: the applicant submits the request with its documents, which were uploaded before, signed with the EDS. It starts the case, at "
        + "stage 1, step 1. Where condition 2 is not met the refusal is recorded too (process 4). "
        + "Without an Idempotency-Key the requestId serves as one: the same request sent twice is one request.",
        [
            .. OfBody, UnknownDocument, Problems.ContentAltered, KeyReused, Of(Objections.AnotherApplicant), Of(Objections.ImpossibleDay),
            Of(Objections.RegulationNotInForce), Of(Objections.AlreadyApplied),
            Of(Objections.FreeNeedsGround), Of(Objections.UnknownGround), Of(Objections.Unsigned), .. SignatureProblems.All,
        ])
    {
        Roles = [Role.Applicant],
        Takes = ["IdempotencyKey", "ValidateOnly"],
        Body = new(typeof(RequestPackage), Examples.Signed(Examples.Request)),
        Answers = ActOperations.Answers,
    };

    public static Operation ConsentsToSign { get; } = new(
        "prepareConsents", Tags.Portal, "Prepare the consents of the family",
        "For each adult member of the package's family the bytes to be signed with the member's own EDS. The CMS (DER, detached or attached) is "
        + "uploaded, and the package names it as the member's consent, of kind signed. The bytes hold for this requestId, provider and dwelling "
        + "alone.",
        [.. OfBody])
    {
        Roles = [Role.Applicant],
        Takes = ["ValidateOnly"],
        Body = new(typeof(RequestPackage), Examples.Request),
        Answers = [new(200, typeof(ConsentsToSign), "The bytes for each; nothing is recorded.")],
    };

    public static Operation PrepareRequest { get; } = new(
        "prepareRequest", Tags.Portal, "Submit a request: the bytes to sign",
        "Reg. §10, process 3: the canonical bytes of the request. A detached CMS over them, made with the applicant's EDS, in base64, is the "
        + "signature of the request.",
        [
            .. OfBody, UnknownDocument, Of(Objections.AnotherApplicant), Of(Objections.ImpossibleDay), Of(Objections.RegulationNotInForce),
            Of(Objections.AlreadyApplied), Of(Objections.FreeNeedsGround), Of(Objections.UnknownGround),
        ])
    {
        Roles = [Role.Applicant],
        Body = new(typeof(RequestPackage), Examples.Request),
        Answers = [new(200, typeof(BytesToSign), "The bytes to sign.")],
    };
}
