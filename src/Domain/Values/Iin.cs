using System.Globalization;
using NodaTime;

namespace Privatization.Domain.Values;

/// <summary>Individual identification number (жеке сәйкестендіру нөмірі, ЖСН): 12 digits, a birth date, a century digit, a check digit.</summary>
public readonly record struct Iin : IText<Iin>
{
    private readonly string? _digits;

    private Iin(string digits) => _digits = digits;

    public static Iin Parse(string text)
    {
        if (text.Length != 12 || !text.All(char.IsAsciiDigit)) throw new NotSuchValue(new(
            "ЖСН 12 цифрдан тұрады.", "ИИН состоит из 12 цифр.", "An IIN is 12 digits."));
        if (!BirthDateExists(text)) throw new NotSuchValue(new(
            "ЖСН-нің алғашқы жеті цифры туған күнді білдірмейді.",
            "Первые семь цифр ИИН не обозначают дату рождения.",
            "The first seven digits of the IIN are no date of birth."));
        return CheckDigit.Of(text.AsSpan(0, 11)) == text[11] - '0' ? new(text) : throw new NotSuchValue(new(
            "ЖСН-нің бақылау цифры қате.", "Контрольная цифра ИИН неверна.", "The check digit of the IIN is wrong."));
    }

    /// <summary>The IIN of a date of birth, a century and a serial: 11 digits that get their check digit.</summary>
    /// <returns>Null where these digits are assigned to nobody.</returns>
    public static Iin? Completed(string elevenDigits) => CheckDigit.Of(elevenDigits) is < 10 and var check ? Parse($"{elevenDigits}{check}") : null;

    /// <summary>Null for foreigners whose number tells no century.</summary>
    public LocalDate? BirthDate => CenturyOf(ToString()) is { Length: > 0 } century
        ? new(Digits(century) * 100 + Digits(ToString()[..2]), Digits(ToString()[2..4]), Digits(ToString()[4..6]))
        : null;

    /// <summary>
    /// Whether the person is 18 on the day, which is so on the birthday itself; one of 29 February is on the 28th. Who tells no date of birth counts
    /// as adult: rather ask for one consent too many.
    /// </summary>
    public bool IsAdultOn(LocalDate day) => BirthDate is not { } born || born.PlusYears(18) <= day;

    public override string ToString() => _digits ?? "";

    // The seventh digit is 0 for some foreigners: no century, and so no date to check.
    private static bool BirthDateExists(string text) =>
        CenturyOf(text) is { } century
        && (century == "" || DateOnly.TryParseExact(century + text[..6], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    private static string? CenturyOf(string text) =>
        text[6] switch { '1' or '2' => "18", '3' or '4' => "19", '5' or '6' => "20", '0' => "", _ => null };

    private static int Digits(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static class CheckDigit
    {
        private static readonly int[] SecondWeights = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

        /// <returns>0 to 9, or 10 where the number is not assignable.</returns>
        public static int Of(ReadOnlySpan<char> digits)
        {
            var (first, second) = (0, 0);
            for (var i = 0; i < 11; i++)
            {
                first += (digits[i] - '0') * (i + 1);
                second += (digits[i] - '0') * SecondWeights[i];
            }
            return first % 11 < 10 ? first % 11 : second % 11;
        }
    }
}
