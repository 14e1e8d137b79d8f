using Privatization.Api.Http.ProblemDetails;
using Privatization.Storage.Text;

namespace Privatization.Api.Http.OpenApi;

/// <summary>The contract of one endpoint: what is declared here is described, and held (<see cref="DeclaredCalls"/>).</summary>
/// <param name="Id">Its <c>operationId</c>.</param>
/// <param name="Problems">Every problem it can answer, besides those of what it declares.</param>
internal sealed record Operation(string Id, string Tag, string Summary, string Description, params IReadOnlyList<Problem> Problems)
{
    /// <summary>Who may call it; whoever comes so far where it is null, and then the procedure says who does an act.</summary>
    public IReadOnlyList<Role>? Roles { get; init; }

    /// <summary>Whether anybody on the way may keep the answer: rules, which are the same for all.</summary>
    public bool MayBeCached { get; init; }

    /// <summary>The problems that it can answer, all of them.</summary>
    public IReadOnlyList<Problem> AllProblems =>
        [.. Problems, ProblemDetails.Problems.MalformedQuery, .. Roles is null ? [] : new[] { ProblemDetails.Problems.Forbidden }];

    /// <summary>Those of its answers and of its problems.</summary>
    public IEnumerable<int> Statuses => [.. Answers.Select(answer => answer.Status), .. AllProblems.Select(problem => problem.Status)];

    /// <summary>What it does, and who may ask for it.</summary>
    public string FullDescription =>
        Roles is null ? Description : $"{Description} Done by: {string.Join(", ", Roles.Select(EnumCodes.Format))}.";

    /// <summary>By their keys in <see cref="Parameters"/>, besides those of the path.</summary>
    public IReadOnlyList<string> Takes { get; init; } = [];

    public BodyOf? Body { get; init; }

    public IReadOnlyList<AnswerOf> Answers { get; init; } = [];

    /// <summary>Whether anyone may call it, without a token.</summary>
    public bool IsOpen { get; init; }
}

/// <param name="Type">What its JSON is read as; null where the body is a file.</param>
internal sealed record BodyOf(Type? Type, object Example, params IReadOnlyList<string> MediaTypes);

/// <param name="Type">What its JSON is written from; null where the answer is a file, or empty.</param>
/// <param name="Headers">By their keys in <see cref="Headers"/>.</param>
internal sealed record AnswerOf(int Status, Type? Type, string Description, params IReadOnlyList<string> Headers)
{
    public string MediaType { get; init; } = "application/json";
}

internal static class DescribedEndpoints
{
    /// <summary>Describes the endpoint, and holds its calls to what is described.</summary>
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, Operation operation)
    {
        endpoint.WithName(operation.Id).WithSummary(operation.Summary).WithDescription(operation.FullDescription).WithTags(operation.Tag)
            .WithMetadata(operation);
        foreach (var answer in operation.Answers)
            endpoint.WithMetadata(answer.Status == StatusCodes.Status204NoContent
                ? new ProducesResponseTypeMetadata(answer.Status, typeof(void))
                : new ProducesResponseTypeMetadata(answer.Status, answer.Type, [answer.MediaType]));
        foreach (var status in operation.AllProblems.Select(problem => problem.Status).Distinct())
            endpoint.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(ProblemBody), ["application/problem+json"]));
        return endpoint.AddEndpointFilterFactory((building, next) => DeclaredCalls.Of(operation, building.ApplicationServices, next));
    }
}
