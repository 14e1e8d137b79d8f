namespace Privatization.Domain.Values;

/// <summary>
/// How long a text is, for all that people write: in characters, which are code points as JSON Schema counts them, and not the UTF-16 units of .NET.
/// </summary>
public static class Written
{
    /// <summary>Whether it has so many characters, or less.</summary>
    public static bool IsAtMost(this string text, int most) =>
        text.Length <= most || (text.Length <= 2 * most && text.EnumerateRunes().Count() <= most);

    /// <summary>The text without what is blank around it. Its length is that of all that was sent.</summary>
    internal static string Checked(string text, int most) =>
        text.Trim() is { Length: > 0 } trimmed && text.IsAtMost(most) ? trimmed : throw new NotSuchValue(new(
            $"Мәтін 1-ден {most}-ге дейінгі таңбадан тұрады.", $"Текст содержит от 1 до {most} знаков.", $"A text is 1 to {most} characters."));
}
