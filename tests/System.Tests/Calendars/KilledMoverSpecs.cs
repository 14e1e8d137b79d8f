using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Privatization;

/// <summary>kill -9 while running clocks follow a decree: the rest follows when the service is back, and each clock moved once.</summary>
public class KilledMoverSpecs(RunningService service)
{
    private const int Cases = 10;

    private const string SlowMoves =
        """
        create function privatization.slow() returns trigger language plpgsql as $$ begin perform pg_sleep(0.25); return new; end $$;
        create trigger slow before insert on privatization.mt_events for each row when (new.type = 'term_moved') execute function privatization.slow()
        """;

    private const string Moved = "select count(*) from privatization.mt_events where type = 'term_moved'";

    [Fact]
    public async Task the_decree_is_carried_on_and_counted_exactly()
    {
        var database = await service.Databases.NewDatabase("mover");
        var first = await ServiceProcess.Serving(database);
        var people = new People(first.Address);
        var cases = new List<CaseDriver>();
        while (cases.Count < Cases) cases.Add(await new CaseDriver(people, cases.Count % 2 == 0 ? CaseDriver.Home : "ertis").Submit());
        var day = LastDayOfStage(await AmendmentSpecs.Clock(cases[0], null));
        Assert.SkipWhen(KazakhstanHolidays.StatusOf(day.Year) is YearStatus.NotPublished, "A decree amends a published year, and a process has the clock of the day.");

        await Database.Run(database, SlowMoves);
        var decree = new { Act = "№ 55", Date = Text(Kazakhstan.DayOf(SystemClock.Instance.GetCurrentInstant())), DaysOff = new[] { Text(day) } };
        var amended = (await people.Looker(Role.Operator).Send($"/v1/calendars/{day.Year}/amendments", decree)).Is(202);
        await Eventually.Holds(TimeSpan.FromSeconds(30), async () => await Database.Value<long>(database, Moved) >= 3);
        await first.Kill();
        (await Database.Value<long>(database, Moved)).Should().BeInRange(3, Cases - 1);

        await using var second = await ServiceProcess.Serving(database);
        var operating = new People(second.Address).Looker(Role.Operator);
        var finished = await AmendedService.Finished(operating, amended);
        (finished.Text("casesChecked"), finished.Text("termsMoved")).Should().Be(($"{Cases}", $"{Cases}"));
        (await Database.Value<long>(database, Moved)).Should().Be(Cases);
        foreach (var one in cases)
        {
            var same = new CaseDriver(new People(second.Address), one.Provider, one.Iin) { Id = one.Id };
            LastDayOfStage(await AmendmentSpecs.Clock(same, null)).Should().BeGreaterThan(day);
        }
    }

    private static LocalDate LastDayOfStage(System.Text.Json.JsonElement clock) =>
        Kazakhstan.DayOf(InstantPattern.ExtendedIso.Parse(clock.GetProperty("breachTime").GetString()!).Value - Duration.Epsilon);

    private static string Text(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
