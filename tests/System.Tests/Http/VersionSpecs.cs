using Privatization.Tests.Driving;

namespace Privatization.Tests.Http;

/// <summary>Versions: what was decided on what, and what happened since.</summary>
public class VersionSpecs(RunningService service)
{
    private static (string, string)[] Match(string etag) => [("If-Match", etag)];

    [Fact]
    public async Task reads_and_acts_answer_with_the_version_and_are_kept_by_no_cache()
    {
        var theCase = await service.NewCase().Submit();
        var read = await theCase.Read();
        read.ETag.Should().Be("\"3\"");
        (await theCase.As(Role.Applicant).Ask($"{theCase.Path}/timeline")).ETag.Should().Be("\"3\"");
        var acted = await theCase.Do(Act.Acceptance);
        acted.ETag.Should().Be("\"5\"");
        acted.Location.Should().Be(theCase.Path);
        acted.Version.Should().Be(5);
        (await theCase.Read()).ETag.Should().Be(acted.ETag);
        new[] { read, acted }.Should().OnlyContain(reply => reply.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task an_act_without_a_version_is_asked_for_one()
    {
        var theCase = await service.NewCase().Submit();
        (await theCase.As(Role.Executor).Send(theCase.PathOf(Act.Acceptance), new { })).Is(428, "if-match-required");
        (await theCase.Read()).Version.Should().Be(3);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("*")]
    [InlineData("W/\"3\"")]
    [InlineData("\"3\", \"4\"")]
    [InlineData("\"-3\"")]
    [InlineData("\"x\"")]
    [InlineData("\"99999999999999999999\"")]
    public async Task a_version_of_a_case_that_is_none_is_malformed(string etag)
    {
        var theCase = await service.NewCase().Submit();
        var reply = await theCase.As(Role.Executor).Send(theCase.PathOf(Act.Acceptance), new { }, Match(etag));
        reply.Is(400, "malformed-header").Json.GetProperty("errors")[0].GetProperty("pointer").GetString().Should().Be("#If-Match");
    }

    [Fact]
    public async Task a_stale_version_is_told_what_happened_since()
    {
        var theCase = await (await service.NewCase().Submit()).Until(1, 2);
        var reply = (await theCase.As(Role.Head).Send(theCase.PathOf(Act.HeadResolution), await theCase.UsualContent(Act.HeadResolution),
            Match("\"3\"")))
            .Is(412, "stale-version");
        reply.Text("currentVersion").Should().Be("5");
        reply.Json.GetProperty("since").EnumerateArray().Select(fact => fact.GetProperty("fact").GetString())
            .Should().Equal("documents-accepted", "step-opened");
        (await theCase.As(Role.Head).Send(theCase.PathOf(Act.HeadResolution), await theCase.UsualContent(Act.HeadResolution), Match("\"9\"")))
            .Is(412, "stale-version");
        (await theCase.Read()).Version.Should().Be(5);
    }
}
