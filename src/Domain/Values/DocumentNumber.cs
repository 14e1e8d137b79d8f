namespace Privatization.Domain.Values;

/// <summary>The number a paper bears: a protocol, a resolution, a contract. At most 60 letters, digits, spaces and - / . № ( ).</summary>
public readonly record struct DocumentNumber : IText<DocumentNumber>
{
    public const int MaxLength = 60;

    private readonly string? _text;

    private DocumentNumber(string text) => _text = text;

    public static DocumentNumber Parse(string text) =>
        text.Trim() is { Length: > 0 } trimmed && text.IsAtMost(MaxLength) && trimmed.All(c => char.IsLetterOrDigit(c) || " -/.№()".Contains(c))
            ? new(trimmed)
            : throw new NotSuchValue(new(
                "Нөмір 1-ден 60-қа дейінгі таңбадан тұрады: әріптер, цифрлар, бос орындар немесе - / . № ( )",
                "Номер состоит из 1–60 знаков: букв, цифр, пробелов или - / . № ( )",
                "A number is 1 to 60 letters, digits, spaces, or - / . № ( )"));

    public override string ToString() => _text ?? "";
}
