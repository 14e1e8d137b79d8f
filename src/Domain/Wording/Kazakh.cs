using System.Globalization;
using NodaTime;
using Privatization.Domain.LegalTime;

namespace Privatization.Domain.Wording;

/// <summary>Endings follow the last word as it is spoken: <c>17:30-дан</c> (отыздан), <c>24:00-ге</c> (нөлге), <c>16:45-ке</c> (беске).</summary>
internal static class Kazakh
{
    private static readonly string[] Months =
        ["қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"];

    private static readonly string[] FromMonth =
    [
        "қаңтардан", "ақпаннан", "наурыздан", "сәуірден", "мамырдан", "маусымнан", "шілдеден", "тамыздан", "қыркүйектен", "қазаннан", "қарашадан",
        "желтоқсаннан",
    ];

    private static readonly string[] Weekdays = ["дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі"];

    // Нөл, бір, екі, үш ...; нөл, он, жиырма, отыз, қырық, елу.
    private static readonly string[] ToUnit = ["ге", "ге", "ге", "ке", "ке", "ке", "ға", "ге", "ге", "ға"];
    private static readonly string[] FromUnit = ["ден", "ден", "ден", "тен", "тен", "тен", "дан", "ден", "ден", "дан"];
    private static readonly string[] ToTen = ["ге", "ға", "ға", "ға", "қа", "ге"];
    private static readonly string[] FromTen = ["ден", "нан", "дан", "дан", "тан", "ден"];

    public static string Tell(Told told) => told switch
    {
        { RawEnd: { } end, WhyNot: { } why } =>
            $"{Start(told)}; соңғы күні, {Day(end)}, демалыс күні{(told.NamesHoliday ? $" ({why.Kk})" : "")} болғандықтан, {End(told)}.",
        { RawEnd: not null } => $"{Start(told)}; кейінгі акт мерзімді өткен уақытқа көшірмейтіндіктен, {End(told)}.",
        _ => $"{Start(told)}, {End(told)}{DaysOff(told.DaysOff)}{(told.Breaks is { } breaks ? $"; {breaks} үзіліс есептелмейді" : "")}.",
    };

    public static string Received(LocalDateTime came, LocalDate day) =>
        $"Жұмыс уақытынан тыс келіп түсті ({Day(came.Date)}, {came.TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture)}): көрсетілетін "
        + $"қызметті берушінің қағидасы бойынша келесі жұмыс күні ({Day(day)}) келіп түскен болып саналады.";

    private static string Start(Told told) => told.IsOfficeTime
        ? $"{told.From.Year} жылғы {Day(told.From.Date)}, сағат {Time(told.From.TimeOfDay, FromUnit, FromTen)} бастап {Amount(told.Term)}"
        : $"{told.From.Year} жылғы {told.From.Day} {FromMonth[told.From.Month - 1]} кейінгі {Amount(told.Term)}";

    private static string End(Told told) =>
        $"{(told.EndsInAnotherYear ? $"{told.On.Year} жылғы " : "")}{Day(told.On)}, сағат "
        + $"{(told.At is { } at ? Time(at, ToUnit, ToTen) : "24:00-ге")} дейін";

    private static string DaysOff(int days) => days == 0 ? "" : $"; {days} демалыс күні есептелмейді";

    private static string Amount(Term term) => $"{term.Amount} {term.Unit switch
    {
        TermUnit.CalendarDays => "күнтізбелік күн",
        TermUnit.WorkingDays => "жұмыс күні",
        TermUnit.OfficeHours => "сағат жұмыс уақыты",
        _ => "минут жұмыс уақыты",
    }}";

    private static string Day(LocalDate day) => $"{day.Day} {Months[day.Month - 1]}, {Weekdays[(int)day.DayOfWeek - 1]}";

    private static string Time(LocalTime time, string[] afterUnit, string[] afterTen) =>
        time.ToString("HH:mm", CultureInfo.InvariantCulture)
        + $"-{(time.Minute % 10 == 0 ? afterTen[time.Minute / 10] : afterUnit[time.Minute % 10])}";
}
