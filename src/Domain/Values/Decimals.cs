using System.Globalization;

namespace Privatization.Domain.Values;

/// <summary>
/// Numbers that are written as text, with one reading: digits, and a point with digits behind it. What stands behind the point is counted as it is
/// written: "173.900" is no sum, for whoever writes it may mean thousands.
/// </summary>
internal static class Decimals
{
    /// <param name="longest">In characters.</param>
    /// <param name="places">The most digits behind the point.</param>
    /// <returns>Null where it is no such number.</returns>
    public static decimal? Read(ReadOnlySpan<char> text, int longest, int places)
    {
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var behind = point < 0 ? "0" : text[(point + 1)..];
        return text.Length <= longest && behind.Length <= places && AreDigits(whole) && AreDigits(behind)
            ? decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : null;
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');
}
