using Privatization.Domain.Valuations;
using Privatization.Domain.Values;

namespace Privatization.Domain.Wording;

/// <summary>A line of a formula in the words of its policy: «Replacement value × Share of wear».</summary>
public static class FormulaInWords
{
    public static Sentence Of(CalculationLine line, ValuationPolicy policy)
    {
        var (left, right) = (Words(line.Left, policy), Words(line.Right, policy));
        return new(Signs(line.Operation, left.Kk, right.Kk), Signs(line.Operation, left.Ru, right.Ru), Signs(line.Operation, left.En, right.En));
    }

    public static string Signs(Arithmetic operation, string left, string right) => operation switch
    {
        Arithmetic.Add => $"{left} + {right}",
        Arithmetic.Subtract => $"{left} − {right}",
        Arithmetic.Multiply => $"{left} × {right}",
        Arithmetic.Divide => $"{left} ÷ {right}",
        Arithmetic.Smaller => $"min({left}; {right})",
        _ => $"max({left}; {right})",
    };

    private static Sentence Words(Operand operand, ValuationPolicy policy) => operand.Name is { } name
        ? policy.Inputs.FirstOrDefault(input => input.Name == name)?.Text ?? policy.Lines.First(line => line.Name == name).Text
        : new($"{operand}", $"{operand}", $"{operand}");
}
