using Privatization.Api.Cases.Acts;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.ProblemDetails;
using static Privatization.Api.Http.OpenApi.ProblemSets;
using static Privatization.Api.Http.ProblemDetails.Problems;

namespace Privatization.Api.Supervision.Amending;

/// <summary>What is described of calendars.</summary>
internal static class CalendarOperations
{
    public static Operation Calendar { get; } = new(
        "readCalendar", Tags.Rules, "Read the calendar of a year",
        "The calendar by which terms are counted, for all or for one provider, now or at a past instant: days off with reasons, worked weekends, "
        + "and what it rests on, with the acts: also decrees that were cancelled. A year whose calendar is not published yet says so. The years "
        + "are those from 2015 to the thirtieth from now: no term reaches further.",
        UnknownYear, Problems.Internal, StoreUnavailable)
    { MayBeCached = true, IsOpen = true, Takes = ["Provider", "AsOf"], Answers = [new(200, typeof(YearOfCalendar), "The year.")] };

    public static Operation Publication { get; } = new(
        "publishCalendar", Tags.Rules, "Publish the calendar of a year",
        "Once, from the year that runs on: the announced days of Kurban Ait, the days off that are moved, and the holidays where the law has "
        + "changed, each with the act that says so. From now on terms are counted by it; running clocks follow as for every decree. What comes "
        + "later is a decree.",
        [
            .. OfBody, KeyReused, Of(DecreeObjections.AlreadyPublished), Of(DecreeObjections.YearPast), Of(DecreeObjections.YearTooFar),
            Of(DecreeObjections.NoKurbanAit), Of(DecreeObjections.NoHolidays), Of(DecreeObjections.HolidayUnnamed), .. OfDays,
        ])
    {
        Roles = [Role.Operator],
        Takes = ["IdempotencyKey", "ValidateOnly"],
        Body = new(typeof(PublishCalendar), Examples.CalendarOfYear),
        Answers = Recorded,
    };

    public static Operation Amendment { get; } = new(
        "amendCalendar", Tags.Rules, "Record a decree on the calendar",
        "A decree that came late: which days are off, which are worked, of this year and of others; or which earlier decrees it cancels. A later "
        + "decree prevails over an earlier one on the days that both name. From now on terms are counted by it; running clocks follow in batches, "
        + "never into the past; what was judged keeps its verdict. Cancelled decrees stay on record.",
        [
            .. OfBody, KeyReused, .. OfDays, Of(DecreeObjections.NothingAmended), Of(DecreeObjections.DayLongPast), Of(DecreeObjections.DayTooFar),
            Of(DecreeObjections.NoSuchAmendment), Of(DecreeObjections.AlreadyCancelled), Of(DecreeObjections.OlderThanCancelled),
        ])
    {
        Roles = [Role.Operator],
        Takes = ["IdempotencyKey", "ValidateOnly"],
        Body = new(typeof(AmendCalendar), Examples.Decree),
        Answers = Recorded,
    };

    public static Operation AmendmentProgress { get; } = new(
        "readAmendment", Tags.Rules, "Read how far an act on the calendar has been carried",
        "The decree or publication, and how many cases have been checked and terms moved.",
        [.. Signed, NotFound])
    { Roles = [Role.Operator, Role.Supervisor, Role.Compliance], Answers = [new(200, typeof(AmendmentStatus), "The decree and its progress.")] };

    private static IReadOnlyList<Problem> OfDays =>
    [
        Of(DecreeObjections.DecreeNotMadeYet), Of(DecreeObjections.DecreeTooOld), Of(DecreeObjections.DayOutsideYear),
        Of(DecreeObjections.DayNamedTwice), Of(DecreeObjections.DayAlreadyAmended), Of(DecreeObjections.AlreadyDayOff),
        Of(DecreeObjections.AlreadyWorked),
    ];

    private static IReadOnlyList<AnswerOf> Recorded =>
    [
        new(202, typeof(AmendmentStatus), "Recorded: the new version of the calendar holds; Location tells how far running clocks have followed.",
            "Location"),
        new(200, typeof(AmendmentStatus), "Only tried: nothing was recorded."),
    ];
}
