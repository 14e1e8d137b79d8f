using Microsoft.IdentityModel.Tokens;
using NodaTime;
using Privatization.Api.Accounts;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Accounts;

/// <summary>A token is good until it is signed out, on every node.</summary>
public class SignOutSpecs(RunningService service)
{
    [Fact]
    public async Task signing_out_ends_one_session_or_all_of_them_on_every_node()
    {
        await using var node = await RunningService.Start(service.ConnectionString);
        var here = await new Citizen(service.People).Proven();
        var (there, third) = (here.At(new(node.Urls.Single())), here.At(service.People));
        foreach (var it in new[] { there, third }) (await it.SignIn()).Is(201);
        foreach (var it in new[] { here, there, third }) (await it.Look()).Is(200);

        (await third.SignOut()).Is(204);
        (await third.At(new(node.Urls.Single())).Look()).Is(401, "unauthorized");
        (await here.Look()).Is(200);
        (await here.SignOut("?everywhere=perhaps")).Is(400, "malformed-query");
        (await here.SignOut("?everywhere=true")).Is(204);
        foreach (var it in new[] { here, there, here.At(new(node.Urls.Single())) }) (await it.Look()).Is(401, "unauthorized");
        (await here.SignOut()).Is(401, "unauthorized");
        await node.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task tokens_of_accounts_are_only_those_made_here()
    {
        var citizen = await new Citizen(service.People).Proven();
        var parts = citizen.Token!.Split('.');
        var other = new AccountTokens(new byte[32]);
        var claims = new Dictionary<string, object>
        { ["sub"] = Guid.NewGuid().ToString(), ["sid"] = Guid.NewGuid().ToString(), ["iin"] = citizen.Iin };
        var soon = SystemClock.Instance.GetCurrentInstant() + Duration.FromMinutes(5);
        var unsigned = Base64UrlEncoder.Encode("{\"alg\":\"none\",\"typ\":\"JWT\"}");
        string[] bad =
            [$"{unsigned}.{parts[1]}.", $"{parts[0]}.{parts[1]}.", other.Sign("privatization", claims, soon), (await citizen.Challenge()).Id];
        foreach (var token in bad) (await service.People.With(token).Ask("/v1/applications")).Is(401, "unauthorized");
        (await citizen.Look()).Is(200);
    }
}
