using NodaTime;
using Privatization.Api.Http.ProblemDetails;

namespace Privatization.Api.Http.OpenApi;

/// <summary>Why something cannot be done (RFC 9457), and what can be done instead. Problems may have members of their own.</summary>
/// <param name="Type">A page that the service itself serves.</param>
/// <param name="Title">What it is in short, in the language of the detail.</param>
/// <param name="Detail">In Kazakh, Russian or English, by Accept-Language.</param>
/// <param name="Code">Stable, in kebab-case: what programs decide on.</param>
/// <param name="TraceId">For a report to the operators.</param>
/// <param name="Law">The article on which the answer stands, where it is not of the regulation.</param>
/// <param name="AllowedActions">What the caller may do on the case now.</param>
/// <param name="CurrentVersion">Of stale-version: the version the case has come to.</param>
/// <param name="Since">Of stale-version: what happened since the version that was named.</param>
/// <param name="Application">Of already-applied: the path of the live case.</param>
internal sealed record ProblemBody(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Code,
    string TraceId,
    ProblemRegulation? Regulation = null,
    string? Law = null,
    IReadOnlyList<AllowedAction>? AllowedActions = null,
    IReadOnlyList<ProblemError>? Errors = null,
    long? CurrentVersion = null,
    IReadOnlyList<FactSince>? Since = null,
    string? Application = null);

/// <summary>On what the answer stands, and where the case stood.</summary>
internal sealed record ProblemRegulation(string? Version = null, string? Paragraph = null, int? Stage = null, int? Step = null);

/// <summary>One fault of the input.</summary>
/// <param name="Pointer">A JSON pointer into the body; <c>?name</c> for a query parameter, <c>#Name</c> for a header.</param>
internal sealed record ProblemError(string Pointer, string Code, string Detail);

internal sealed record FactSince(long Version, string Fact, Instant At);
