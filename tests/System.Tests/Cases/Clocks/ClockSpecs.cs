using System.Text.Json;
using NodaTime;
using Privatization.Tests.Driving;
using Privatization.Tests.Supervision.Amending;

namespace Privatization.Tests.Cases.Clocks;

/// <summary>Each clock explains itself. What is expected here was counted by hand from the calendar on the wall.</summary>
public class ClockSpecs(RunningService service)
{
    [Fact]
    public async Task clocks_of_a_case_explain_themselves()
    {
        await using var amended = await AmendedService.Start(service, At(2, 14, 17));
        await OfficeTimeOverAWeekend(amended);
        amended.Now = At(2, 20, 10);
        await CalendarDaysOverNauryz(amended);
        amended.Now = At(4, 29, 10);
        await WorkingDaysOverTheHolidaysOfMay(amended);
    }

    private static async Task OfficeTimeOverAWeekend(AmendedService amended)
    {
        var one = await amended.NewCase().Submit();
        amended.Now = At(2, 17, 9);
        var clock = await AmendmentSpecs.Clock(one, 1);
        Is(clock, "startTime", "2020-02-14T11:00:00Z");
        Is(clock, "breachTime", "2020-02-17T03:30:00Z");
        Is(clock, "half", "2020-02-14T12:00:00Z");
        Is(clock, "threeQuarters", "2020-02-14T12:30:00Z");
        Is(clock, "officeHours", "09:00-13:00 14:30-18:30");
        Is(clock, "calendar", "kz-2");
        Is(clock, "verdict", "none");
        Is(clock, "elapsed", "1.5");
        Is(clock, "remaining", "0.5");
        Is(clock, "breached", "False");
        Is(clock.GetProperty("rule"), "paragraph", "§5, stage 1, step 1");
        Is(clock.GetProperty("goalDuration"), "unit", "office-hours");
        Is(clock.GetProperty("startFact"), "name", "step-opened");
        Is(clock.GetProperty("startFact"), "version", "3");
        Skipped(clock).Should().Equal("2020-02-15 Saturday", "2020-02-16 Sunday");
        Is(clock.GetProperty("explanation"), "ru",
            "2 часа рабочего времени с 17:00 пятницы, 14 февраля 2020 года, до 09:30 понедельника, 17 февраля; 2 выходных дня не считаются.");

        amended.Now = At(2, 17, 10);
        await one.Next();
        clock = await AmendmentSpecs.Clock(one, 1);
        Is(clock, "verdict", "missed");
        Is(clock, "breached", "True");
        Is(clock, "stoppedAt", "2020-02-17T04:00:00Z");
        Is(clock, "missedFoundAt", "2020-02-17T04:00:00Z");
        Is(clock, "elapsed", "2.5");
        Is(clock, "remaining", "-0.5");
        var changes = (await one.Timeline()).Select(entry => (entry.GetProperty("fact").GetString(), Changes(entry))).ToList();
        changes.Should().Equal(
            ("request-submitted", ""), ("stage-opened", "1. started"), ("step-opened", "1.1 started"), ("term-missed", "1.1 found-missed"),
            ("documents-accepted", ""), ("step-opened", "1.1 stopped, 1.2 started"));
    }

    private static async Task CalendarDaysOverNauryz(AmendedService amended)
    {
        var one = await amended.NewCase().Submit();
        var clock = await AmendmentSpecs.Clock(one, null);
        Is(clock, "breachTime", "2020-03-26T18:00:00Z");
        Is(clock, "half", "2020-03-06T18:00:00Z");
        Is(clock, "threeQuarters", "2020-03-14T06:00:00Z");
        Skipped(clock).Should().Equal(
            "2020-03-21 Nauryz", "2020-03-22 Nauryz", "2020-03-23 Nauryz", "2020-03-24 Nauryz, transferred from 21.03.2020",
            "2020-03-25 Nauryz, transferred from 22.03.2020");
        Is(clock.GetProperty("explanation"), "en",
            "30 calendar days from 20 February 2020; the last day, Saturday 21 March, is a day off, so until 24:00 on Thursday 26 March.");
        // Back from 26 March: signed by the 20th, so drafted by the 19th, concluded by the 14th, sent by 29 February, resolved by the 21st, accepted
        // by the 19th.
        var step = await AmendmentSpecs.Clock(one, 1);
        Is(step, "latestFinish", "2020-02-19T18:00:00Z");
        Is(step.GetProperty("latestFinishExplanation"), "ru",
            "Если каждый из следующих шагов (1.2–1.7) займёт весь свой срок и завершится в рабочий день, то для соблюдения срока стадии этот шаг "
            + "должен завершиться до указанного момента. Это не срок: если следующие шаги займут меньше времени, стадия завершится вовремя и после "
            + "него.");
        amended.Now = At(3, 24, 10);
        Is(await AmendmentSpecs.Clock(one, null), "remaining", "0");
        amended.Now = At(3, 27, 10);
        await one.Do(Act.Withdrawal, role: Role.Applicant);
        var ended = await AmendmentSpecs.Clock(one, null);
        Is(ended, "verdict", "missed");
        Is(ended, "ending", "case-ended");
        Is(ended.GetProperty("outcome"), "ru", "Срок нарушен: когда дело завершилось, он уже истёк.");
        var running = await AmendmentSpecs.Clock(one, null, $"?asOf={At(3, 24, 10)}");
        Is(running, "verdict", "none");
        running.TryGetProperty("ending", out _).Should().BeFalse("it ran then");
        (await one.Timeline())[^1].GetProperty("clocks").EnumerateArray().Where(it => !it.TryGetProperty("step", out _))
            .Should().ContainSingle(it => it.GetRawText().EndsWith("\"verdict\":\"missed\",\"ending\":\"case-ended\"}", StringComparison.Ordinal));
    }

