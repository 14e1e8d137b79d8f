namespace Privatization.Domain.Values;

/// <summary>
/// The number of a case for phone and paper: provider, year, serial, check digit, as <c>01-2026-000042-0</c>. Serials may have gaps.
/// The last digit (Damm) finds every single wrong digit and every two neighbours that changed places.
/// </summary>
public readonly record struct CaseNumber : IText<CaseNumber>
{
    private static readonly string[] Damm =
        ["0317598642", "7092154863", "4206871359", "1750983426", "6123045978", "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"];

    private readonly string? _text;

    private CaseNumber(string text) => _text = text;

    public static CaseNumber Of(Provider provider, int year, long serial)
    {
        var digits = FormattableString.Invariant($"{provider.Ordinal:00}-{year:0000}-{serial:000000}");
        return new($"{digits}-{Check(digits)}");
    }

    public static CaseNumber Parse(string text) =>
        text.Length <= 22 && text.Split('-') is [{ Length: 2 }, { Length: 4 }, { Length: >= 6 and <= 12 }, { Length: 1 }] parts
        && parts.All(part => part.All(char.IsAsciiDigit)) && Check(text) == 0
            ? new(text)
            : throw new NotSuchValue(new(
                "Іс нөмірі көрсетілетін қызметті берушінің нөмірінен, жылдан, реттік нөмірден және бақылау цифрынан тұрады, мысалы 01-2026-000042-0.",
                "Номер дела состоит из номера услугодателя, года, порядкового номера и контрольной цифры, например 01-2026-000042-0.",
                "A case number is provider, year, serial and check digit, as 01-2026-000042-0."));

    /// <summary>
    /// The number of a document of this case where nobody gave it another: 1 to 3 the result of that stage, 4 the notice on the conclusion of the
    /// contract. It is of no language.
    /// </summary>
    public DocumentNumber For(string suffix) => DocumentNumber.Parse($"{_text}/{suffix}");

    public override string ToString() => _text ?? "";

    private static int Check(string text) => text.Where(char.IsAsciiDigit).Aggregate(0, (interim, c) => Damm[interim][c - '0'] - '0');
}
