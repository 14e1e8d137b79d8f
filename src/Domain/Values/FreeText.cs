namespace Privatization;

/// <summary>What somebody wrote, in any script: trimmed, not empty, at most 10,000 characters.</summary>
public readonly record struct FreeText : IText<FreeText>
{
    public const int MaxLength = 10_000;

    private readonly string? _text;

    private FreeText(string text) => _text = text;

    public static FreeText Parse(string text) =>
        text.Trim() is { Length: > 0 and <= MaxLength } trimmed ? new(trimmed) : throw new NotSuchValue(new(
            "Мәтін 1-ден 10 000-ға дейінгі таңбадан тұрады.", "Текст содержит от 1 до 10 000 знаков.", "A text is 1 to 10,000 characters."));

    public override string ToString() => _text ?? "";
}
