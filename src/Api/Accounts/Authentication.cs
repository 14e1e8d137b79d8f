using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;

namespace Privatization.Api.Accounts;

/// <summary>
/// Bearer tokens: of the service itself for who signed in with an account, else from an OpenID Connect issuer, or in development from the
/// <c>token</c> command.
/// </summary>
internal static class Authentication
{
    private const string ByIssuer = "by-issuer";

    private static readonly string[] IssuersAlgorithms = ["RS256", "PS256", "ES256"];

    public static void AddBearerTokens(this WebApplicationBuilder builder, TrustedIssuer? development)
    {
        var settings = builder.Configuration.GetSection("Authentication").Get<AuthenticationSettings>() ?? new();
        if (string.IsNullOrEmpty(settings.Authority) && development is null)
            throw new InvalidOperationException("Set Authentication__Authority to the OpenID Connect issuer whose tokens the service accepts.");
        builder.Services.AddSingleton(settings).AddSingleton<Callers>().AddSingleton<Officials>().AddAuthorization();
        builder.Services.AddAuthentication(ByIssuer).AddPolicyScheme(ByIssuer, null, scheme => scheme.ForwardDefaultSelector = http =>
            AccountTokens.AreIn(http.Request.Headers.Authorization) || SessionCookie.TokenIn(http.Request) is not null
                ? AccountTokens.Issuer : JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(bearer =>
            {
                bearer.MapInboundClaims = false;
                bearer.Authority = settings.Authority;
                bearer.Audience = settings.Audience;
                bearer.TokenValidationParameters.NameClaimType = "sub";
                bearer.TokenValidationParameters.ValidateIssuer = true;
                bearer.TokenValidationParameters.ValidAlgorithms = settings.Algorithms.Count > 0 ? settings.Algorithms : IssuersAlgorithms;
                bearer.TokenValidationParameters.ClockSkew = TimeSpan.FromSeconds(30);
                if (string.IsNullOrEmpty(settings.Authority)) Trust(bearer.TokenValidationParameters, development!);
            });
    }

    private static void Trust(TokenValidationParameters tokens, TrustedIssuer development)
    {
        tokens.ValidIssuer = development.Name;
        tokens.IssuerSigningKey = development.Key;
        tokens.ValidAlgorithms = [SecurityAlgorithms.HmacSha256];
    }
}
