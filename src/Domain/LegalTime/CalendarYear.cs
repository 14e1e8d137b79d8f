using System.Globalization;
using NodaTime;
using Privatization.Domain.Values;

namespace Privatization.Domain.LegalTime;

/// <summary>One year of a calendar, day by day.</summary>
public sealed class CalendarYear
{
    private static readonly Sentence Saturday = new("Сенбі", "Суббота", "Saturday");
    private static readonly Sentence Sunday = new("Жексенбі", "Воскресенье", "Sunday");

    private readonly Dictionary<LocalDate, Sentence> _off = [];
    private readonly HashSet<LocalDate> _worked = [];
    private readonly bool[] _working;

    /// <param name="amendments">The decrees that hold, in the order in which they were recorded; they may name days of other years.</param>
    internal CalendarYear(
        int year, IEnumerable<(LocalDate Day, Holiday Holiday)> holidays, IEnumerable<MovedDay> moved, IEnumerable<CalendarAmendment> amendments)
    {
        TakeHolidays([.. holidays.OrderBy(it => it.Day)]);
        foreach (var pair in moved) Move(pair);
        foreach (var amendment in amendments) Amend(amendment, year);
        var (first, days) = (new LocalDate(year, 1, 1), CalendarSystem.Iso.GetDaysInYear(year));
        _working = [.. Enumerable.Range(0, days).Select(first.PlusDays)
            .Select(day => _worked.Contains(day) || (WeekendName(day) is null && !_off.ContainsKey(day)))];
        Number = year;
    }

    public int Number { get; }

    public int WorkingDays => _working.Count(worked => worked);

    /// <summary>Days off that are no Saturday or Sunday, each with why.</summary>
    public IEnumerable<KeyValuePair<LocalDate, Sentence>> WeekdaysOff => _off.Where(it => WeekendName(it.Key) is null).OrderBy(it => it.Key);

    /// <summary>Saturdays and Sundays that are worked.</summary>
    public IEnumerable<LocalDate> WorkedWeekends => _worked.Where(day => WeekendName(day) is not null).Order();

    internal bool IsWorking(LocalDate day) => _working[day.DayOfYear - 1];

    internal Sentence? WhyOff(LocalDate day) => IsWorking(day) ? null : _off.GetValueOrDefault(day) ?? WeekendName(day);

    // Law on holidays: a holiday on a Saturday or Sunday makes the next working day off; Christmas and Kurban Ait do not.
    private void TakeHolidays(IReadOnlyList<(LocalDate Day, Holiday Holiday)> holidays)
    {
        foreach (var (day, holiday) in holidays) _off[day] = holiday.Name;
        foreach (var (day, holiday) in holidays.Where(it => it.Holiday.IsTransferred && WeekendName(it.Day) is not null))
        {
            var next = day;
            while (WeekendName(next) is not null || _off.ContainsKey(next)) next = next.PlusDays(1);
            // What would go into the next year is for the calendar of that year to say.
            if (next.Year == day.Year) _off[next] = Transferred(holiday.Name, day);
        }
    }

    private void Move(MovedDay moved)
    {
        Work(moved.Worked);
        TakeOff(moved.Off, MovedFrom(moved.Worked));
    }

    private void Amend(CalendarAmendment amendment, int year)
    {
        foreach (var day in amendment.Worked.Where(day => day.Year == year)) Work(day);
        foreach (var day in amendment.DaysOff.Where(day => day.Year == year)) TakeOff(day, ByDecree(amendment));
    }

    private void Work(LocalDate day)
    {
        _worked.Add(day);
        _off.Remove(day);
    }

    private void TakeOff(LocalDate day, Sentence why)
    {
        _worked.Remove(day);
        _off[day] = why;
    }

    private static Sentence? WeekendName(LocalDate day) =>
        day.DayOfWeek switch { IsoDayOfWeek.Saturday => Saturday, IsoDayOfWeek.Sunday => Sunday, _ => null };

    private static Sentence Transferred(Sentence name, LocalDate from) => new(
        $"{name.Kk}, {Text(from)} күнінен ауыстырылды", $"{name.Ru}, перенос с {Text(from)}", $"{name.En}, transferred from {Text(from)}");

    private static Sentence MovedFrom(LocalDate from) => new(
        $"Демалыс күні {Text(from)} күнінен ауыстырылды", $"Выходной день перенесён с {Text(from)}", $"Day off moved from {Text(from)}");

    private static Sentence ByDecree(CalendarAmendment amendment) => new(
        $"{Text(amendment.Date)} № {amendment.Act} актісі бойынша демалыс күні", $"Выходной день по акту № {amendment.Act} от {Text(amendment.Date)}",
        $"Day off by act No. {amendment.Act} of {Text(amendment.Date)}");

    private static string Text(LocalDate day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
