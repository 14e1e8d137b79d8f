using System.Text.Json;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Http.Exactness;

/// <summary>Many at once: one commits, and everybody is told the truth.</summary>
public class RaceSpecs(RunningService service)
{
    private const int Many = 50;

    [Fact]
    public async Task one_of_many_equal_acts_is_recorded_and_the_others_are_told()
    {
        var theCase = await service.NewCase().Submit();
        var replies = await AtOnce(Many, number => theCase.Post(Act.Acceptance, new { }, "\"3\"", $"key {number}"));
        replies.Count(reply => reply.Status == 201).Should().Be(1);
        replies.Where(reply => reply.Status != 201).Should().OnlyContain(reply => reply.Status == 409 || reply.Status == 412);
        (await theCase.Read()).Version.Should().Be(5);
    }

    [Fact]
    public async Task one_act_sent_many_times_at_once_is_one_act_with_one_answer()
    {
        var theCase = await service.NewCase().Submit();
        var replies = await AtOnce(Many, _ => theCase.Post(Act.Acceptance, new { }, "\"3\"", "one key"));
        replies.Should().OnlyContain(reply => reply.Status == 201);
        replies.Select(reply => (reply.Body, reply.ETag, reply.Location)).Distinct().Should().ContainSingle();
        (await theCase.Timeline()).Select(fact => fact.GetProperty("fact").GetString()).Skip(3).Should().Equal("documents-accepted", "step-opened");
    }

    [Fact]
    public async Task lost_races_do_not_stop_the_views()
    {
        var theCase = await service.NewCase().Submit();
        foreach (var version in new[] { 3, 5 })
        {
            var content = await theCase.UsualContent(version == 3 ? Act.Acceptance : Act.HeadResolution);
            await AtOnce(Many,
                number => theCase.Post(version == 3 ? Act.Acceptance : Act.HeadResolution, content, $"\"{version}\"", $"key {version} {number}"));
        }
        foreach (var path in new[] { "/v1/work", "/v1/applications" })
            await Eventually.Holds(TimeSpan.FromSeconds(30), async () =>
                (await theCase.As(Role.Executor).Ask($"{path}?after={theCase.Id}@7")).Status == 200);
    }

    [Fact]
    public async Task one_request_sent_many_times_at_once_is_one_case()
    {
        var theCase = service.NewCase();
        var package = (await theCase.NewPackage()).ToJsonString();
        var replies = await AtOnce(20, _ => theCase.As(Role.Applicant).Submit(package));
        replies.Should().OnlyContain(reply => reply.Status == 201);
        replies.Select(reply => (reply.Body, reply.ETag, reply.Location)).Distinct().Should().ContainSingle();
        var list = $"/v1/applications?after={replies[0].Id}@3";
        await Eventually.Holds(TimeSpan.FromSeconds(30), async () => (await theCase.As(Role.Applicant).Ask(list)).Status == 200);
        (await theCase.As(Role.Applicant).Ask(list)).Items.Should().ContainSingle();
    }

    [Fact]
    public async Task one_of_many_requests_for_one_dwelling_starts_a_case_and_the_others_are_led_to_it()
    {
        var theCase = service.NewCase();
        var package = await theCase.NewPackage();
        var packages = Enumerable.Range(0, 10).Select(_ => { package["requestId"] = Guid.NewGuid().ToString(); return package.ToJsonString(); })
            .ToArray();
        var replies = await AtOnce(packages.Length, number => theCase.As(Role.Applicant).Submit(packages[number]));
        var started = replies.Single(reply => reply.Status == 201);
        replies.Where(reply => reply != started)
            .Should().OnlyContain(reply => reply.Is(409, "already-applied").Text("application") == started.Location);
    }

    [Fact]
    public async Task one_key_for_two_uploads_at_once_keeps_one_and_says_so()
    {
        for (var round = 0; round < 10; round++)
        {
            var client = service.People.Applicant(People.NewIin());
            var replies = await AtOnce(6, number => client.Upload(Papers.Pdf($"{number % 2}"), ("Idempotency-Key", "scan")));
            var kept = replies.Where(reply => reply.Status == 201).Select(reply => reply.Body).Distinct().Should().ContainSingle().Subject;
            replies.Where(reply => reply.Status != 201).Should().OnlyContain(reply => reply.Code == "idempotency-key-reused");
            (await client.Ask($"/v1/blobs/{JsonElement.Parse(kept).GetProperty("sha256")}")).Is(200);
        }
    }

    [Fact]
    public async Task different_acts_on_one_version_exclude_each_other()
    {
        var theCase = await (await service.NewCase().Submit()).Until(1, 4);
        var (version, conclusion) = ((await theCase.Read()).ETag!, await theCase.UsualContent(Act.CommissionConclusion));
        var replies = await AtOnce(30, number => (number % 3) switch
        {
            0 => theCase.Post(Act.CommissionConclusion, conclusion, version, $"key {number}"),
            1 => theCase.Post(Act.Return, new { Remarks = "Толықтыру", To = 3 }, version, $"key {number}"),
            _ => theCase.Post(Act.Withdrawal, new { }, version, $"key {number}"),
        });
        replies.Count(reply => reply.Status == 201).Should().Be(1);
        replies.Should().OnlyContain(reply => reply.Status == 201 || reply.Status == 409 || reply.Status == 412);
    }

    private static Task<Reply[]> AtOnce(int many, Func<int, Task<Reply>> send) =>
        Task.WhenAll(Enumerable.Range(0, many).Select(number => Task.Run(() => send(number))));
}
