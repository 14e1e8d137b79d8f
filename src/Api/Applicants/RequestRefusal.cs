using System.Text.Json;
using Marten;
using Privatization.Api.Accounts;
using Privatization.Api.Http.Paths;
using Privatization.Api.Http.Requests;
using Privatization.Signatures;
using Privatization.Storage.Documents;
using Privatization.Storage.Text;

namespace Privatization.Api.Applicants;

/// <summary>
/// Reg. §10, process 4: the message that the request is refused because the authenticity of the applicant's EDS is not confirmed; it is on record.
/// </summary>
/// <param name="Id">Of the case that it is the first and only fact of.</param>
internal sealed record RequestRefusal(Guid Id, Reason Reason)
{
    public WriteResult Answer(IDocumentSession session, WriteRequest request)
    {
        session.Answer(request, SignatureProblems.NotConfirmed.Status, ApiPaths.Application(Id), this);
        return Told;
    }

    /// <returns>The refusal again, where it is what was answered to the same request.</returns>
    public static WriteResult? In(IdempotencyRecord answer, WriteRequest request) =>
        answer.Status == SignatureProblems.NotConfirmed.Status && answer.Again(request) is WriteResult.Recorded
            ? JsonSerializer.Deserialize<RequestRefusal>(answer.Body, Json.Wire)!.Told : null;

    public WriteResult Told => new WriteResult.Refused(
        SignatureProblems.Of(Reason) with
        {
            Paragraph = "§10, process 4",
            More = new Dictionary<string, object?> { ["application"] = ApiPaths.Application(Id) },
        },
        Id);
}
