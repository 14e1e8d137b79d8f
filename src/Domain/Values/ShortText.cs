namespace Privatization.Domain.Values;

/// <summary>
/// What somebody wrote on one line: an address, the title of a paper, the name of a body, a legal basis. Trimmed, not empty, at most 500
/// characters.
/// </summary>
public readonly record struct ShortText : IText<ShortText>
{
    public const int MaxLength = 500;

    private readonly string? _text;

    private ShortText(string text) => _text = text;

    public static ShortText Parse(string text) => new(Written.Checked(text, MaxLength));

    public static ShortText Kept(string text) => new(text);

    public override string ToString() => _text ?? "";
}
