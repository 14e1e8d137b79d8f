using System.Globalization;
using System.Numerics;

namespace Privatization.Storage.Text;

/// <summary>A number as ECMAScript writes it (<c>Number.prototype.toString</c>), which is how RFC 8785 writes it.</summary>
internal static class EcmaScriptNumber
{
    private const double FirstInexactInteger = 1L << 53;

    /// <exception cref="FormatException">The number is not finite.</exception>
    public static string Format(double value)
    {
        if (!double.IsFinite(value))
            throw new FormatException("The number is beyond the range of a double.");
        if (Math.Abs(value) < FirstInexactInteger && value == Math.Truncate(value))
            return ((long)value).ToString(CultureInfo.InvariantCulture);

        var (digits, point) = Shortest(Math.Abs(value));
        var sign = value < 0 ? "-" : "";
        return sign + point switch
        {
            > 21 or <= -6 => Exponential(digits, point - 1),
            <= 0 => "0." + new string('0', -point) + digits,
            _ when digits.Length <= point => digits.PadRight(point, '0'),
            _ => digits.Insert(point, "."),
        };
    }

    private static string Exponential(string digits, int exponent)
    {
        var mantissa = digits.Length == 1 ? digits : digits.Insert(1, ".");
        return mantissa + (exponent < 0 ? "e-" : "e+") + Math.Abs(exponent).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The fewest digits that read back as the value, and of those the nearest: 0.digits × 10^point.</summary>
    /// <remarks>
    /// The format "R" of .NET is no help: for some powers of two (2^-25 is one) it has a digit too few and reads back as another number.
    /// </remarks>
    private static (string Digits, int Point) Shortest(double value)
    {
        var (numerator, denominator) = Fraction(value);
        for (var scale = (int)Math.Ceiling(Math.Log10(value)) + 1; ; scale--)
        {
            var unit = denominator * BigInteger.Pow(10, Math.Max(scale, 0));
            var (below, rest) = BigInteger.DivRem(numerator * BigInteger.Pow(10, Math.Max(-scale, 0)), unit);
            var half = (2 * rest).CompareTo(unit);
            var nearest = half > 0 || (half == 0 && !below.IsEven) ? below + 1 : below;
            var other = nearest == below ? below + 1 : below;
            foreach (var candidate in new[] { nearest, other })
            {
                var digits = candidate.ToString(CultureInfo.InvariantCulture);
                if (double.Parse($"{digits}E{scale.ToString(CultureInfo.InvariantCulture)}", CultureInfo.InvariantCulture) == value)
                    return (digits.TrimEnd('0'), digits.Length + scale);
            }
        }
    }

    private static (BigInteger Numerator, BigInteger Denominator) Fraction(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var biased = (int)(bits >> 52);
        var mantissa = bits & ((1L << 52) - 1);
        var (significand, exponent) = biased == 0 ? (mantissa, -1074) : (mantissa | (1L << 52), biased - 1075);
        return exponent < 0 ? (significand, BigInteger.One << -exponent) : ((BigInteger)significand << exponent, BigInteger.One);
    }
}
