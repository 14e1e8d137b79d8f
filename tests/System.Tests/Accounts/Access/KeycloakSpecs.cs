using Privatization.Tests.Driving;

namespace Privatization.Tests.Accounts.Access;

/// <summary>A deployment's issuer may keep the roles elsewhere, as Keycloak does.</summary>
public class KeycloakSpecs(RunningService service)
{
    [Fact]
    public async Task roles_in_a_token_are_read_from_where_the_issuer_keeps_them()
    {
        var theCase = await service.NewCase("terenkol").Submit();
        await using var app = await RunningService.Start(
            service.ConnectionString, ("Authentication:RolePath", "realm_access.roles"), ("Authentication:ProviderPath", "organisation.code"));
        var people = new People(app.Urls.Single());

        (await Ask(["offline_access", "head", "uma_authorization"], "head")).Is(200);
        (await Ask(["executor", "head"], null)).Is(403, "no-role");
        (await Ask(["offline_access"], null)).Is(403, "no-role");
        (await people.With(RunningService.Token(Role.Head, "terenkol", null, null)).Ask(theCase.Path)).Is(403, "no-role");
        await app.StopAsync(TestContext.Current.CancellationToken);

        Task<Reply> Ask(string[] roles, string? plain) => people.With(Tokens.Make(new()
        {
            ["sub"] = "terenkol.head",
            ["role"] = plain ?? "head",
            ["realm_access"] = new Dictionary<string, object> { ["roles"] = roles },
            ["organisation"] = new Dictionary<string, object> { ["code"] = "terenkol" },
        })).Ask(theCase.Path);
    }
}
