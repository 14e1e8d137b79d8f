namespace Privatization;

/// <summary>The cadastral number of a dwelling (кадастрлық нөмір), as <c>14:218:012:345:67</c>: digits between colons, spaces dropped, so that one dwelling has one number.</summary>
public readonly record struct CadastralNumber : IText<CadastralNumber>
{
    private readonly string? _text;

    private CadastralNumber(string text) => _text = text;

    public static CadastralNumber Parse(string text)
    {
        var number = text.Replace(" ", "", StringComparison.Ordinal).Replace('-', ':');
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

/// <summary>The registration code of an address (РКА): 16 digits.</summary>
public readonly record struct Rka : IText<Rka>
{
    private readonly string? _digits;

    private Rka(string digits) => _digits = digits;

    public static Rka Parse(string text) =>
        text.Length == 16 && text.All(char.IsAsciiDigit) ? new(text) : throw new NotSuchValue(new(
            "Мекенжайдың тіркеу коды 16 цифрдан тұрады.",
            "Регистрационный код адреса состоит из 16 цифр.",
            "A registration code of an address is 16 digits."));

    public override string ToString() => _digits ?? "";
}
