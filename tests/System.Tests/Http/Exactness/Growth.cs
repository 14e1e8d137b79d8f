namespace Privatization.Tests.Http.Exactness;

/// <summary>
/// How a cost grows with the bytes that make it, from three sizes, each four times the one before. What is linear has one slope between them,
/// whatever is fixed of it; what is quadratic has a second slope five times the first.
/// </summary>
internal sealed record Growth(string Of, IReadOnlyList<(long Bytes, long Cost)> Sizes)
{
    /// <summary>Each size is four times the one before.</summary>
    public static readonly double[] Shares = [1 / 16d, 1 / 4d, 1];

    public static Growth From(string what, IEnumerable<MeasuredCall> sizes, Func<MeasuredCall, long> cost) =>
        new(what, [.. sizes.Select(sent => (sent.Bytes, cost(sent)))]);

    /// <summary>Per byte, from the second size to the third.</summary>
    public double Slope => Between(1, 2);

    /// <summary>Whether the sizes differ enough to tell.</summary>
    public bool Tells => Sizes[2].Bytes > Sizes[0].Bytes + 1_000;

    /// <summary>A sort is a little above proportion, and lists grow by doubling; what costs a few bytes for each byte is no matter.</summary>
    public bool IsInProportion => Slope <= 2 * Math.Max(Between(0, 1), 5);

    /// <summary>For what is short, where others in the process weigh as much: from the first size to the last.</summary>
    /// <param name="others">What they may.</param>
    public bool IsWithin(double perByte, long others) => Sizes[2].Cost - Sizes[0].Cost <= (perByte * (Sizes[2].Bytes - Sizes[0].Bytes)) + others;

    public override string ToString() =>
        FormattableString.Invariant($"{Of,-60} {Sizes[0].Bytes,8}..{Sizes[2].Bytes,8} bytes: {Between(0, 1),8:0.0} then {Slope,8:0.0} a byte");

    private double Between(int one, int other) => (Sizes[other].Cost - Sizes[one].Cost) / (double)Math.Max(1, Sizes[other].Bytes - Sizes[one].Bytes);
}
