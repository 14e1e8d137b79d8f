using System.Text.Json;
using Privatization.Api.Accounts;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Signatures;
using Privatization.Storage;
using Privatization.Storage.Documents;
using Privatization.Storage.Text;

namespace Privatization.Api.Cases.Acts;

/// <summary>Reg. §10, process 4: the message that the request is refused because the authenticity of the applicant's EDS is not confirmed; it is on record.</summary>
/// <param name="Id">Of the case that it is the first and only fact of.</param>
public sealed record RequestRefusal(Guid Id, Reason Reason)
{
    public IdempotencyRecord Answer(WriteRequest asked) => new(
        asked.AnswerId!, asked.BodyDigest.ToString(), SignatureProblems.NotConfirmed.Status, Path, null, JsonSerializer.Serialize(this, Json.Stored), StoreTime.Real);

    /// <returns>What was answered, where it was this.</returns>
    public static IResult? In(IdempotencyRecord answer) =>
        answer.Status == SignatureProblems.NotConfirmed.Status ? JsonSerializer.Deserialize<RequestRefusal>(answer.Body, Json.Stored)!.Told : null;

    /// <returns>The case that a problem tells of, where it was this.</returns>
    public static Guid? CaseOf(Problem problem) =>
        problem.Code == SignatureProblems.NotConfirmed.Code && problem.More.TryGetValue("application", out var path) ? Guid.Parse(((string)path!).Split('/')[^1]) : null;

    public Problem Told => SignatureProblems.Of(Reason) with
    {
        Paragraph = "§10, process 4",
        More = new Dictionary<string, object?> { ["application"] = Path },
    };

    private string Path => $"/v1/applications/{Id}";
}
