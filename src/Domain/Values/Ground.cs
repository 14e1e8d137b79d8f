using Privatization.Domain.Regulation;

namespace Privatization.Domain.Values;

/// <summary>A ground of a refusal or of a right, by its code in the dated lists of <see cref="Grounds"/>.</summary>
public readonly record struct Ground : IText<Ground>
{
    private readonly string? _code;

    private Ground(string code) => _code = code;

    public static Ground Parse(string text) => new(Code.Checked(text));

    public override string ToString() => _code ?? "";
}
