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

/// <summary>A kind of document, by its code in <see cref="DocumentRule"/>; other kinds may be attached as well.</summary>
public readonly record struct DocumentKind : IText<DocumentKind>
{
    private readonly string? _code;

    private DocumentKind(string code) => _code = code;

    public static DocumentKind Parse(string text) => new(Code.Checked(text));

    public override string ToString() => _code ?? "";
}

/// <summary>The name of a version of what is data and may change: a policy, a checklist.</summary>
public readonly record struct PolicyVersion : IText<PolicyVersion>
{
    private readonly string? _code;

    private PolicyVersion(string code) => _code = code;

    public static PolicyVersion Parse(string text) => new(Code.Checked(text));

    public override string ToString() => _code ?? "";
}

/// <summary>Why the authenticity of an EDS is not confirmed, by the code of the service's verification of signatures.</summary>
public readonly record struct SignatureFault : IText<SignatureFault>
{
    private readonly string? _code;

    private SignatureFault(string code) => _code = code;

    public static SignatureFault Parse(string text) => new(Code.Checked(text));

    public override string ToString() => _code ?? "";
}

internal static class Code
{
    public static string Checked(string text) =>
        text.Length is > 0 and <= 60 && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            ? text
            : throw new NotSuchValue(new(
                "Код 1-ден 60-қа дейінгі таңбадан тұрады: кіші латын әріптері, цифрлар және дефис.",
                "Код состоит из 1–60 знаков: строчных латинских букв, цифр и дефисов.",
                "A code is 1 to 60 lower-case letters, digits and hyphens."));
}
