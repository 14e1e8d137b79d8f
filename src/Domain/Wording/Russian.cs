using System.Globalization;
using NodaTime;
using Privatization.Domain.LegalTime;

namespace Privatization.Domain.Wording;

/// <summary>The cultures of the machine may differ: months and days of the week are said here, in the cases that the sentences need.</summary>
internal static class Russian
{
    private static readonly string[] OfMonth =
        ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];

    private static readonly string[] Weekday = ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"];
    private static readonly string[] OfWeekday = ["понедельника", "вторника", "среды", "четверга", "пятницы", "субботы", "воскресенья"];

    public static string Tell(Told it) => it switch
    {
        { RawEnd: { } end, WhyNot: { } why } =>
            $"{Start(it)}; последний день, {Weekday[(int)end.DayOfWeek - 1]} {Date(end)}, выходной{(it.NamesHoliday ? $" ({why.Ru})" : "")}, "
            + $"поэтому {End(it)}.",
        { RawEnd: not null } => $"{Start(it)}; более поздний акт не переносит срок в прошлое, поэтому {End(it)}.",
        _ => $"{Start(it)}, {End(it)}{DaysOff(it.DaysOff)}{(it.Breaks is { } breaks ? $"; перерыв {breaks} не считается" : "")}.",
    };

    public static string Received(LocalDateTime came, LocalDate day) =>
        $"Поступило вне рабочего времени ({Weekday[(int)came.DayOfWeek - 1]}, {Date(came.Date)}, {Time(came.TimeOfDay)}): по правилу услугодателя "
        + $"считается поступившим на следующий рабочий день ({Weekday[(int)day.DayOfWeek - 1]}, {Date(day)}).";

    private static string Start(Told it) =>
        $"{Amount(it.Term)} {From(it)} {it.From.Year} года";

    private static string From(Told it) =>
        it.IsOfficeTime ? $"с {Time(it.From.TimeOfDay)} {Day(it.From.Date)}" : $"после {Date(it.From.Date)}";

    private static string End(Told it) =>
        $"до {(it.At is { } at ? Time(at) : "24:00")} {Day(it.On)}{(it.EndsInAnotherYear ? $" {it.On.Year} года" : "")}";

    private static string DaysOff(int days) =>
        days == 0 ? "" : $"; {days} {Plural(days, "выходной день не считается", "выходных дня не считаются", "выходных дней не считаются")}";

    private static string Amount(Term term) => $"{term.Amount} {term.Unit switch
    {
        TermUnit.CalendarDays => Plural(term.Amount, "календарный день", "календарных дня", "календарных дней"),
        TermUnit.WorkingDays => Plural(term.Amount, "рабочий день", "рабочих дня", "рабочих дней"),
        TermUnit.OfficeHours => Plural(term.Amount, "час рабочего времени", "часа рабочего времени", "часов рабочего времени"),
        _ => Plural(term.Amount, "минута рабочего времени", "минуты рабочего времени", "минут рабочего времени"),
    }}";

    private static string Plural(int amount, string one, string few, string many) => (amount % 10, amount % 100) switch
    {
        (_, >= 11 and <= 14) => many,
        (1, _) => one,
        ( >= 2 and <= 4, _) => few,
        _ => many,
    };

    private static string Day(LocalDate day) => $"{OfWeekday[(int)day.DayOfWeek - 1]}, {Date(day)}";

    private static string Date(LocalDate day) => $"{day.Day} {OfMonth[day.Month - 1]}";

    private static string Time(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
