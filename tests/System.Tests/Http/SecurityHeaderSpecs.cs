using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Privatization.Tests.Accounts.Access;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Http;

/// <summary>Every answer, of every endpoint and of none, says how a browser is to take it.</summary>
public class SecurityHeaderSpecs(RunningService service)
{
    [Fact]
    public async Task security_headers_stand_on_every_answer()
    {
        var theCase = await service.NewCase().Submit();
        var blob = (await theCase.Read()).Json.GetProperty("documents")[0].GetProperty("sha256").GetString()!;
        var statuses = new HashSet<int>();
        var rows =
            from endpoint in service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
            select new AccessRow(method,
                $"/{endpoint.RoutePattern.RawText!.TrimStart('/').Replace(":guid", "").Replace(":int", "").Replace("{documentName}", "v1")}", []);
        foreach (var row in rows.Append(new("GET", "/nonsense", [])).Append(new("PUT", "/v1/work", [])).Append(new("GET", "/v1/work?x=%00", [])))
            foreach (var who in new[] { theCase.As(Role.Supervisor), service.People.Nobody() })
            {
                var reply = await AccessSpecs.Call(who, row.Method, AccessSpecs.Path(row, theCase.Id.ToString(), blob));
                statuses.Add(reply.Status);
                Check(reply, row.ToString());
            }
        statuses.Should().Contain([200, 400, 401, 403, 404, 405, 422]);
    }

    [Fact]
    public async Task security_headers_let_the_pages_be_shown_and_nothing_else_run()
    {
        var nobody = service.People.Nobody();
        Policy(await nobody.Ask("/docs")).Should().StartWith("default-src 'self'");
        Policy(await nobody.Ask("/problems/not-found")).Should().StartWith("default-src 'none'").And.NotContain("script");
        Policy(await nobody.Ask("/v1/regulations")).Should().StartWith("default-src 'none'").And.NotContain("script");
    }

    internal static void Check(Reply reply, string at)
    {
        reply.Headers.TryGetValues("X-Content-Type-Options", out var sniffing).Should().BeTrue(at);
        sniffing.Should().Equal(["nosniff"], at);
        reply.Headers.GetValues("Referrer-Policy").Should().Equal(["no-referrer"], at);
        Policy(reply).Should()
            .StartWith("default-src ", at).And.Contain(at.Contains("/blobs/") && reply.Status == 200 ? "sandbox" : "frame-ancestors 'none'", at);
    }

    private static string Policy(Reply reply) => reply.Headers.GetValues("Content-Security-Policy").Single();
}
