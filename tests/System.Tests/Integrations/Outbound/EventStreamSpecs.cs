using System.Text.Json;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Integrations.Outbound;

/// <summary>Whoever may see a case hears of its facts, each once, also over a restart.</summary>
public class EventStreamSpecs(RunningService service)
{
    [Fact]
    public async Task event_streams_tell_each_what_is_his_to_know()
    {
        await using var event_ = await OutboundService.Start(service);
        var (own, other) = (event_.NewCase("may"), event_.NewCase("aksu-city"));
        await using var applicant = await Listening.To(own.As(Role.Applicant), "0");
        await using var official = await Listening.To(own.As(Role.Head), "0");
        await using var supervisor = await Listening.To(own.As(Role.Supervisor), "0");
        await using var compliance = await Listening.To(event_.People.Looker(Role.Compliance), "0");
        foreach (var case_ in new[] { own, other }) await case_.Submit();
        await own.Do(Act.Assignment, new { Executor = $"{own.Executor}-2", Reason = "Себебі" });
        await compliance.Until(7);
        foreach (var listener in new[] { applicant, official, supervisor })
        {
            await listener.Until(4);
            listener.Heard.Select(heard => Case(heard.Event)).Should().OnlyContain(id => id == own.Id);
        }
        var facts = await own.Timeline(Role.Applicant);
        applicant.Heard.Select(heard => heard.Event.GetProperty("data").GetProperty("fact").GetString())
            .Should().Equal(facts.Select(fact => fact.GetProperty("fact").GetString()));
        applicant.Heard.Select(heard => heard.Id).Should().Equal(facts.Select(fact => fact.GetProperty("sequence").GetInt64()));
        // The case and what happened: never what was said.
        foreach (var (_, told) in compliance.Heard)
            told.GetProperty("data").EnumerateObject().Select(member => member.Name)
                .Should().Equal("application", "number", "provider", "fact", "version", "sequence", "link");
    }

    [Fact]
    public async Task event_streams_begin_with_what_is_recorded_from_now_on()
    {
        await using var event_ = await OutboundService.Start(service);
        await event_.NewCase().Submit();
        await event_.Quiet();
        await using var listener = await Listening.To(event_.People.Looker(Role.Compliance));
        var second = await event_.NewCase().Submit();
        await listener.Until(3);
        listener.Heard.Select(heard => Case(heard.Event)).Should().OnlyContain(id => id == second.Id);
    }

    [Fact]
    public async Task event_streams_resumed_after_a_kill_lose_and_repeat_nothing()
    {
        var database = await service.Databases.NewDatabase("stream");
        var heard = new List<(long Id, JsonElement Event)>();
        for (var (round, last) = (0, "0"); round < 4; round++)
        {
            await using var process = await ServiceProcess.Serving(database);
            var people = new People(process.Address);
            await using var listener = await Listening.To(people.Looker(Role.Compliance), last);
            var recording = Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => await (await new CaseDriver(people).Submit()).Until(1, 3)));
            // In the midst of it, and then at rest.
            if (round < 3) await listener.Until(5 + (7 * round));
            else
            {
                await recording;
                var all = await Facts(database);
                await listener.Until(all.Count - heard.Count);
            }
            await process.Kill();
            await recording.ContinueWith(_ => { }, TaskScheduler.Default);
            await listener.UntilEnded();
            heard.AddRange(listener.Heard);
            last = listener.LastId!;
        }
        heard.Select(it => it.Id).Should().Equal(await Facts(database));
    }

    [Fact]
    public async Task event_streams_end_cleanly_when_the_service_stops()
    {
        var heard = await OutboundService.Start(service);
        await using var listener = await Listening.To(heard.People.Looker(Role.Compliance), "0");
        await heard.NewCase().Submit();
        await listener.Until(3);
        await heard.DisposeAsync();
        await listener.UntilEnded();
        listener.Ended.Should().BeTrue("it was told the end, and not cut off");
    }

    [Fact]
    public async Task event_streams_are_so_many_for_one_caller_and_so_many_in_all()
    {
        await using var heard = await OutboundService.Start(service, ("Events:PerCaller", "2"), ("Events:InAll", "3"));
        var (busy, calm, late) =
            (heard.People.Official(Role.Head, "may"), heard.People.Official(Role.Head, "aksu-city"), heard.People.Official(Role.Head, "ertis"));
        var first = await Listening.To(busy);
        await using var second = await Listening.To(busy);
        (await busy.Ask("/v1/events")).Is(429, "too-many-streams");
        await using var third = await Listening.To(calm);
        (await late.Ask("/v1/events")).Is(503, "no-more-streams").Headers.RetryAfter!.Delta.Should().BePositive();
        await first.DisposeAsync();
        await Eventually.Holds(TimeSpan.FromSeconds(20), async () =>
        {
            using var answer = await Listening.Ask(late);
            return answer.IsSuccessStatusCode;
        });
    }

    [Theory]
    [InlineData("-1"), InlineData("one"), InlineData("1.5"), InlineData(""), InlineData("99999999999999999999")]
    public async Task event_streams_are_not_resumed_after_what_is_no_id(string id) =>
        (await service.People.Looker(Role.Compliance).Call(HttpMethod.Get, "/v1/events", null, ("Last-Event-ID", id))).Is(400, "malformed-header");

    [Fact]
    public async Task event_streams_say_at_once_and_in_between_that_they_live_and_how_far_they_are()
    {
        using var answer = await Listening.Ask(service.People.Looker(Role.Compliance), "7");
        answer.Content.Headers.ContentType!.MediaType.Should().Be("text/event-stream");
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        (await reader.ReadLineAsync(TestContext.Current.CancellationToken)).Should().Be(":");
        (await reader.ReadLineAsync(TestContext.Current.CancellationToken)).Should().Be("id: 7");
        (await reader.ReadLineAsync(TestContext.Current.CancellationToken)).Should().BeEmpty();
    }

    private static Guid Case(JsonElement told) => told.GetProperty("subject").GetGuid();

    private static async Task<IReadOnlyList<long>> Facts(string database) => [.. (await Database.Value<long[]>(
        database, "select coalesce(array_agg(seq_id order by seq_id), '{}') from privatization.mt_events where type <> 'tombstone'"))];
}
