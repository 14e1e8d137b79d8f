using NodaTime;
using Privatization.Api.Http.ProblemDetails;

namespace Privatization.Api.Integrations.Gateway;

/// <summary>Section <c>Gateway</c>.</summary>
internal sealed record GatewaySettings
{
    public const string Section = "Gateway";

    /// <summary>How far a sender's clock may be ahead of this one.</summary>
    private static readonly Duration Ahead = Duration.FromMinutes(5);

    /// <summary>How old a message may be when it comes for the first time.</summary>
    public TimeSpan MaxAge { get; init; } = TimeSpan.FromDays(1);

    /// <returns>Null where the message comes in time.</returns>
    public Problem? Untimely(Instant date, Instant now) =>
        date > now + Ahead ? GatewayProblems.FromTheFuture : date < now - Duration.FromTimeSpan(MaxAge) ? GatewayProblems.Late : null;
}
