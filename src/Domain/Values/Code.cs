namespace Privatization.Domain.Values;

internal static class Code
{
    public static string Checked(string text) =>
        text.Length is > 0 and <= 60 && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            ? text
            : throw new NotSuchValue(new(
                "Код 1-ден 60-қа дейінгі таңбадан тұрады: кіші латын әріптері, цифрлар және дефис.",
                "Код состоит из 1–60 знаков: строчных латинских букв, цифр и дефисов.",
                "A code is 1 to 60 lower-case letters, digits and hyphens."));
}
