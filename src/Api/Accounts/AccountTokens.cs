using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using NodaTime;

namespace Privatization.Api.Accounts;

/// <summary>
/// What the service signs for the holders of accounts: bearer tokens and challenges. All nodes have one key; with another, everybody signs in again.
/// </summary>
internal sealed class AccountTokens(byte[] key)
{
    /// <summary>Of the tokens, and of the authentication scheme that takes them.</summary>
    public const string Issuer = "privatization-accounts";

    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false, MapInboundClaims = false };

    private readonly SymmetricSecurityKey _key = new(key);

    /// <param name="audience">What it is for: one thing is not taken for another.</param>
    public string Sign(string audience, Dictionary<string, object> claims, Instant expires) => Handler.CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Issuer,
        Audience = audience,
        Claims = claims,
        Expires = expires.ToDateTimeUtc(),
        SigningCredentials = new(_key, SecurityAlgorithms.HmacSha256),
    });

    public TokenValidationParameters Rules(string audience) => new()
    {
        ValidIssuer = Issuer,
        ValidAudience = audience,
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        IssuerSigningKey = _key,
        NameClaimType = "sub",
        ClockSkew = TimeSpan.Zero,
    };

    /// <returns>Null where it is not ours, or for something else. Whether it has expired is not asked.</returns>
    public async Task<JsonWebToken?> Read(string audience, string token)
    {
        var rules = Rules(audience);
        rules.ValidateLifetime = false;
        return await Handler.ValidateTokenAsync(token, rules) is { IsValid: true, SecurityToken: JsonWebToken valid } ? valid : null;
    }

    /// <summary>Whether the Authorization header says it brings a token from here; whether that is true is for the scheme to find out.</summary>
    public static bool AreIn(string? authorization)
    {
        if (authorization?.Split(' ') is not ["Bearer", var token] || !Handler.CanReadToken(token)) return false;
        try { return Handler.ReadJsonWebToken(token).Issuer == Issuer; }
        catch (ArgumentException) { return false; }
    }
}
