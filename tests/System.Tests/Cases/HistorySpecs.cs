using NodaTime;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Cases;

/// <summary>The past is asked like the present.</summary>
public class HistorySpecs(RunningService service)
{
    [Fact]
    public async Task a_case_reads_at_every_version_as_it_read_then()
    {
        var theCase = await service.NewCase().Submit("state-institution");
        var then = new List<Reply> { await theCase.Read() };
        while ((await theCase.Read()).Text("state") != "awaiting-payment")
        {
            await theCase.Next();
            then.Add(await theCase.Read());
        }

        foreach (var reading in then)
        {
            var at = (await theCase.Timeline())[(int)reading.Version - 1].GetProperty("at").GetString();
            Without(await theCase.Read(query: $"?version={reading.Version}")).Should().Be(Without(reading));
            Without(await theCase.Read(query: $"?asOf={at}")).Should().Be(Without(reading));
            (await theCase.Timeline(query: $"?version={reading.Version}")).Should().HaveCount((int)reading.Version);
            (await theCase.Timeline(query: $"?asOf={at}")).Should().HaveCount((int)reading.Version);
        }
    }

    [Fact]
    public async Task lists_say_of_every_instant_what_they_said_then()
    {
        var theCase = await service.NewCase("bayanaul").Submit();
        var (applicant, lookers) = (theCase.As(Role.Applicant), new[] { Role.Executor, Role.Head, Role.Commission, Role.Applicant });
        var said = new List<(string At, Role Role, string Path, string Items)>();
        for (var version = 3L; (await theCase.Read()).Text("state") != "awaiting-payment"; version = (await theCase.Next()).Version)
        {
            var at = (await theCase.Timeline())[^1].GetProperty("at").GetString()!;
            foreach (var path in new[] { "/v1/applications", "/v1/work" })
                foreach (var role in lookers.Where(role => role is not Role.Applicant || path == "/v1/applications"))
                    said.Add((at, role, path, Items(await theCase.As(role).Ask($"{path}?after={theCase.Id}@{version}"))));
        }

        foreach (var (at, role, path, items) in said)
        {
            var reply = (await theCase.As(role).Ask($"{path}?asOf={at}")).Is(200);
            Items(reply).Should().Be(items);
            reply.Text("asOf").Should().Be(at);
        }
        said.Select(one => one.Items).Distinct().Should().HaveCountGreaterThan(12);
    }

    /// <summary>The oblast was six hours before Greenwich until 1 March 2024; the day before had 25 hours.</summary>
    [Theory]
    [InlineData("2019-12-20", "2019-12-20T17:59:59.999999Z")]
    [InlineData("2024-02-28", "2024-02-28T17:59:59.999999Z")]
    [InlineData("2024-02-29", "2024-02-29T18:59:59.999999Z")]
    [InlineData("2026-01-15", "2026-01-15T18:59:59.999999Z")]
    public async Task a_day_asked_for_is_taken_at_its_last_instant_and_the_answer_says_so(string day, string instant)
    {
        var supervisor = service.People.Looker(Role.Supervisor, "*");
        foreach (var path in new[]
            { "/v1/applications", "/v1/sla/board", "/v1/sla/clocks", "/v1/sla/steps", "/v1/sla/notices", "/v1/calendars/2020" })
            (await supervisor.Ask($"{path}?asOf={day}")).Is(200).Text("asOf").Should().Be(instant, path);
    }

    [Fact]
    public async Task a_day_that_is_not_over_has_no_last_instant_yet()
    {
        var today = Kazakhstan.DayOf(SystemClock.Instance.GetCurrentInstant());
        (await service.People.Looker(Role.Supervisor, "*").Ask($"/v1/applications?asOf={today:yyyy-MM-dd}")).Is(400, "malformed-query");
    }

    [Fact]
    public async Task an_answer_as_of_an_instant_just_past_is_provisional_and_of_an_old_one_is_not()
    {
        var theCase = await service.NewCase().Submit();
        var at = (await theCase.Timeline())[^1].GetProperty("at").GetString();
        (await theCase.As(Role.Applicant).Ask($"/v1/applications?after={theCase.Id}@3&asOf={at}")).Text("provisional").Should().Be("True");
        (await theCase.As(Role.Applicant).Ask("/v1/applications?asOf=2019-12-20T09:00:00Z")).Text("provisional").Should().Be("False");
    }

    private static string Items(Reply reply) => reply.Is(200).Json.GetProperty("items").GetRawText();

    // Of the past nothing can be done any more.
    private static string Without(Reply reply) => string.Join(
        '\n', reply.Is(200).Json.EnumerateObject().Where(member => member.Name is not ("asOf" or "allowedActions"))
            .Select(member => member.ToString()));
}
