namespace Privatization.Domain.Values;

/// <summary>Why the authenticity of an EDS is not confirmed, by the code of the service's verification of signatures.</summary>
public readonly record struct SignatureFault : IText<SignatureFault>
{
    private readonly string? _code;

    private SignatureFault(string code) => _code = code;

    public static SignatureFault Parse(string text) => new(Code.Checked(text));

    public override string ToString() => _code ?? "";
}
