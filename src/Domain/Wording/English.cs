using System.Globalization;
using NodaTime;
using Privatization.Domain.LegalTime;

namespace Privatization.Domain.Wording;

internal static class English
{
    public static string Tell(Told told) => told switch
    {
        { RawEnd: { } end, WhyNot: { } why } =>
            $"{Start(told)}; the last day, {Day(end)}, is a day off{(told.NamesHoliday ? $" ({why.En})" : "")}, so {End(told)}.",
        { RawEnd: not null } => $"{Start(told)}; no decree brings a term into the past, so {End(told)}.",
        _ => $"{Start(told)}, {End(told)}{DaysOff(told.DaysOff)}{(told.Breaks is { } breaks ? $"; the break {breaks} does not count" : "")}.",
    };

    public static string Received(LocalDateTime came, LocalDate day) =>
        $"Received outside office hours ({Day(came.Date)}, {Time(came.TimeOfDay)}): by the provider's rule it counts as received on the next working "
        + $"day ({Day(day)}).";

    private static string Start(Told told) =>
        $"{Amount(told.Term)} from "
        + $"{(told.IsOfficeTime ? $"{Time(told.From.TimeOfDay)} on {Day(told.From.Date)}" : Date(told.From.Date))} {told.From.Year}";

    private static string End(Told told) =>
        $"until {(told.At is { } at ? Time(at) : "24:00")} on {Day(told.On)}{(told.EndsInAnotherYear ? $" {told.On.Year}" : "")}";

    private static string DaysOff(int days) => days switch { 0 => "", 1 => "; 1 day off does not count", _ => $"; {days} days off do not count" };

    private static string Amount(Term term) => $"{term.Amount} {term.Unit switch
    {
        TermUnit.CalendarDays => "calendar day",
        TermUnit.WorkingDays => "working day",
        TermUnit.OfficeHours => "office hour",
        _ => "office minute",
    }}{(term.Amount == 1 ? "" : "s")}";

    private static string Day(LocalDate day) => day.ToString("dddd d MMMM", CultureInfo.InvariantCulture);

    private static string Date(LocalDate day) => day.ToString("d MMMM", CultureInfo.InvariantCulture);

    private static string Time(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
