namespace Privatization.Domain.Values;

/// <summary>A surname, a first name, a patronymic, or all of them as a protocol has them: trimmed, not empty, at most 100 characters.</summary>
public readonly record struct PersonName : IText<PersonName>
{
    public const int MaxLength = 100;

    private readonly string? _text;

    private PersonName(string text) => _text = text;

    public static PersonName Parse(string text) => new(Written.Checked(text, MaxLength));

    public static PersonName Kept(string text) => new(text);

    public override string ToString() => _text ?? "";
}
