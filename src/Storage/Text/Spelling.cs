namespace Privatization.Storage.Text;

/// <summary>
/// How names are compared. One person is written with Kazakh letters in one paper and with Russian ones in another, with ё or е, with a hyphen or a
/// space: all of it is one spelling. It is for searching alone; nobody is called by it.
/// </summary>
public static class Spelling
{
    /// <summary>Kazakh letters as papers in Russian write them, and what is typed for them where the keyboard has none.</summary>
    private static readonly Dictionary<char, char> Alike = new()
    {
        ['ә'] = 'а',
        ['ə'] = 'а',
        ['ғ'] = 'г',
        ['қ'] = 'к',
        ['ң'] = 'н',
        ['ө'] = 'о',
        ['ұ'] = 'у',
        ['ү'] = 'у',
        ['һ'] = 'х',
        ['h'] = 'х',
        ['і'] = 'и',
        ['i'] = 'и',
    };

    /// <summary>Of Гульнар and Гүлнар only one is written with it.</summary>
    private static readonly char[] Silent = ['ь', 'ъ', '\'', '\u2019', '\u02BC'];

    /// <summary>
    /// No spelling is longer: two are one row of an index. Of a longer name, as were kept before names had a length, the rest is not compared.
    /// </summary>
    public const int MaxLength = PersonName.MaxLength;

    /// <returns>The words of the name in small letters without marks, one blank between them; nothing where there is no letter.</returns>
    public static string Of(string name)
    {
        var letters = Nfkd.Of(name).ToLowerInvariant().Where(c => !Silent.Contains(c) && !IsMark(c))
            .Select(c => char.IsLetter(c) ? Alike.GetValueOrDefault(c, c) : ' ');
        var spelled = string.Join(' ', string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return spelled.Length <= MaxLength ? spelled : spelled[..MaxLength].TrimEnd();
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;
}
