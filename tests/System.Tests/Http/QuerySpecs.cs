using Privatization.Tests.Driving;

namespace Privatization.Tests.Http;

/// <summary>Query parameters that are not known, or not what they should be, are told: never overheard.</summary>
public class QuerySpecs(RunningService service)
{
    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=501")]
    [InlineData("limit=-1")]
    [InlineData("limit=ten")]
    [InlineData("limit=1&limit=2")]
    [InlineData("cursor=nonsense")]
    [InlineData("cursor=e30")]
    [InlineData("cursor=bnVsbA")]
    [InlineData("cursor=")]
    [InlineData("asOf=yesterday")]
    [InlineData("asOf=2019-12-20T09:00:00")]
    [InlineData("asOf=2219-12-20T09:00:00Z")]
    [InlineData("asOf=2219-12-20")]
    [InlineData("asOf=2019-02-30")]
    [InlineData("asOf=0000-01-01")]
    [InlineData("after=nonsense")]
    [InlineData("after=00000000-0000-0000-0000-000000000000@0")]
    [InlineData("state=in_progress")]
    [InlineData("state=")]
    [InlineData("stage=4")]
    [InlineData("sort=number")]
    [InlineData("provider=almaty")]
    [InlineData("iin=1")]
    public async Task a_list_refuses_a_malformed_query(string query) =>
        (await service.People.Applicant(People.NewIin()).Ask($"/v1/applications?{query}")).Is(400, "malformed-query")
            .Json.GetProperty("errors")[0].GetProperty("pointer").GetString().Should().Be($"?{query.Split('=')[0]}");

    [Theory]
    [InlineData("limit=1")]
    [InlineData("limit=500")]
    [InlineData("asOf=2019-12-20T09:00:00%2B06:00")]
    [InlineData("asOf=2019-12-20T09:00:00+06:00")]
    [InlineData("asOf=0001-01-01T00:00:00Z")]
    public async Task a_list_takes_a_query_at_its_limits(string query) =>
        (await service.People.Applicant(People.NewIin()).Ask($"/v1/applications?{query}")).Is(200).Items.Should().BeEmpty();

    [Theory]
    [InlineData("", "verson=1")]
    [InlineData("", "version=0")]
    [InlineData("", "version=1&asOf=2019-12-20T09:00:00Z")]
    [InlineData("", "version=99999999999999999999")]
    [InlineData("/timeline", "asOf=now")]
    [InlineData("/timeline", "limit=5")]
    [InlineData("/diff", "from=first")]
    [InlineData("/diff", "from=")]
    [InlineData("/diff", "since=1")]
    public async Task a_case_refuses_a_malformed_query(string part, string query)
    {
        var theCase = await service.NewCase().Submit();
        (await theCase.As(Role.Supervisor).Ask($"{theCase.Path}{part}?{query}")).Is(400, "malformed-query");
    }

    [Theory]
    [InlineData("?version=4")]
    [InlineData("?asOf=2019-12-20T09:00:00Z")]
    public async Task a_case_is_not_found_at_a_time_or_version_when_it_was_not_there(string query)
    {
        var theCase = await service.NewCase().Submit();
        (await theCase.Read(query: query)).Is(404, "no-such-version");
        (await theCase.As(Role.Supervisor).Ask($"{theCase.Path}/timeline{query}")).Is(404, "no-such-version");
    }
}
