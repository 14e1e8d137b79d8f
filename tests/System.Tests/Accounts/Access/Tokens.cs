using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Privatization.Development;
using Privatization.LocalMachine;

namespace Privatization.Tests.Accounts.Access;

/// <summary>Tokens that the service must not take, each wrong in one way.</summary>
public static class Tokens
{
    private static SymmetricSecurityKey Key => DevelopmentKey.In(DataDirectory.Default).Key;

    private static Dictionary<string, object> Head => new() { ["sub"] = "may.head", ["role"] = "head", ["provider"] = "may" };

    public static IReadOnlyDictionary<string, string?> Bad { get; } = new Dictionary<string, string?>
    {
        ["none"] = null,
        ["no token"] = "nonsense",
        ["another key"] = Make(Head, it => it.SigningCredentials = new(new SymmetricSecurityKey(new byte[32]), SecurityAlgorithms.HmacSha256)),
        ["another algorithm"] =
            Make(Head, it => it.SigningCredentials = new(new SymmetricSecurityKey([.. Key.Key, .. Key.Key]), SecurityAlgorithms.HmacSha512)),
        ["unsigned"] = Make(Head, it => it.SigningCredentials = null),
        ["no signature"] = Make(Head, _ => { })[..^43],
        ["expired"] = Make(Head, it => (it.NotBefore, it.IssuedAt, it.Expires) = (Ago(3), Ago(3), Ago(2))),
        ["not yet valid"] = Make(Head, it => it.NotBefore = Ago(-0.5)),
        ["another audience"] = Make(Head, it => it.Audience = "another"),
        ["another issuer"] = Make(Head, it => it.Issuer = "another"),
        ["another's claims"] = Forged(),
    };

    /// <summary>Valid, but they do not say who calls.</summary>
    public static IReadOnlyDictionary<string, string> Unclear { get; } = new Dictionary<string, string>
    {
        ["no role"] = Make(new() { ["sub"] = "may.head", ["provider"] = "may" }),
        ["no such role"] = Make(new() { ["sub"] = "may.head", ["provider"] = "may", ["role"] = "admin" }),
        ["two roles"] = Make(new() { ["sub"] = "may.head", ["provider"] = "may", ["role"] = new[] { "head", "executor" } }),
        ["no provider"] = Make(new() { ["sub"] = "may.head", ["role"] = "head" }),
        ["all providers"] = Make(new() { ["sub"] = "may.head", ["role"] = "head", ["provider"] = "*" }),
        ["no such provider"] = Make(new() { ["sub"] = "may.head", ["role"] = "head", ["provider"] = "almaty" }),
        ["no iin"] = Make(new() { ["sub"] = "account-1", ["role"] = "applicant" }),
        ["no such iin"] = Make(new() { ["sub"] = "account-1", ["role"] = "applicant", ["iin"] = "850315350125" }),
        ["no subject"] = Make(new() { ["role"] = "head", ["provider"] = "may" }),
        ["no such subject"] = Make(new() { ["sub"] = "a head", ["role"] = "head", ["provider"] = "may" }),
    };

    public static string Make(Dictionary<string, object> claims, Action<SecurityTokenDescriptor>? adjust = null)
    {
        var token = new SecurityTokenDescriptor
        {
            Issuer = DevelopmentKey.Issuer,
            Audience = "privatization",
            Claims = claims,
            Expires = Ago(-1),
            SigningCredentials = new(Key, SecurityAlgorithms.HmacSha256),
        };
        adjust?.Invoke(token);
        return new JsonWebTokenHandler().CreateToken(token);
    }

    private static DateTime Ago(double hours) => TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-hours);

    private static string Forged()
    {
        var parts = Make(Head).Split('.');
        var claims = Encoding.UTF8.GetString(Base64UrlEncoder.DecodeBytes(parts[1])).Replace("may", "akkuly", StringComparison.Ordinal);
        return $"{parts[0]}.{Base64UrlEncoder.Encode(claims)}.{parts[2]}";
    }
}
