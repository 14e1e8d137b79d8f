namespace Privatization.Domain.Values;

/// <summary>What somebody wrote, in any script: trimmed, not empty, at most 10,000 characters.</summary>
public readonly record struct FreeText : IText<FreeText>
{
    public const int MaxLength = 10_000;

    private readonly string? _text;

    private FreeText(string text) => _text = text;

    public static FreeText Parse(string text) => new(Written.Checked(text, MaxLength));

    public override string ToString() => _text ?? "";
}
