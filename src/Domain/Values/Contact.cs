namespace Privatization.Domain.Values;

/// <summary>
/// A telephone number or an address of e-mail, as somebody wrote it: trimmed, not empty, at most 254 characters (RFC 5321, 4.5.3.1.3).
/// </summary>
public readonly record struct Contact : IText<Contact>
{
    public const int MaxLength = 254;

    private readonly string? _text;

    private Contact(string text) => _text = text;

    public static Contact Parse(string text) => new(Written.Checked(text, MaxLength));

    public static Contact Kept(string text) => new(text);

    public override string ToString() => _text ?? "";
}
