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
        + "and what it rests on. A year whose calendar is not published yet says so.",
        UnknownYear, Problems.Internal, StoreUnavailable)
    { MayBeCached = true, IsOpen = true, Takes = ["Provider", "AsOf"], Answers = [new(200, typeof(YearOfCalendar), "The year.")] };

    public static Operation Amendment { get; } = new(
        "amendCalendar", Tags.Rules, "Record a decree on the calendar",
        "A decree that came late: which days are off, which are worked. From now on terms are counted by it; running clocks follow in batches, "
        + "never into the past; what was judged keeps its verdict.",
        [
            .. OfBody, KeyReused, Of(DecreeObjections.YearNotPublished), Of(DecreeObjections.DecreeNotMadeYet),
            Of(DecreeObjections.NothingAmended), Of(DecreeObjections.DayOutsideYear),
            Of(DecreeObjections.DayNamedTwice), Of(DecreeObjections.DayAlreadyAmended), Of(DecreeObjections.AlreadyDayOff),
            Of(DecreeObjections.AlreadyWorked),
        ])
    {
        Roles = [Role.Operator],
        Takes = ["IdempotencyKey", "ValidateOnly"],
        Body = new(typeof(AmendCalendar), Examples.Decree),
        Answers =
        [
            new(202, typeof(AmendmentStatus), "Recorded: the new version of the calendar holds; Location tells how far running clocks have followed.",
                "Location"),
            new(200, typeof(AmendmentStatus), "Only tried: nothing was recorded."),
        ],
    };

    public static Operation AmendmentProgress { get; } = new(
        "readAmendment", Tags.Rules, "Read how far a decree has been carried",
        "The decree, and how many cases have been checked and terms moved.",
        [.. Signed, NotFound])
    { Roles = [Role.Operator, Role.Supervisor, Role.Compliance], Answers = [new(200, typeof(AmendmentStatus), "The decree and its progress.")] };
}
