using System.Globalization;
using System.Text;

namespace Privatization.Storage.Text;

/// <summary>
/// Normalization form KD: the same password or name is the same letters, whichever keyboard wrote it ("й" is one code point on one, two on another).
/// The runtime's own does nothing beyond ASCII where it runs without ICU, as this service does everywhere, and does not say so.
/// </summary>
public static class Nfkd
{
    private const int FirstSyllable = 0xAC00, Syllables = 11172, Vowels = 21, Tails = 28;

    private static readonly Dictionary<int, Rune[]> Decompositions = [];
    private static readonly Dictionary<int, byte> Classes = [];

    static Nfkd()
    {
        foreach (var line in Lines.Of(typeof(Nfkd).Assembly, "nfkd.txt"))
        {
            if (line.Split(':') is [var from, var to]) Decompositions[Hex(from)] = [.. to.Split(' ').Select(it => new Rune(Hex(it)))];
            else if (line.Split('-', '=') is [var first, var last, var its])
                for (var it = Hex(first); it <= Hex(last); it++) Classes[it] = byte.Parse(its, CultureInfo.InvariantCulture);
        }
    }

    public static string Of(string text)
    {
        if (Ascii.IsValid(text)) return text;
        var runes = text.EnumerateRunes().SelectMany(Decomposed).ToArray();
        // Marks between two letters stand in the order of their classes; a stable sort leaves those of one class as they came.
        for (var start = 0; start < runes.Length; start++)
        {
            var end = start;
            while (end < runes.Length && Class(runes[end]) > 0) end++;
            if (end - start > 1) runes.AsSpan(start..end).ToArray().OrderBy(Class).ToArray().CopyTo(runes, start);
            start = end;
        }
        return string.Concat(runes);
    }

    private static IEnumerable<Rune> Decomposed(Rune rune) => rune.Value - FirstSyllable is >= 0 and < Syllables and var syllable
        ? Jamo(syllable)
        : Decompositions.GetValueOrDefault(rune.Value) ?? [rune];

    /// <summary>Hangul syllables are composed by arithmetic.</summary>
    private static IEnumerable<Rune> Jamo(int syllable)
    {
        yield return new(0x1100 + syllable / (Vowels * Tails));
        yield return new(0x1161 + syllable % (Vowels * Tails) / Tails);
        if (syllable % Tails is > 0 and var tail) yield return new(0x11A7 + tail);
    }

    private static byte Class(Rune rune) => Classes.GetValueOrDefault(rune.Value);

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
