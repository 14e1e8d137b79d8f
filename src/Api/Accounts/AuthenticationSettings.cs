namespace Privatization.Api.Accounts;

/// <summary>Section <c>Authentication</c>: who issues the tokens and where their claims are.</summary>
internal sealed record AuthenticationSettings
{
    /// <summary>The OpenID Connect issuer. None in development: the service then trusts the tokens of its own <c>token</c> command.</summary>
    public string? Authority { get; init; }

    public string Audience { get; init; } = "privatization";

    /// <summary>Signature algorithms that are accepted from the issuer.</summary>
    public IReadOnlyList<string> Algorithms { get; init; } = [];

    public string RolePath { get; init; } = "role";
    public string ProviderPath { get; init; } = "provider";
    public string IinPath { get; init; } = "iin";
}
