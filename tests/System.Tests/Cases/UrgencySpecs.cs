using NodaTime;
using Privatization.Api.Cases.Reading;
using Privatization.Projections;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Cases;

/// <summary>What is due first comes first, and lists say how terms stand.</summary>
public class UrgencySpecs(RunningService service)
{
    [Fact]
    public async Task the_most_urgent_work_comes_first_on_every_page_of_a_list()
    {
        var (early, late) = (await service.NewCase("may").Submit(), await service.NewCase("may").Submit());
        foreach (var stop in new[] { late, early }) await stop.Until(1, 3);
        var fresh = await service.NewCase("may").Submit();
        await early.As(Role.Executor).Ask($"/v1/work?after={fresh.Id}@3");

        var seen = new List<(Guid Id, string? Due, string? Submitted)>();
        for (string? path = "/v1/work?limit=1"; path is not null;)
        {
            var page = (await early.As(Role.Executor).Ask(path)).Is(200);
            seen.AddRange(
                page.Items
                    .Select(
                        item => (item.GetProperty("id").GetGuid(), item.GetProperty("breachTime").GetString(), item.GetProperty("submittedAt")
                            .GetString())));
            path = page.Text("next");
        }
        seen.Select(item => item.Id).Should().OnlyHaveUniqueItems().And.Contain([early.Id, late.Id, fresh.Id]);
        seen.Select(item => $"{item.Due} {item.Submitted}").Should().BeInAscendingOrder(StringComparer.Ordinal);
        seen.FindIndex(item => item.Id == fresh.Id)
            .Should().BeLessThan(seen.FindIndex(item => item.Id == early.Id), "two hours are over before seven days");
    }

    [Fact]
    public void the_latest_finish_moves_nothing_in_the_queue()
    {
        var random = new Random(22);
        Instant Some() => Instant.FromUnixTimeSeconds(1_600_000_000 + random.Next(50));
        for (var queue = 0; queue < 1_000; queue++)
        {
            var items = Enumerable.Range(0, 30)
                .Select(_ => new WorkItem { Application = Guid.NewGuid(), Due = Some(), Submitted = Some(), LatestFinish = Some() }).ToList();
            IEnumerable<Guid> Order() => Orders.MostUrgentFirst.Sorted(items.AsQueryable()).Select(item => item.Application).ToList();
            var before = Order();
            items = [.. items.Select(item => item with { LatestFinish = Some() })];
            Order().Should().Equal(before).And.Equal(
                items.OrderBy(item => item.Due).ThenBy(item => item.Submitted).ThenBy(item => item.Application).Select(item => item.Application));
        }
    }

    [Fact]
    public async Task a_list_can_be_asked_for_what_is_overdue_at_risk_or_on_time()
    {
        var theCase = await (await service.NewCase("aktogay").Submit()).Until(1, 2);
        var applicant = theCase.As(Role.Applicant);
        (await applicant.Ask($"/v1/applications?after={theCase.Id}@5&due=on-time")).Is(200).Items.Should().ContainSingle();
        foreach (var due in new[] { "overdue", "at-risk" }) (await applicant.Ask($"/v1/applications?due={due}")).Is(200).Items.Should().BeEmpty();
        (await applicant.Ask("/v1/applications?due=late")).Is(400, "malformed-query");
    }

    [Fact]
    public async Task a_case_says_in_one_sentence_where_it_stands()
    {
        var theCase = await (await service.NewCase("aktogay").Submit()).Until(1, 2);
        var listed = (await theCase.As(Role.Applicant).Ask($"/v1/applications?after={theCase.Id}@5")).Items.Single().GetProperty("status")
            .GetRawText();
        listed.Should().Be((await theCase.Read(Role.Applicant)).Text("status")).And
            .Contain("Руководитель рассматривает документы, налагает резолюцию; срок – до конца дня");
    }
}
