using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Privatization.LocalMachine;

namespace Privatization.Development;

/// <summary>
/// The key of development tokens, made once beside the private database. Only the environments Development and Sandbox know theirs.
/// </summary>
public sealed class DevelopmentKey(byte[] key)
{
    public const string Issuer = "privatization-development";

    public SymmetricSecurityKey Key { get; } = new(key);

    public string Token(string subject, string role, string? provider, string? iin, string audience, TimeSpan lifetime)
    {
        var claims = new Dictionary<string, object> { ["sub"] = subject, ["role"] = role };
        if (provider is not null) claims["provider"] = provider;
        if (iin is not null) claims["iin"] = iin;
        // Tokens live in real time: not in the clock that drives the procedure.
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            Claims = claims,
            Expires = TimeProvider.System.GetUtcNow().UtcDateTime + lifetime,
            SigningCredentials = new(Key, SecurityAlgorithms.HmacSha256),
        });
    }

    public static DevelopmentKey In(string dataDirectory) =>
        new(Convert.FromHexString(PrivateFile.Secret(Path.Combine(dataDirectory, "development-token.key"))));
}
