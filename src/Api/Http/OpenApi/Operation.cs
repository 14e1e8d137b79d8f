using Privatization.Api.Http.ProblemDetails;

namespace Privatization.Api.Http.OpenApi;

/// <summary>What the description of the API says of one endpoint.</summary>
/// <param name="Id">Its <c>operationId</c>.</param>
/// <param name="Problems">Every problem it can answer.</param>
public sealed record Operation(string Id, string Tag, string Summary, string Description, params IReadOnlyList<Problem> Problems)
{
    /// <summary>By their keys in <see cref="Parameters"/>, besides those of the path.</summary>
    public IReadOnlyList<string> Takes { get; init; } = [];

    public BodyOf? Body { get; init; }

    public IReadOnlyList<AnswerOf> Answers { get; init; } = [];

    /// <summary>Whether anyone may call it, without a token.</summary>
    public bool IsOpen { get; init; }
}

/// <param name="Type">What its JSON is read as; null where the body is a file.</param>
public sealed record BodyOf(Type? Type, object Example, params IReadOnlyList<string> MediaTypes);

/// <param name="Type">What its JSON is written from; null where the answer is a file, or empty.</param>
/// <param name="Headers">By their keys in <see cref="Headers"/>.</param>
public sealed record AnswerOf(int Status, Type? Type, string Description, params IReadOnlyList<string> Headers)
{
    public string MediaType { get; init; } = "application/json";
}

public static class DescribedEndpoints
{
    /// <summary>Only describes: nothing here takes part in routing or binding.</summary>
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, Operation operation)
    {
        endpoint.WithName(operation.Id).WithSummary(operation.Summary).WithDescription(operation.Description).WithTags(operation.Tag)
            .WithMetadata(operation);
        foreach (var answer in operation.Answers)
            endpoint.WithMetadata(answer.Status == StatusCodes.Status204NoContent
                ? new ProducesResponseTypeMetadata(answer.Status, typeof(void))
                : new ProducesResponseTypeMetadata(answer.Status, answer.Type, [answer.MediaType]));
        foreach (var status in operation.Problems.Select(problem => problem.Status).Distinct())
            endpoint.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(ProblemBody), ["application/problem+json"]));
        return endpoint;
    }
}
