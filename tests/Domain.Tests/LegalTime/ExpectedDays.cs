using System.Globalization;
using System.Runtime.CompilerServices;
using NodaTime;

namespace Privatization.Domain.Tests.LegalTime;

/// <summary>A year of expected-days.txt: what the rules on holidays and the decrees on moved days come to, counted by hand.</summary>
public sealed record ExpectedYear(int Year, IReadOnlyList<LocalDate> WeekdaysOff, IReadOnlyList<LocalDate> Worked, int WorkingDays, int DaysOff)
{
    public IEnumerable<LocalDate> Days => Enumerable.Range(0, DaysOff + WorkingDays).Select(new LocalDate(Year, 1, 1).PlusDays);

    public bool IsWorking(LocalDate day) => Worked.Contains(day) || (IsWeekday(day) && !WeekdaysOff.Contains(day));

    public static bool IsWeekday(LocalDate day) => day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);
}

public static class ExpectedDays
{
    public static readonly IReadOnlyList<ExpectedYear> Years = [.. File.ReadLines(Here()).Skip(1).Select(Read)];

    private static ExpectedYear Read(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        var year = Number(cells[0]);
        return new(year, Days(year, cells[1]), Days(year, cells[2]), Number(cells[3]), Number(cells[4]));
    }

    private static LocalDate[] Days(int year, string cell) =>
        [.. cell.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(day => new LocalDate(year, Number(day[..2]), Number(day[3..])))];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Here([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "expected-days.txt");
}
