namespace Privatization.Domain.Values;

/// <summary>The name of a version of what is data and may change: a policy, a checklist.</summary>
public readonly record struct PolicyVersion : IText<PolicyVersion>
{
    private readonly string? _code;

    private PolicyVersion(string code) => _code = code;

    public static PolicyVersion Parse(string text) => new(Code.Checked(text));

    public override string ToString() => _code ?? "";
}
