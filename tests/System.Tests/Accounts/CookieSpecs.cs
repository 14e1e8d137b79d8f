using Privatization.Tests.Driving;

namespace Privatization.Tests.Accounts;

/// <summary>Pages sign in by a cookie that only they send.</summary>
public class CookieSpecs(RunningService service)
{
    [Fact]
    public async Task the_cookie_signs_in_and_the_body_brings_no_token()
    {
        var (citizen, cookie) = await SignedIn();
        cookie.Should().StartWith("__Host-privatization=").And.Contain("; secure").And.Contain("; httponly").And.Contain("; samesite=strict").And
            .Contain("; path=/").And.NotContain("domain");
        (await Nobody.Ask("/v1/applications", ("Cookie", Value(cookie)))).Is(200);
        (await Nobody.Ask("/v1/applications", ("Cookie", "__Host-privatization=x"))).Is(401, "unauthorized");
        (await citizen.Look()).Is(200);
    }

    [Theory]
    [InlineData("https://elsewhere.example")]
    [InlineData(null)]
    public async Task nothing_is_changed_by_the_cookie_for_another_origin(string? origin)
    {
        var (_, cookie) = await SignedIn();
        (string, string)[] headers = origin is null ? [("Cookie", Value(cookie))] : [("Cookie", Value(cookie)), ("Origin", origin)];
        (await Nobody.Call(HttpMethod.Delete, "/v1/sessions/current", null, headers)).Is(401, "unauthorized");
        (await Nobody.Ask("/v1/applications", ("Cookie", Value(cookie)))).Is(200);
    }

    [Fact]
    public async Task signing_out_removes_the_cookie()
    {
        var (_, cookie) = await SignedIn();
        var reply = (await Nobody.Call(HttpMethod.Delete, "/v1/sessions/current", null, ("Cookie", Value(cookie)), ("Origin", service.Address)))
            .Is(204);
        reply.Headers.GetValues("Set-Cookie").Single().Should().StartWith("__Host-privatization=;").And.Contain("expires=Thu, 01 Jan 1970");
        (await Nobody.Ask("/v1/applications", ("Cookie", Value(cookie)))).Is(401, "unauthorized");
    }

    private HttpClient Nobody => service.People.Nobody();

    private static string Value(string cookie) => cookie.Split(';')[0];

    private async Task<(Citizen Citizen, string Cookie)> SignedIn()
    {
        var citizen = await new Citizen(service.People).Proven();
        var reply = (await Nobody.Send("/v1/sessions", new { citizen.Iin, citizen.Password, cookie = true }, ("X-Forwarded-For", citizen.Network)))
            .Is(201);
        reply.Text("token").Should().BeNull();
        return (citizen, reply.Headers.GetValues("Set-Cookie").Single(it => it.StartsWith("__Host-privatization=", StringComparison.Ordinal)));
    }
}
