using System.Diagnostics.CodeAnalysis;

namespace Privatization.Api.Http.ProblemDetails;

/// <summary>What was read from a request, or the problem with it.</summary>
public readonly struct OrProblem<T>
{
    private readonly T _value;
    private readonly Problem? _problem;

    private OrProblem(T value, Problem? problem) => (_value, _problem) = (value, problem);

    public bool IsProblem([NotNullWhen(true)] out Problem? problem, out T value)
    {
        (problem, value) = (_problem, _value);
        return problem is not null;
    }

    public static implicit operator OrProblem<T>(T value) => new(value, null);

    public static implicit operator OrProblem<T>(Problem problem) => new(default!, problem);
}
