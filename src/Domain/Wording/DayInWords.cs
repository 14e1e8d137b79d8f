using NodaTime;
using Privatization.Domain.LegalTime;
using Privatization.Domain.Values;

namespace Privatization.Domain.Wording;

/// <summary>A day, and a minute of it, as sentences name them.</summary>
internal static class DayInWords
{
    private static readonly string[] KazakhMonths =
        ["қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"];

    private static readonly string[] RussianMonths =
        ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];

    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public static Sentence Of(LocalDate day) => new(
        $"{day.Year} жылғы {day.Day} {KazakhMonths[day.Month - 1]}", $"{day.Day} {RussianMonths[day.Month - 1]} {day.Year} года",
        $"{day.Day} {EnglishMonths[day.Month - 1]} {day.Year}");

    public static Sentence Of(Instant at)
    {
        var (day, time) = (Of(Kazakhstan.DayOf(at)), at.InZone(Kazakhstan.Zone).TimeOfDay);
        return new($"{day.Kk}, сағат {time:HH':'mm}", $"{day.Ru} в {time:HH':'mm}", $"{time:HH':'mm} on {day.En}");
    }
}
