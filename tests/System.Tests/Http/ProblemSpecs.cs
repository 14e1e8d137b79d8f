using Microsoft.Extensions.DependencyInjection;
using Privatization.Api.Http.OpenApi;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Http;

/// <summary>RFC 9457: a problem says what is wrong, in the caller's language, and what can be done instead.</summary>
public class ProblemSpecs(RunningService service)
{
    [Theory]
    [InlineData("kk", "Кезексіз әрекет", "Бұл әрекеттің кезегі емес")]
    [InlineData("ru-RU, en;q=0.5", "Действие вне очереди", "Это действие вне очереди")]
    [InlineData("fr, en;q=0.5", "Out of turn", "It is not the turn of this act")]
    [InlineData("nonsense;;;q=", "Out of turn", "It is not the turn of this act")]
    public async Task a_problem_speaks_the_language_of_the_caller(string accept, string title, string beginning)
    {
        var theCase = await service.NewCase().Submit();
        var reply = await theCase.As(Role.Head).Send(
            theCase.PathOf(Act.HeadResolution), await theCase.UsualContent(Act.HeadResolution), ("If-Match", "\"3\""), ("Accept-Language", accept));
        reply.Is(409, "out-of-turn").Text("detail").Should().StartWith(beginning);
        reply.Text("title").Should().Be(title);
    }

    [Fact]
    public void every_code_has_a_title_in_three_languages()
    {
        var problems = service.Services.GetServices<ModuleContract>().SelectMany(module => module.Problems)
            .DistinctBy(problem => problem.Code).ToList();
        problems.Should().HaveCountGreaterThan(100).And.OnlyContain(problem =>
            new[] { problem.Title.Kk, problem.Title.Ru, problem.Title.En }
                .All(title => title.Length > 0 && title.Length <= 60 && !title.EndsWith('.')));
        problems.Select(problem => problem.Title.Kk).Should().OnlyHaveUniqueItems();
        problems.Select(problem => problem.Title.Ru).Should().OnlyHaveUniqueItems();
        problems.Where(problem => problem.Title.Kk == problem.Title.En || problem.Title.Ru == problem.Title.En).Should().BeEmpty();
    }

    [Fact]
    public async Task the_page_of_a_code_tells_title_and_detail_in_three_languages()
    {
        var page = (await service.People.Nobody().Ask("/problems/out-of-turn")).Is(200).Body;
        page.Should().Contain("<h2 lang=\"kk\">Кезексіз әрекет</h2>").And.Contain("<h2 lang=\"ru\">Действие вне очереди</h2>")
            .And.Contain("<h2 lang=\"en\">Out of turn</h2>");
    }

    [Fact]
    public async Task a_problem_names_the_paragraph_the_place_and_what_can_be_done()
    {
        var theCase = await service.NewCase().Submit();
        var reply = (await theCase.Try(Act.HeadResolution)).Is(409, "out-of-turn");
        reply.Text("status").Should().Be("409");
        reply.Text("title").Should().Be("Out of turn");
        reply.Text("traceId").Should().MatchRegex("^[0-9a-f]{32}$");
        reply.Text("regulation.version").Should().Be("resolution-339-3-of-2019");
        (reply.Text("regulation.paragraph"), reply.Text("regulation.stage"), reply.Text("regulation.step")).Should().Be(("§6", "1", "1"));
        reply.Json.GetProperty("allowedActions").EnumerateArray().Select(action => action.GetProperty("act").GetString())
            .Should().BeEquivalentTo("discontinuance", "assignment", "corrections");
    }

    [Fact]
    public async Task every_fault_of_a_body_is_told_at_once_with_its_place()
    {
        var theCase = service.NewCase();
        var package = await theCase.NewPackage();
        package["dwelling"]!["rooms"] = "two";
        package["applicant"]!["iin"] = "123";
        package.Remove("basis");
        package["surprise"] = 1;
        var reply = (await theCase.As(Role.Applicant).Send("/v1/requests", package)).Is(400, "malformed-body");
        reply.Json.GetProperty("errors").EnumerateArray()
            .Select(error => (error.GetProperty("pointer").GetString(), error.GetProperty("code").GetString()))
            .Should().BeEquivalentTo([
                ("/dwelling/rooms", "wrong-type"), ("/applicant/iin", "invalid-value"), ("/basis", "missing-member"),
                ("/surprise", "unknown-member")]);
    }

    [Fact]
    public async Task every_type_of_problem_is_a_page_that_the_service_serves()
    {
        var nobody = service.People.Nobody();
        foreach (var problem in service.Services.GetServices<ModuleContract>().SelectMany(module => module.Problems))
        {
            var page = await nobody.Ask($"/problems/{problem.Code}");
            page.Is(200).MediaType.Should().Be("text/html");
            page.Body.Should().Contain(problem.Code);
        }
        var reply = await nobody.Ask("/v1/applications");
        (await nobody.Ask(new Uri(reply.Is(401, "unauthorized").Text("type")!).PathAndQuery)).Is(200);
        (await nobody.Ask("/problems/nonsense")).Is(404, "not-found");
    }
}
