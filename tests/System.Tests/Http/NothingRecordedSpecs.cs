using Privatization.Tests.Driving;

namespace Privatization.Tests.Http;

/// <summary>What is only tried, or says nothing new, leaves no trace.</summary>
public class NothingRecordedSpecs(RunningService service)
{
    [Fact]
    public async Task an_act_that_is_only_tried_says_where_the_case_would_stand()
    {
        var theCase = await service.NewCase().Submit();
        var tried = (await theCase.Post(Act.Acceptance, new { }, "\"3\"", "try", query: "?validateOnly=true")).Is(200);
        tried.Text("position.step").Should().Be("2");
        tried.Headers.CacheControl!.NoStore.Should().BeTrue();
        (await theCase.Read()).Version.Should().Be(3);
        (await theCase.Post(Act.Acceptance, new { }, "\"3\"", "try")).Is(201);
        (await theCase.Post(Act.Acceptance, new { }, "\"5\"", "again", query: "?validateOnly=true")).Is(409, "out-of-turn");
    }

    [Theory]
    [InlineData("?validateOnly=yes")]
    [InlineData("?validateOnly=true&validateOnly=true")]
    [InlineData("?validateonly=true&validateOnly=true")]
    [InlineData("?validate=true")]
    public async Task a_wish_to_try_that_is_not_understood_is_refused_rather_than_done_in_earnest(string query)
    {
        var theCase = await service.NewCase().Submit();
        (await theCase.Post(Act.Acceptance, new { }, "\"3\"", "key", query: query)).Is(400, "malformed-query");
        (await theCase.As(Role.Executor).Upload(Papers.Pdf())).Is(201);
        (await theCase.As(Role.Executor).Call(HttpMethod.Post, "/v1/blobs?validateOnly=true", Calls.Content(Papers.Pdf(), "application/pdf")))
            .Is(400, "malformed-query");
        (await theCase.Read()).Version.Should().Be(3);
    }

    [Fact]
    public async Task a_request_that_is_only_tried_starts_no_case()
    {
        var theCase = service.NewCase();
        var package = await theCase.NewPackage();
        var signed = await theCase.As(Role.Applicant).Signed("/v1/requests", package, theCase.Iin);
        var tried = (await theCase.As(Role.Applicant).Send("/v1/requests?validateOnly=true", signed)).Is(200);
        (await theCase.As(Role.Applicant).Ask($"/v1/applications/{tried.Id}")).Is(404, "unknown-application");
        (await theCase.As(Role.Applicant).Submit(package)).Is(201);
    }

    [Fact]
    public async Task assigning_the_executor_who_has_the_case_says_nothing_new()
    {
        var theCase = await (await service.NewCase().Submit()).Until(1, 3);
        var before = await theCase.Read();
        var reply = (await theCase.Try(Act.Assignment)).Is(200);
        reply.ETag.Should().Be(before.ETag);
        (await theCase.Read()).Version.Should().Be(before.Version);
        (await theCase.Do(Act.Assignment, new { Executor = $"{theCase.Executor}-2", Reason = "Уходит" })).Version.Should().Be(before.Version + 1);
    }
}
