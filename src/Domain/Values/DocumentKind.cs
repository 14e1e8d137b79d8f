using Privatization.Domain.Regulation;

namespace Privatization.Domain.Values;

/// <summary>A kind of document, by its code in <see cref="DocumentRule"/>; other kinds may be attached as well.</summary>
public readonly record struct DocumentKind : IText<DocumentKind>
{
    private readonly string? _code;

    private DocumentKind(string code) => _code = code;

    public static DocumentKind Parse(string text) => new(Code.Checked(text));

    public override string ToString() => _code ?? "";
}
