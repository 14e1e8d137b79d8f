using Privatization.Api.Http.ProblemDetails;
using Privatization.Storage.Documents;

namespace Privatization.Api.Http.Requests;

/// <summary>What came of a write. It is the application's own, whoever asked and however: HTTP says it by <see cref="WriteAnswers"/>.</summary>
public abstract record WriteResult
{
    private WriteResult() { }

    /// <summary>On record: now, or since the same was asked for the first time.</summary>
    public sealed record Recorded(IdempotencyRecord Answer) : WriteResult;

    /// <summary>Nothing was recorded, for it was only tried, or said nothing new.</summary>
    /// <param name="Body">What would be, or is already.</param>
    /// <param name="Version">At which the case stands; null where there is none.</param>
    public sealed record Unchanged(object Body, long? Version = null) : WriteResult;

    /// <summary>Only the bytes to be signed were asked for.</summary>
    public sealed record ToSign(BytesToSign Bytes) : WriteResult;

    /// <param name="OnRecord">The case that begins and ends with the refusal, where that is on record (Reg. §10, process 4).</param>
    public sealed record Refused(Problem Problem, Guid? OnRecord = null) : WriteResult;

    public static implicit operator WriteResult(Problem problem) => new Refused(problem);
}
