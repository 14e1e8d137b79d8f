using System.Text.Json;
using NodaTime;
using Privatization.Tests.Driving;
using Privatization.Tests.Supervision.Amending;

namespace Privatization.Tests.Cases.Clocks;

/// <summary>One provider counts from 1 March 2027 on what is received after office hours from the next working day; the others do not.</summary>
public class AfterHoursSpecs(RunningService service)
{
    private const string Switched = "ertis";

    private static readonly (string, string)[] Settings = [("AfterHours:0:From", "2027-03-01"), ("AfterHours:0:Provider", Switched)];

    [Fact]
    public async Task a_request_of_the_evening_counts_from_the_next_working_day_where_the_provider_says_so()
    {
        // A Friday before the first day of the policy: thirty days to Sunday 28 March, so to Monday 29.
        await using var amended = await AmendedService.Start(service, At(new(2027, 2, 26), 19, 10), Settings);
        (await Stage(await amended.NewCase(Switched).Submit())).Should().Be(("2027-03-29T19:00:00Z", null));

        amended.Now = At(new(2027, 3, 5), 18, 30);
        (await Stage(await amended.NewCase(Switched).Submit())).Should().Be(("2027-04-05T19:00:00Z", "2027-03-05"), "the closing hour is in time");

        amended.Now = At(new(2027, 3, 5), 19, 10);
        // Monday 8 March is a holiday: thirty days from Tuesday 9 end on Thursday 8 April; from Friday 5 on Sunday 4, so on Monday 5.
        var (here, there) = (await amended.NewCase(Switched).Submit(), await amended.NewCase().Submit());
        (await Stage(here)).Should().Be(("2027-04-08T19:00:00Z", "2027-03-09"));
        (await Stage(there)).Should().Be(("2027-04-05T19:00:00Z", null));
        var explanation = (await AmendmentSpecs.Clock(here, null)).GetProperty("explanation");
        explanation.GetProperty("en").GetString().Should().Contain(
            "Received outside office hours (Friday 5 March, 19:10): by the provider's rule it counts as received on the next working day (Tuesday 9");
        explanation.GetProperty("ru").GetString().Should().Contain("вне рабочего времени (пятница, 5 марта, 19:10)");
        explanation.GetProperty("kk").GetString().Should().Contain("Жұмыс уақытынан тыс келіп түсті (5 наурыз, жұма, 19:10)");
        foreach (var one in new[] { here, there })
            (await AmendmentSpecs.Clock(one, 1)).GetProperty("breachTime").GetString()
                .Should().Be("2027-03-09T06:00:00Z", "hours begin with the opening");

        // A decree takes Tuesday 9 March off as well.
        amended.Now = At(new(2027, 3, 6), 10, 0);
        await amended.Finished((await amended.Amend(2027, new { Act = "№ 2", Date = "2027-03-06", DaysOff = new[] { "2027-03-09" } })).Is(202));
        (await Stage(here)).Should().Be(("2027-04-09T19:00:00Z", "2027-03-10"));
    }

    [Theory, InlineData("From", "2027-02-30"), InlineData("NextWorkingDay", "perhaps"), InlineData("Provider", "atlantis")]
    public async Task a_setting_of_receipts_after_hours_that_is_none_is_told(string name, string value)
    {
        var database = await service.Databases.NewDatabase("after");
        var starting = () => RunningService.Start(database, [.. Settings.Where(it => !it.Item1.EndsWith(name)), ($"AfterHours:0:{name}", value)]);
        (await starting.Should().ThrowAsync<InvalidOperationException>()).WithMessage($"*AfterHours*");
    }

    private static async Task<(string? BreachTime, string? ReceivedOn)> Stage(CaseDriver one)
    {
        var clock = await AmendmentSpecs.Clock(one, null);
        return (clock.GetProperty("breachTime").GetString(),
            clock.TryGetProperty("receivedOn", out var day) && day.ValueKind is JsonValueKind.String ? day.GetString() : null);
    }

    private static Instant At(LocalDate day, int hour, int minute) => Kazakhstan.At(day, new(hour, minute));
}
