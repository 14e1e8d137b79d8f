using Marten;
using NodaTime;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Storage;
using Privatization.Storage.Postgres;
using Privatization.Storage.Text;

namespace Privatization.Api.Supervision.Amending;

/// <summary>The calendar of one year, with whatever it rests on.</summary>
/// <param name="Version">What facts of terms name: the base, and the last decree it took in.</param>
/// <param name="Status">Of a year that is not published only the holidays of the law are known.</param>
/// <param name="WeekdaysOff">Days off that are no Saturday or Sunday.</param>
/// <param name="Moved">Days off that were moved, as the sources or the publication of the year have it.</param>
/// <param name="Amendments">The publication of the year, and the decrees that concern it, in the order in which they were recorded.</param>
/// <param name="Cancelled">Which of the decrees hold no more, and by which act.</param>
internal sealed record YearOfCalendar(
    int Year,
    string Version,
    YearStatus Status,
    ProviderCode? Provider,
    Instant? AsOf,
    int WorkingDays,
    int DaysOff,
    IEnumerable<SkippedDay> WeekdaysOff,
    IEnumerable<LocalDate> WorkedWeekends,
    IEnumerable<HolidayOfYear> Holidays,
    IEnumerable<MovedDay> Moved,
    IEnumerable<CalendarAmendment> Amendments,
    IEnumerable<CancelledDecree> Cancelled);

/// <param name="Serial">Of the decree.</param>
/// <param name="By">The serial of the act that cancelled it.</param>
/// <param name="Act">The number of that act.</param>
/// <param name="Date">The day of that act.</param>
/// <param name="At">When the cancellation was recorded.</param>
internal sealed record CancelledDecree(int Serial, int By, DocumentNumber Act, LocalDate Date, Instant At);

internal sealed record HolidayOfYear(LocalDate Day, Sentence Name, string Source);

/// <summary>The calendar by which terms are counted, for anyone.</summary>
internal static class CalendarPages
{
    public static void MapCalendars(this IEndpointRouteBuilder open) =>
        open.MapGet("/calendars/{year:int}", Read).Describe(CalendarOperations.Calendar);

    private static async Task<IResult> Read(int year, HttpContext http, IDocumentStore store, Calendars calendars, IClock clock)
    {
        if (HistoryPoint.AsOfOf(http.Request.Query, clock).IsProblem(out var problem, out var asOf)) return problem;
        if (Query.Text<ProviderCode>(http, "provider").IsProblem(out problem, out var provider)) return problem;
        if (year < KazakhstanHolidays.FirstYear || year > Kazakhstan.DayOf(clock.GetCurrentInstant()).Year + WorkingCalendar.YearsAhead)
            return Problems.UnknownYear;
        await using var session = store.QuerySession(Tenants.Oblast);
        var decrees = await calendars.Refresh(session, http.RequestAborted);
        return Results.Json(Of(year, provider, asOf, (asOf is { } instant ? decrees.AsOf(instant) : decrees).CalendarOf(provider)), Json.Wire);
    }

    private static YearOfCalendar Of(int number, ProviderCode? provider, Instant? asOf, WorkingCalendar calendar)
    {
        var (year, amendments) = (calendar.Year(number), calendar.AmendmentsOf(number).ToList());
        return new(
            number, calendar.Version, calendar.StatusOf(number), provider, asOf, year.WorkingDays,
            CalendarSystem.Iso.GetDaysInYear(number) - year.WorkingDays,
            year.WeekdaysOff.Where(it => !calendar.IsWorking(it.Key)).Select(it => new SkippedDay(it.Key, it.Value)),
            year.WorkedWeekends,
            calendar.HolidaysOf(number).OrderBy(it => it.Day).Select(it => new HolidayOfYear(it.Day, it.Holiday.Name, it.Holiday.Source)),
            calendar.MovedIn(number),
            amendments,
            amendments.Select(it => (it.Serial, By: calendar.CancellerOf(it.Serial))).Where(it => it.By is not null)
                .Select(it => new CancelledDecree(it.Serial, it.By!.Serial, it.By.Act, it.By.Date, it.By.At)));
    }
}
