namespace Privatization.Domain.Values;

/// <summary>
/// The cadastral number of a dwelling (кадастрлық нөмір), as <c>14:218:012:345:67</c>: digits between colons. Spaces are dropped, dashes and letters
/// that look like digits are read as what they stand for, so that one dwelling has one number.
/// </summary>
public readonly record struct CadastralNumber : IText<CadastralNumber>
{
    /// <summary>As it is typed, with what is dropped.</summary>
    private const int MaxLength = 200;

    private readonly string? _text;

    private CadastralNumber(string text) => _text = text;

    /// <summary>The same for all ways of writing it: zeros before the digits of a group do not tell two dwellings apart.</summary>
    public string Identity => string.Join(':', ToString().Split(':').Select(group => group.TrimStart('0')));

    public static CadastralNumber Parse(string text)
    {
        var number = text.Length <= MaxLength ? LookAlikes.ToDigits(text) : "";
        var parts = number.Split(':');
        return parts.Length is >= 3 and <= 8 && parts.All(part => part.Length is > 0 and <= 12 && part.All(char.IsAsciiDigit))
            ? new(number)
            : throw new NotSuchValue(new(
                "Кадастрлық нөмір қос нүктемен бөлінген 3-тен 8-ге дейінгі цифрлар тобынан тұрады, мысалы 14:218:012:345:67.",
                "Кадастровый номер состоит из 3–8 групп цифр, разделённых двоеточиями, например 14:218:012:345:67.",
                "A cadastral number is 3 to 8 groups of digits between colons, as 14:218:012:345:67."));
    }

    public override string ToString() => _text ?? "";
}

/// <summary>The registration code of an address (РКА): 16 digits, read as a cadastral number is.</summary>
public readonly record struct Rka : IText<Rka>
{
    /// <summary>As it is typed, with what is dropped.</summary>
    private const int MaxLength = 60;

    private readonly string? _digits;

    private Rka(string digits) => _digits = digits;

    public static Rka Parse(string text) =>
        text.Length <= MaxLength && LookAlikes.ToDigits(text) is { Length: 16 } digits && digits.All(char.IsAsciiDigit)
            ? new(digits)
            : throw new NotSuchValue(new(
            "Мекенжайдың тіркеу коды 16 цифрдан тұрады.",
            "Регистрационный код адреса состоит из 16 цифр.",
            "A registration code of an address is 16 digits."));

    public override string ToString() => _digits ?? "";
}

/// <summary>What people type for a digit or a colon: Cyrillic and Latin letters of the same look, in either case, and dashes of any length.</summary>
internal static class LookAlikes
{
    public static string ToDigits(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Select(c => c switch
    {
        'O' or 'o' or 'О' or 'о' => '0',
        'I' or 'l' or 'І' => '1',
        'З' or 'з' => '3',
        'Б' or 'б' => '6',
        'B' or 'В' => '8',
        '-' or '‐' or '‑' or '‒' or '–' or '—' or '−' => ':',
        _ => c,
    }));
}
