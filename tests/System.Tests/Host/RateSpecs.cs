using Privatization.Tests.Driving;

namespace Privatization.Tests.Host;

/// <summary>One caller cannot take all of the service.</summary>
public class RateSpecs(RunningService service)
{
    [Fact]
    public async Task a_caller_who_asks_too_often_is_told_to_wait_and_others_are_not()
    {
        await using var app = await RunningService.Start(service.ConnectionString, ("RateLimit:PerSecond", "1"));
        var people = new People(app.Urls.Single());
        var (busy, calm) = (people.Applicant(People.NewIin()), people.Applicant(People.NewIin()));
        var replies = new List<Reply>();
        for (var number = 0; number < 20; number++) replies.Add(await busy.Ask("/v1/applications"));

        replies.Take(5).Should().OnlyContain(reply => reply.Status == 200);
        var refused = replies.First(reply => reply.Status != 200).Is(429, "too-many-requests");
        refused.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(1));
        (await calm.Ask("/v1/applications")).Is(200);
        (await busy.Ask("/health/live")).Is(200);
        await app.StopAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Check codes are not to be guessed by trying: a network has a twentieth of what one caller has.</summary>
    [Fact]
    public async Task a_network_that_tries_check_codes_is_told_to_wait_and_others_are_not()
    {
        await using var app = await RunningService.Start(service.ConnectionString, ("RateLimit:PerSecond", "20"));
        var nobody = new People(app.Urls.Single()).Nobody();
        Task<Reply> Try(int code, string network) => nobody.Ask($"/v1/document-checks?number=1&code={code}", ("X-Forwarded-For", network));
        var replies = new List<Reply>();
        for (var code = 0; code < 20; code++) replies.Add(await Try(code, "203.0.113.7"));

        replies.Take(5).Should().OnlyContain(reply => reply.Status == 200);
        replies.First(reply => reply.Status != 200).Is(429, "too-many-requests").Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(1));
        (await Try(0, "198.51.100.7")).Is(200);
        await app.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("PUT", "/v1/applications")]
    [InlineData("DELETE", "/v1/regulations")]
    [InlineData("GET", "/v1/requests")]
    public async Task a_method_that_a_resource_does_not_take_is_answered_with_a_problem(string method, string path) =>
        (await service.People.Applicant(People.NewIin()).Call(new(method), path, null)).Is(405, "method-not-allowed");

    [Theory]
    [InlineData("/v1/nonsense")]
    [InlineData("/v1/applications/7")]
    public async Task a_resource_that_is_none_is_answered_with_a_problem(string path) =>
        (await service.People.Applicant(People.NewIin()).Ask(path)).Is(404, "not-found");
}
