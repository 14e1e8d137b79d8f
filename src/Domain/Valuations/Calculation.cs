using Privatization.Domain.Values;

namespace Privatization.Domain.Valuations;

/// <summary>A calculation as it can be redone by hand: every line with its numbers.</summary>
/// <param name="Result">The value in tenge, rounded; null where there is none.</param>
/// <param name="WhyNone">Null where there is a result.</param>
public sealed record Calculation(IReadOnlyList<CalculatedLine> Lines, Money? Result, NoResult? WhyNone)
{
    // Far beyond any value, and far below where decimals end: no operation on two such numbers can fail.
    private const decimal Limit = 1_000_000_000_000_000m;

    /// <summary>Total: whatever the formula and the inputs, there is an answer.</summary>
    public static Calculation Of(ValuationPolicy policy, IReadOnlyDictionary<ValueName, Quantity> inputs)
    {
        var known = inputs.ToDictionary(input => input.Key, input => input.Value.Number);
        var lines = new List<CalculatedLine>();
        foreach (var line in policy.Lines)
        {
            if (Number(line.Left) is not { } left || Number(line.Right) is not { } right) return new(lines, null, NoResult.InputMissing);
            if (line.Operation is Arithmetic.Divide && right == 0) return new(lines, null, NoResult.DivisionByZero);
            if (IsBeyond(line.Operation, left, right)) return new(lines, null, NoResult.TooLarge);
            lines.Add(new(line, left, right, known[line.Name] = Apply(line.Operation, left, right)));
        }
        return lines is [.., { Result: var value }] && Money.Exactly(Round(value, policy.Rounding)) is { } sum
            ? new(lines, sum, null)
            : new(lines, null, NoResult.NotASum);

        decimal? Number(Operand operand) =>
            operand.Name is not { } name ? operand.Number.Number : known.TryGetValue(name, out var number) ? number : null;
    }

    private static bool IsBeyond(Arithmetic operation, decimal left, decimal right) => operation switch
    {
        Arithmetic.Multiply => Math.Abs((double)left * (double)right) >= (double)Limit,
        Arithmetic.Divide => Math.Abs((double)left / (double)right) >= (double)Limit,
        Arithmetic.Add or Arithmetic.Subtract => Math.Abs(left) >= Limit || Math.Abs(right) >= Limit,
        _ => false,
    };

    private static decimal Apply(Arithmetic operation, decimal left, decimal right) => operation switch
    {
        Arithmetic.Add => left + right,
        Arithmetic.Subtract => left - right,
        Arithmetic.Multiply => left * right,
        Arithmetic.Divide => left / right,
        Arithmetic.Smaller => Math.Min(left, right),
        _ => Math.Max(left, right),
    };

    private static decimal Round(decimal value, Rounding rounding) => decimal.Round(value, rounding.Places, rounding.Mode switch
    {
        RoundingMode.HalfUp => MidpointRounding.AwayFromZero,
        RoundingMode.HalfEven => MidpointRounding.ToEven,
        _ => MidpointRounding.ToZero,
    });
}

public sealed record CalculatedLine(CalculationLine Line, decimal Left, decimal Right, decimal Result);

/// <summary>Why a calculation comes to nothing.</summary>
public enum NoResult
{
    InputMissing,
    DivisionByZero,

    /// <summary>A line is beyond what any value can be.</summary>
    TooLarge,

    /// <summary>What comes out is below zero, or more than a sum can be.</summary>
    NotASum,
}
