using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.OpenApi;
using Privatization.Api.Accounts.Passwords;
using Privatization.Api.Http;
using Privatization.Api.Http.OpenApi;
using Privatization.Storage;
using Privatization.Storage.Documents;

namespace Privatization.Api.Accounts;

/// <summary>Reg. §10: the accounts of the portal, from the parts of ASP.NET Core Identity.</summary>
internal static class AccountsModule
{
    public static void MapAccounts(this ApiRoutes routes)
    {
        Registration.Map(routes.Portal);
        SigningIn.Map(routes.Portal);
        Challenges.Map(routes.Portal);
        IinProofs.Map(routes.Portal);
        SigningOut.Map(routes.Callers);
    }

    public static void AddAccounts(this WebApplicationBuilder builder, string? localDirectory)
    {
        var tokens = new AccountTokens(SecretKey.Read(
            builder.Configuration, "Accounts__Key", "the key that signs the tokens of accounts, one for all nodes", localDirectory, "accounts.key"));
        var services = builder.Services;
        services.AddSingleton(Contract);
        services.AddSingleton<EvidenceStore>().AddSingleton(tokens).AddSingleton<AccountSessions>().AddSingleton<AccountWork>();
        services.AddScoped<AccountStore>().AddScoped<IUserStore<Account>>(provider => provider.GetRequiredService<AccountStore>());
        services.AddSingleton<KnownDevices>().AddSingleton<SignInThrottle>().TryAddSingleton<IPasswordHasher<Account>, AccountHasher>();
        services.AddIdentityCore<Account>().Services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = AccountHasher.Iterations);
        // An account has no name to be unique, and a password is a NewPassword before it comes here.
        services.RemoveAll<IUserValidator<Account>>().RemoveAll<IPasswordValidator<Account>>();
        services.AddSingleton<Registration>().AddSingleton<SigningIn>().AddSingleton<SigningOut>().AddSingleton<Challenges>()
            .AddSingleton<IinProofs>();
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

    private static ModuleContract Contract => new()
    {
        Problems = [.. AccountProblems.All, .. SignatureProblems.All],
        Texts = new Dictionary<Type, TextForm>
        { [typeof(NewPassword)] = new(null, MaxLength: NewPassword.MaxLength, MinLength: NewPassword.MinLength) },
        Parameters = new Dictionary<string, IOpenApiParameter>
        {
            ["KnownDevice"] = new OpenApiParameter
            {
                In = ParameterLocation.Cookie,
                Name = KnownDevices.Cookie,
                Description = "Of a known device: who brings it does not wait for the tries of others.",
                Schema = Parameters.Text(null),
            },
            ["Everywhere"] = Parameters.InQuery(
                "everywhere", "All sessions of the account.", new OpenApiSchema { Type = JsonSchemaType.Boolean, Default = false }),
        },
        Headers = new Dictionary<string, IOpenApiHeader>
        {
            ["Set-Cookie"] = Headers.New(
                "The cookie of the known device, to be sent back with each sign-in.",
                $"{KnownDevices.Cookie}=eyJhbGciOiJIUzI1NiJ9.e30.AAAA; path=/; secure; samesite=strict; httponly"),
        },
    };
}
