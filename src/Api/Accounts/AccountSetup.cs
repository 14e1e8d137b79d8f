using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Privatization.Api.Accounts.Passwords;
using Privatization.Storage;
using Privatization.Storage.Documents;

namespace Privatization.Api.Accounts;

/// <summary>Reg. §10: the accounts of the portal, from the parts of ASP.NET Core Identity.</summary>
public static class AccountSetup
{
    /// <summary>Of PBKDF2 with HMAC-SHA-512 (OWASP ASVS 5, appendix C).</summary>
    public const int Iterations = 210_000;

    public static void AddAccounts(this WebApplicationBuilder builder, string? localDirectory)
    {
        var tokens = new AccountTokens(SecretKey.Read(
            builder.Configuration, "Accounts__Key", "the key that signs the tokens of accounts, one for all nodes", localDirectory, "accounts.key"));
        var services = builder.Services;
        services.AddSingleton(tokens).AddSingleton<AccountSessions>().AddSingleton<AccountWork>();
        services.AddScoped<AccountStore>().AddScoped<IUserStore<Account>>(provider => provider.GetRequiredService<AccountStore>());
        services.AddSingleton<KnownDevices>().AddSingleton<SignInThrottle>().TryAddSingleton<IPasswordHasher<Account>, AccountHasher>();
        services.AddIdentityCore<Account>().Services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = Iterations);
        // An account has no name to be unique, and a password is a NewPassword before it comes here.
        services.RemoveAll<IUserValidator<Account>>().RemoveAll<IPasswordValidator<Account>>();
        services.AddSingleton<Registration>().AddSingleton<SigningIn>().AddSingleton<SigningOut>().AddSingleton<Challenges>().AddSingleton<IinProofs>();
        services.AddAuthentication().AddJwtBearer(AccountTokens.Issuer, bearer =>
        {
            var audience = builder.Configuration["Authentication:Audience"] ?? new AuthenticationSettings().Audience;
            bearer.MapInboundClaims = false;
            bearer.TokenValidationParameters = tokens.Rules(audience);
            bearer.Events = new() { OnMessageReceived = FindToken, OnTokenValidated = FindSession };
        });
    }

    private static Task FindToken(MessageReceivedContext context)
    {
        context.Token = SessionCookie.TokenIn(context.Request);
        return Task.CompletedTask;
    }

    private static async Task FindSession(TokenValidatedContext context)
    {
        var http = context.HttpContext;
        if (await http.RequestServices.GetRequiredService<AccountSessions>().Find(context.Principal!, http.RequestAborted) is { } signedIn)
            http.Features.Set(signedIn);
        else context.Fail("Signed out.");
    }
}
