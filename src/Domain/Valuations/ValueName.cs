using Privatization.Domain.Values;

namespace Privatization.Domain.Valuations;

/// <summary>The name of an input or of a line of a calculation: a code that begins with a letter.</summary>
public readonly record struct ValueName : IText<ValueName>
{
    private readonly string? _code;

    private ValueName(string code) => _code = code;

    public static ValueName Parse(string text) =>
        Code.Checked(text) is [>= 'a' and <= 'z', ..] code ? new(code) : throw new NotSuchValue(new(
            "Атау әріптен басталады.", "Имя начинается с буквы.", "A name begins with a letter."));

    public override string ToString() => _code ?? "";
}
