using System.Collections.Concurrent;
using Privatization.Storage.Text;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Http;

/// <summary>Lists: keyset pages, read-your-writes, strict queries.</summary>
public class ListSpecs(RunningService service)
{
    [Theory]
    [InlineData("")]
    [InlineData("&sort=submitted")]
    public async Task a_walk_over_the_pages_of_a_list_sees_each_case_once_while_others_arrive(string sort)
    {
        var iin = People.NewIin();
        var cases = new ConcurrentBag<CaseDriver>();
        await Parallel.ForAsync(0, 130, new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (_, _) => cases.Add(await service.NewCase(iin: iin).Submit()));
        var applicant = service.People.Applicant(iin);
        foreach (var one in cases) (await applicant.Ask($"/v1/applications?after={one.Id}@3&limit=1")).Is(200);

        var (seen, pages) = (new List<Guid>(), 0);
        for (string? path = $"/v1/applications?limit=50{sort}"; path is not null; pages++)
        {
            var page = (await applicant.Ask(path)).Is(200);
            seen.AddRange(page.Items.Select(item => item.GetProperty("id").GetGuid()));
            path = page.Text("next");
            if (path is not null) page.Headers.GetValues("Link").Should().Equal($"<{path}>; rel=\"next\"");
            if (pages == 0 && sort == "") await service.NewCase(iin: iin).Submit();
        }

        pages.Should().Be(3);
        seen.Should().BeEquivalentTo(cases.Select(one => one.Id)).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task an_act_is_on_the_lists_as_soon_as_they_are_asked_after_it()
    {
        var theCase = await service.NewCase("akkuly").Submit();
        for (var tries = 0; tries < 5; tries++)
        {
            var acted = await theCase.Next();
            var list = (await theCase.As(Role.Applicant).Ask($"/v1/applications?after={theCase.Id}@{acted.Version}")).Is(200);
            list.Items.Should().ContainSingle().Which.GetProperty("step").ToString().Should().Be(acted.Text("position.step"));
            var role = EnumCodes.Parse<Role>(acted.Text("position.role"))!.Value;
            (await theCase.As(role).Ask($"/v1/work?after={theCase.Id}@{acted.Version}")).Is(200).Items
                .Should()
                .Contain(item =>
                item.GetProperty("id").GetGuid() == theCase.Id && item.GetProperty("step").ToString() == acted.Text("position.step"));
        }
        (await theCase.As(Role.Applicant).Ask($"/v1/applications?after={theCase.Id}@99")).Is(404, "unknown-application");
        (await service.NewCase().As(Role.Applicant).Ask($"/v1/applications?after={theCase.Id}@1")).Is(404, "unknown-application");
    }

    [Fact]
    public async Task filters_narrow_the_list_of_cases()
    {
        var theCase = await (await service.NewCase("aksu-city").Submit()).Until(1, 2);
        await theCase.As(Role.Head).Ask($"/v1/applications?after={theCase.Id}@5");
        async Task<bool> Finds(string query) => (await theCase.As(Role.Applicant).Ask($"/v1/applications?{query}")).Is(200).Items.Count == 1;
        (await Finds("stage=1&step=2&role=head&state=in-progress&provider=aksu-city&sort=-submitted")).Should().BeTrue();
        foreach (var query in new[] { "stage=2", "step=1", "role=executor", "state=withdrawn", "provider=may" })
            (await Finds(query)).Should().BeFalse(query);
    }
}
