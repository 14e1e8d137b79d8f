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

    public static string Tell(Told told) => told switch
    {
        { RawEnd: { } end, WhyNot: { } why } =>
            $"{Start(told)}; последний день, {Weekday[(int)end.DayOfWeek - 1]} {Date(end)}, выходной{(told.NamesHoliday ? $" ({why.Ru})" : "")}, "
            + $"поэтому {End(told)}.",
        { RawEnd: not null } => $"{Start(told)}; более поздний акт не переносит срок в прошлое, поэтому {End(told)}.",
        _ => $"{Start(told)}, {End(told)}{DaysOff(told.DaysOff)}{(told.Breaks is { } breaks ? $"; перерыв {breaks} не считается" : "")}.",
    };

    public static string Received(LocalDateTime came, LocalDate day) =>
        $"Поступило вне рабочего времени ({Weekday[(int)came.DayOfWeek - 1]}, {Date(came.Date)}, {Time(came.TimeOfDay)}): по правилу услугодателя "
        + $"считается поступившим на следующий рабочий день ({Weekday[(int)day.DayOfWeek - 1]}, {Date(day)}).";

    private static string Start(Told told) =>
        $"{Amount(told.Term)} {From(told)} {told.From.Year} года";

    private static string From(Told told) =>
        told.IsOfficeTime ? $"с {Time(told.From.TimeOfDay)} {Day(told.From.Date)}" : $"после {Date(told.From.Date)}";

    private static string End(Told told) =>
        $"до {(told.At is { } at ? Time(at) : "24:00")} {Day(told.On)}{(told.EndsInAnotherYear ? $" {told.On.Year} года" : "")}";

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
