using NodaTime;

namespace Privatization.Domain.Tests.LegalTime;

/// <summary>
/// The calendar kept on paper: the holidays of the law written anew, and what was published, decreed and cancelled since, over plain lists of days
/// and with nothing of the code under test.
/// </summary>
public sealed class PaperCalendar
{
    public const int FirstYear = 2026, LastYear = 2041;

    // Terms may run beyond the years of the histories.
    private static readonly int First = Almaty.Of(new LocalDate(FirstYear, 1, 1)), Last = Almaty.Of(new LocalDate(LastYear + 2, 12, 31));
    private static readonly LocalDate[] Dates = [.. Enumerable.Range(First, Last - First + 1).Select(Almaty.DateOf)];
    private static readonly (long, long)[][] Hours = [.. Enumerable.Range(First, Last - First + 1).Select(Usual)];
    private static readonly bool[] ByLaw = WithYears(_ => null);

    private readonly List<Entry> _entries = [];

    /// <summary>What was recorded: the days of a decree, what it cancels, or a year.</summary>
    public sealed record Entry(string? Provider, LocalDate[] Off, LocalDate[] Worked, int[] Cancels, Year? Publishes = null);

    /// <param name="Holidays">All of them, each with whether it is transferred; null for those of the law.</param>
    public sealed record Year(
        int Number, LocalDate[] KurbanAit, (LocalDate Worked, LocalDate Off)[] Moved, (LocalDate Day, bool Transferred)[]? Holidays);

    public IReadOnlyList<Entry> Entries => _entries;

    public void Add(Entry entry) => _entries.Add(entry);

    public bool IsPublished(int year) => _entries.Exists(entry => entry.Publishes?.Number == year);

    public bool IsCancelled(int serial) => _entries.Exists(entry => entry.Cancels.Contains(serial));

    public static int IndexOf(LocalDate day) => Almaty.Of(day) - First;

    public static SlowWalker Walker(bool[] working) => new(First, working, Hours);

    public static IEnumerable<LocalDate> DaysOf(int year) => Dates.Where(day => day.Year == year);

    /// <returns>Which days are worked for a provider, or for all.</returns>
    public bool[] Working(string? provider)
    {
        var working = _entries.Exists(entry => entry.Publishes is not null)
            ? WithYears(number => _entries.Find(entry => entry.Publishes?.Number == number)?.Publishes) : [.. ByLaw];
        for (var serial = 1; serial <= _entries.Count; serial++)
        {
            var entry = _entries[serial - 1];
            if (IsCancelled(serial) || (entry.Provider is not null && entry.Provider != provider)) continue;
            foreach (var day in entry.Off) working[IndexOf(day)] = false;
            foreach (var day in entry.Worked) working[IndexOf(day)] = true;
        }
        return working;
    }

    private static bool[] WithYears(Func<int, Year?> published)
    {
        bool[] working = [.. Dates.Select(ExpectedYear.IsWeekday)];
        for (var number = FirstYear; number <= LastYear + 2; number++)
        {
            var year = published(number);
            var holidays = year?.Holidays ?? [.. Law(number)];
            var kurbanAit = year?.KurbanAit ?? (number switch { 2026 => [new(2026, 5, 27)], 2027 => [new(2027, 5, 16)], _ => [] });
            foreach (var day in holidays.Select(it => it.Day).Concat(kurbanAit)) working[IndexOf(day)] = false;
            foreach (var (day, transferred) in holidays)
            {
                if (!transferred || ExpectedYear.IsWeekday(day)) continue;
                var next = day;
                while (!ExpectedYear.IsWeekday(next) || !working[IndexOf(next)]) next = next.PlusDays(1);
                if (next.Year == number) working[IndexOf(next)] = false;
            }
            foreach (var (worked, off) in year?.Moved ?? []) (working[IndexOf(worked)], working[IndexOf(off)]) = (true, false);
        }
        return working;
    }

    private static IEnumerable<(LocalDate, bool)> Law(int year)
    {
        string[] days = ["01-01", "01-02", "03-08", "03-21", "03-22", "03-23", "05-01", "05-07", "05-09", "07-06", "10-25", "12-16"];
        foreach (var day in year >= 2027 ? days.Append("03-15") : days) yield return (new(year, int.Parse(day[..2]), int.Parse(day[3..])), true);
        yield return (new(year, 1, 7), false);
    }

    private static (long, long)[] Usual(int day)
    {
        long At(double hour) => Almaty.StartOf(day) + (long)(hour * Almaty.Hour);
        return [(At(9), At(13)), (At(14.5), At(18.5))];
    }
}
