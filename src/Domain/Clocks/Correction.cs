using NodaTime;
using Privatization.Domain.LegalTime;

namespace Privatization.Domain.Clocks;

/// <summary>What a judged clock would have been due by a calendar that came later. The verdict on record stands; this is shown beside it.</summary>
/// <param name="Calendar">The version of the later calendar.</param>
public sealed record Correction(Instant BreachTime, bool Breached, string Calendar)
{
    /// <param name="later">How time counts by the later calendar, in the office hours of the clock.</param>
    /// <returns>Null where there is none: the clock is not judged, or would have been due just then.</returns>
    public static Correction? Of(Clock clock, WorkingTime later, Instant now) =>
        clock.IsJudged && later.Calendar.Version != clock.Deadline.Calendar
            && clock.Deadline.CountedBy(later).Due is var due && due != clock.Deadline.Due
            ? new(due, due < (clock.StoppedAt ?? now), later.Calendar.Version)
            : null;
}
