using System.ComponentModel.DataAnnotations;
using NodaTime;
using Privatization.Domain.Values;

namespace Privatization.Domain.Valuations;

/// <summary>
/// How the residual value (қалдық құн) of a dwelling is calculated, as data: named inputs, a formula line by line, a rounding. The formula of Rules №
/// 673 is not at hand: operators install policies and date them, and every calculation remembers its own.
/// </summary>
/// <param name="Version">Its name for ever; a policy is never changed, only followed by another.</param>
/// <param name="From">First day on which it is in force, inclusive; up to the first day of the next.</param>
/// <param name="Lines">In order; the last is the value.</param>
public sealed record ValuationPolicy(
    PolicyVersion Version, LocalDate From, Sentence Name, ShortText LegalBasis, Confidence Confidence,
    [property: MaxLength(OperatorInstallsPolicy.MaxInputs)] IReadOnlyList<ValuationInput> Inputs,
    [property: MaxLength(OperatorInstallsPolicy.MaxLines)] IReadOnlyList<CalculationLine> Lines, Rounding Rounding);

/// <param name="Unit">As <c>tenge</c>, <c>percent</c>.</param>
/// <param name="Source">The paper that the number is taken from.</param>
public sealed record ValuationInput(ValueName Name, Sentence Text, ShortText Unit, ShortText Source);

/// <summary>One step of a formula. It knows the inputs and the lines before it, so that a formula has no loops and always ends.</summary>
public sealed record CalculationLine(ValueName Name, Sentence Text, Arithmetic Operation, Operand Left, Operand Right);

public enum Arithmetic
{
    Add,
    Subtract,
    Multiply,
    Divide,

    /// <summary>The smaller of the two.</summary>
    Smaller,

    /// <summary>The larger of the two.</summary>
    Larger,
}

/// <param name="Places">Of tenge: 0 whole tenge, 2 tiyn.</param>
public sealed record Rounding(int Places, RoundingMode Mode);

public enum RoundingMode
{
    /// <summary>To the nearest; a half upwards.</summary>
    HalfUp,

    /// <summary>To the nearest; a half to the even neighbour.</summary>
    HalfEven,

    Down,
}
