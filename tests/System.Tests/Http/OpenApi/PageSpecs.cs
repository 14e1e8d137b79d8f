using System.Net;
using System.Text.RegularExpressions;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Http.OpenApi;

/// <summary>The page for people, and the version of the API.</summary>
public class PageSpecs(RunningService service)
{
    [Fact]
    public async Task the_page_of_the_api_names_no_foreign_origin()
    {
        using var http = new HttpClient { BaseAddress = new(service.Address) };
        var page = await http.GetAsync("/docs");
        var html = await page.Content.ReadAsStringAsync();
        Regex.Matches(html, @"(?:https?:)?//[\w.:-]+").Select(match => match.Value).Where(origin => origin != service.Address).Should().BeEmpty();
        page.Headers.GetValues("Content-Security-Policy").Single().Should().StartWith("default-src 'self'").And.NotContain("http");
        foreach (var script in Regex.Matches(html, "src=\"([^\"]+)\"").Select(match => match.Groups[1].Value))
            (await http.GetAsync(new Uri(page.RequestMessage!.RequestUri!, script))).StatusCode.Should().Be(HttpStatusCode.OK, script);
    }

    [Theory]
    [InlineData("/v1/regulations", true)]
    [InlineData("/v1/regulations/none", false)]
    [InlineData("/health/live", false)]
    public async Task every_answer_of_the_api_says_its_version(string path, bool says)
    {
        using var http = new HttpClient { BaseAddress = new(service.Address) };
        (await http.GetAsync(path)).Headers.Contains("API-Version").Should().Be(says);
    }
}
