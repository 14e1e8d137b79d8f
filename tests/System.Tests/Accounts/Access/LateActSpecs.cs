using System.Text.Json;
using NodaTime;
using Privatization.Tests.Driving;
using Privatization.Tests.Supervision.Amending;

namespace Privatization.Tests.Accounts.Access;

/// <summary>An act that comes too late records first that its term was missed: its contents are as hidden as those of one in time.</summary>
public class LateActSpecs(RunningService service)
{
    [Fact]
    public async Task the_contents_of_a_late_act_are_shown_with_the_result_and_not_before()
    {
        await using var amended = await AmendedService.Start(service, Kazakhstan.At(new(2020, 2, 4), new(10, 0)));
        var late = (await amended.Cases(1, 4))[0];
        // Only the act itself may find it, and not a sweep.
        await Database.Before(amended.Database, "mt_events", "new.type = 'term_missed' and new.user_name = 'service'", "raise 'no sweep'");
        amended.Now += Duration.FromDays(60);
        await late.Next();

        var facts = await late.Timeline();
        facts.Select(Name).Skip(facts.Count - 4).Should().Equal("term-missed", "term-missed", "commission-concluded", "step-opened");
        var content = facts[^2].GetProperty("data").GetProperty("content").GetString();
        await Shows(late, content, 404);
        var shown = await late.Timeline(Role.Applicant);
        shown.Select(entry => (Name(entry), entry.TryGetProperty("data", out _))).TakeLast(4).Should().Equal(
            ("term-missed", true), ("term-missed", true), ("commission-concluded", false), ("step-opened", true));

        while ((await late.Read()).Text("position.stage") == "1")
        {
            await Shows(late, content, 404);
            await late.Next();
        }
        await Shows(late, content, 200);
        (await late.Timeline(Role.Applicant))[facts.Count - 2].TryGetProperty("data", out _).Should().BeTrue();
    }

    private static async Task Shows(CaseDriver theCase, string? content, int status)
    {
        (await theCase.As(Role.Supervisor).Ask($"/v1/blobs/{content}")).Is(200);
        (await theCase.As(Role.Applicant).Ask($"/v1/blobs/{content}")).Is(status);
    }

    private static string Name(JsonElement fact) => fact.GetProperty("fact").GetString()!;
}