    private static async Task WorkingDaysOverTheHolidaysOfMay(AmendedService amended)
    {
        var one = await (await amended.NewCase().Submit()).Until(3, 1);
        var clock = (await one.As(Role.Applicant).Ask($"{one.Path}/clocks")).Is(200).Json.GetProperty("clocks").EnumerateArray().Single(
            clock => clock.GetProperty("rule").GetProperty("stage").GetInt32() == 3 && !clock.GetProperty("rule").TryGetProperty("step", out _));
        Is(clock, "breachTime", "2020-05-11T18:00:00Z");
        Skipped(clock).Should().Equal(
            "2020-05-01 Unity Day", "2020-05-02 Saturday", "2020-05-03 Sunday", "2020-05-07 Defender's Day",
            "2020-05-08 Day off moved from 11.05.2020",
            "2020-05-09 Victory Day", "2020-05-10 Sunday");
        Is(clock.GetProperty("explanation"), "kk",
            "2020 жылғы 29 сәуірден кейінгі 5 жұмыс күні, 11 мамыр, дүйсенбі, сағат 24:00-ге дейін; 7 демалыс күні есептелмейді.");
        Is(await AmendmentSpecs.Clock(one, 4), "verdict", "met");
        await one.Do(Act.Withdrawal, role: Role.Applicant);
        Is(await AmendmentSpecs.Clock(one, 1), "verdict", "none");
        Is(await AmendmentSpecs.Clock(one, 1), "ending", "case-ended");
    }

    [Fact]
    public async Task clocks_of_a_sitting_entered_later_say_what_it_was_on_paper()
    {
        await using var amended = await AmendedService.Start(service, At(2, 3, 10));
        var one = (await amended.Cases(1, 4))[0];
        amended.Now = At(2, 18, 10);
        await one.Do(Act.CommissionConclusion, new
        {
            Finding = "privatize",
            Text = "Болады",
            Protocol = Contents.Protocol(new(2020, 2, 17)),
            HeldAt = "2020-02-17T06:00:00Z",
        });
        var clock = await AmendmentSpecs.Clock(one, 4);
        Is(clock, "verdict", "missed");
        Is(clock.GetProperty("effective"), "at", "2020-02-17T06:00:00Z");
        Is(clock.GetProperty("effective"), "breached", "False");
        (await one.As(Role.Applicant).Ask($"{one.Path}/clocks")).Is(200).Body.Should().NotContain("effective");
    }

    private static string Changes(JsonElement entry) =>
        !entry.TryGetProperty("clocks", out var changes) ? "" : string.Join(", ", changes.EnumerateArray().Select(change =>
            $"{change.GetProperty("stage")}.{(change.TryGetProperty("step", out var step) ? step : "")} {change.GetProperty("change")}"));

    private static IEnumerable<string> Skipped(JsonElement clock) =>
        clock.GetProperty("skipped").EnumerateArray().Select(it => $"{it.GetProperty("day")} {it.GetProperty("why").GetProperty("en")}");

    private static void Is(JsonElement element, string name, string expected) => element.GetProperty(name).ToString().Should().Be(expected, name);

    private static Instant At(int month, int day, int hour) => Kazakhstan.At(new(2020, month, day), new(hour, 0));
}
