using NodaTime;
using Privatization.Domain.LegalTime;

namespace Privatization.Domain;

/// <summary>What took place on paper before it was entered.</summary>
internal static class OnPaper
{
    /// <summary>Whether a sitting entered now can have taken place then: not in the future, and not before the step opened.</summary>
    public static bool CouldHaveHappened(this Application application, Instant? then, DecisionContext now) =>
        then is not { } instant || (instant <= now.At && application.Position?.Since <= instant);

    /// <summary>Whether a paper of the step can bear that day: not one that has not come, and not one before the step opened.</summary>
    public static bool CouldBeDated(this Application application, LocalDate day, DecisionContext now) =>
        day <= Kazakhstan.DayOf(now.At) && application.Position is { Since: var since } && Kazakhstan.DayOf(since) <= day;
}
