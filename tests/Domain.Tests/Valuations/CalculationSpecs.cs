using System.Numerics;
using CsCheck;
using Privatization.Domain.Tests.Scenarios;

namespace Privatization.Domain.Tests.Valuations;

public class CalculationSpecs
{
    private static readonly string[] Names = ["a", "b", "c"];

    private static readonly Gen<decimal> Number = Gen.Long[0, 999_999_999_999_999_999L]
        .Select(Gen.Int[0, 17], (digits, shift) => (decimal)(digits / (long)Math.Pow(10, shift)) / 1_000_000m);

    private static readonly Gen<(Arithmetic Operation, int Left, int Right)[]> Formula =
        Gen.Select(Gen.Enum<Arithmetic>(), Gen.Int[0, 100], Gen.Int[0, 100]).Array[1, 30];

    [Fact]
    public void the_default_valuation_is_replacement_value_less_wear_and_each_line_can_be_redone()
    {
        var calculation = Calculation.Of(ReplacementValueLessWear.Policy, Sample.Valued("3456789.55", "37.5").Inputs);
        calculation.Result.Should().Be(Money.Parse("2160493.47"));
        calculation.Lines.Select(line => (line.Line.Name.ToString(), line.Left, line.Right, line.Result)).Should().Equal(
            ("share-of-wear", 37.5m, 100m, 0.375m), ("sum-of-wear", 3456789.55m, 0.375m, 1296296.08125m),
            ("residual-value", 3456789.55m, 1296296.08125m, 2160493.46875m));
    }

    [Theory]
    [InlineData("1.005", 2, RoundingMode.HalfUp, "1.01"), InlineData("1.005", 2, RoundingMode.HalfEven, "1.00"),
        InlineData("1.005", 2, RoundingMode.Down, "1.00")]
    [InlineData("1.5", 0, RoundingMode.HalfUp, "2.00"), InlineData("2.5", 0, RoundingMode.HalfEven, "2.00"),
        InlineData("1.999999", 0, RoundingMode.Down, "1.00")]
    public void the_value_is_rounded_by_the_rule_of_the_policy(string value, int places, RoundingMode mode, string result) =>
        Calculation.Of(Policy([(Arithmetic.Add, "a", "0")]) with { Rounding = new(places, mode) },
            Inputs(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)))
            .Result.Should().Be(Money.Parse(result));

    [Fact]
    public void a_valuation_that_gives_no_sum_says_why()
    {
        WhyNone([(Arithmetic.Divide, "a", "0")]).Should().Be(NoResult.DivisionByZero);
        WhyNone([(Arithmetic.Divide, "a", "b")], 1, 0).Should().Be(NoResult.DivisionByZero);
        WhyNone([(Arithmetic.Multiply, "a", "a")], 999_999_999_999m).Should().Be(NoResult.TooLarge);
        WhyNone([(Arithmetic.Divide, "a", "0.000001")], 999_999_999_999m).Should().Be(NoResult.TooLarge);
        WhyNone([(Arithmetic.Subtract, "a", "b")], 1, 2).Should().Be(NoResult.NotASum);
        WhyNone([(Arithmetic.Add, "a", "a")], 999_999_999_999m).Should().Be(NoResult.NotASum);
        WhyNone([(Arithmetic.Add, "a", "c")], 1, 2).Should().Be(NoResult.InputMissing);
    }

    [Fact]
    public void a_valuation_has_an_answer_and_one_alone_whatever_the_formula_and_the_numbers() =>
        Gen.Select(Formula, Number.Array[3]).Sample((formula, numbers) =>
        {
            var calculation = Calculation.Of(Policy([.. formula.Select((line, n) => (line.Operation, Known(line.Left, n), Known(line.Right, n)))]),
                Inputs(numbers));
            (calculation.Result is null).Should().Be(calculation.WhyNone is not null);
        }, iter: 20_000);

    [Fact]
    public void sums_differences_and_products_of_a_valuation_are_exact() =>
        Gen.Select(Gen.Long[0, 999_999_999], Gen.Long[0, 999_999_999], Gen.Long[0, 999_999]).Sample((a, b, c) =>
        {
            // In millionths, by integers: (a + b) * c.
            var calculation = Calculation.Of(Policy([(Arithmetic.Add, "a", "b"), (Arithmetic.Multiply, "l0", "c")]) with
            {
                Rounding = new(0, RoundingMode.Down),
            }, Inputs(a / 1_000m, b / 1_000m, c / 1_000m));
            (calculation.Lines[^1].Result * 1_000_000m).Should().Be((decimal)((BigInteger)(a + b) * c));
        });

    private static string Known(int choice, int line) => choice switch
    {
        < 60 when line > 0 => $"l{choice % line}",
        < 90 => Names[choice % 3],
        _ => $"{choice - 90}",
    };

    private static NoResult? WhyNone((Arithmetic, string, string)[] lines, params decimal[] numbers) =>
        Calculation.Of(Policy(lines), Inputs([.. numbers, .. numbers.Length == 0 ? [1m] : Array.Empty<decimal>()])).WhyNone;

    private static ValuationPolicy Policy((Arithmetic Operation, string Left, string Right)[] lines) => ReplacementValueLessWear.Policy with
    {
        Lines = [
            .. lines.Select((line, n) =>
                new CalculationLine(ValueName.Parse($"l{n}"), new("", "", ""), line.Operation, Operand.Parse(line.Left), Operand.Parse(line.Right)))],
    };

    private static Dictionary<ValueName, Quantity> Inputs(params decimal[] numbers) =>
        numbers.Select((number, n) => (Name: ValueName.Parse(Names[n]), Value: Quantity.Parse(Quantity.Exactly(number))))
            .ToDictionary(it => it.Name, it => it.Value);
}
