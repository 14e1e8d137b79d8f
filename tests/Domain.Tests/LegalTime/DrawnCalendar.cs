using NodaTime;

namespace Privatization.Domain.Tests.LegalTime;

/// <summary>
/// The same random amendments and office hours twice: as the code under test takes them, and as lists for the <see cref="SlowWalker"/>.
/// </summary>
public sealed record DrawnCalendar(WorkingTime Time, SlowWalker Walker, IReadOnlyList<CalendarAmendment> Amendments)
{
    public static readonly int First = Almaty.Of(new LocalDate(2015, 1, 1)), Last = Almaty.Of(new LocalDate(2027, 12, 31));

    // Walks may leave the years of the lists; what they bring home from there is not used.
    private const int Margin = 400;

    private static readonly DayHours Usual = Hours(9, 0, 13, 0, 14, 30, 18, 30);
    private static readonly LocalDate Always = new(2000, 1, 1);

    private static readonly (LocalDate From, DayHours Hours)[][] Offices =
    [
        [(Always, Usual)],
        [(Always, Hours(8, 0, 12, 30, 13, 0, 17, 0)), (new(2019, 12, 31), Usual), (new(2020, 3, 30), Hours(10, 7, 12, 0, 12, 1, 14, 59)),
            (new(2024, 3, 1), Usual)],
        [(Always, Usual), (new(2021, 6, 7), Hours(10, 0, 13, 0, 13, 0, 18, 0)), (new(2022, 1, 5), Hours(0, 0, 4, 0, 5, 0, 22, 0))],
    ];

    public override string ToString() => $"{Time.Calendar.Version} {string.Join(", ", Amendments.Select(Told.Of))}";

    public static DrawnCalendar Base { get; } = Of([], Offices[0], OfficeHours.Usual);

    public static DrawnCalendar By(Random random)
    {
        var office = Offices[random.Next(Offices.Length)];
        return Of([.. Enumerable.Range(1, random.Next(1, 12)).Select(serial => Amendment(serial, random))], office, new(office));
    }

    private static DrawnCalendar Of(IReadOnlyList<CalendarAmendment> amendments, (LocalDate From, DayHours Hours)[] office, OfficeHours hours)
    {
        var days = Enumerable.Range(First - Margin, Last - First + (2 * Margin)).ToList();
        bool[] working = [.. days.Select(day => Almaty.DateOf(day)).Select(day => Expected(day)?.IsWorking(day) ?? ExpectedYear.IsWeekday(day))];
        foreach (var amendment in amendments)
        {
            foreach (var day in amendment.DaysOff) working[Almaty.Of(day) - days[0]] = false;
            foreach (var day in amendment.Worked) working[Almaty.Of(day) - days[0]] = true;
        }

        var calendar = amendments.Count == 0 ? WorkingCalendar.Kazakhstan : WorkingCalendar.Kazakhstan.With(amendments);
        return new(new(calendar, hours), new(days[0], working, [.. days.Select(day => Stretches(day, office))]), amendments);
    }

    private static ExpectedYear? Expected(LocalDate day) => ExpectedDays.Years.ElementAtOrDefault(day.Year - 2015);

    private static (long From, long To)[] Stretches(int day, (LocalDate From, DayHours Hours)[] office)
    {
        var hours = office.Last(period => Almaty.Of(period.From) <= day).Hours;
        long At(LocalTime time) => Almaty.StartOf(day) + (time.TickOfDay / 10);
        return [(At(hours.Opens), At(hours.BreakFrom)), (At(hours.BreakTo), At(hours.Closes))];
    }

    private static CalendarAmendment Amendment(int serial, Random random)
    {
        var year = random.Next(2015, 2028);
        var days = Enumerable.Range(0, 365).Select(new LocalDate(year, 1, 1).PlusDays).ToArray();
        random.Shuffle(days);
        var row = Enumerable.Range(random.Next(350), random.Next(15)).Select(new LocalDate(year, 1, 1).PlusDays).ToArray();
        LocalDate[] worked = [.. days.Except(row).Take(random.Next(12))];
        return new(serial, year, DocumentNumber.Parse($"{serial}"), days[0], [.. row, .. days.Except(row).Except(worked).Take(random.Next(12))],
            worked,
                random.Next(2) == 0 ? null : ProviderCode.Parse("pavlodar-city"), Instant.FromUtc(2015, 1, 1, 0, 0));
    }

    private static DayHours Hours(int opens, int opensMinute, int pause, int pauseMinute, int back, int backMinute, int closes, int closesMinute) =>
        new(new(opens, opensMinute), new(pause, pauseMinute), new(back, backMinute), new(closes, closesMinute));
}
