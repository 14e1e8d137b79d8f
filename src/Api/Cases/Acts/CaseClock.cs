using NodaTime;

namespace Privatization.Api.Cases.Acts;

/// <summary>A clock of a case at an instant, in the words of Jira Service Management where they mean the same.</summary>
/// <param name="Kind">What it measures.</param>
/// <param name="Step">Absent where it is not of a step.</param>
/// <param name="Attempt">Absent for the clock of a stage as a whole.</param>
/// <param name="GoalDuration">The term, in its own unit.</param>
/// <param name="BreachTime">The last instant in time, inclusive.</param>
/// <param name="LatestFinish">When this step would have to end if all steps ahead took their whole terms: a date and no term (the clocks of the case
/// explain it).</param>
internal sealed record CaseClock(
    ClockKind Kind, int Stage, int? Step, int? Attempt, string Paragraph, Term GoalDuration, Instant StartTime, Instant BreachTime, bool Breached,
    Instant? LatestFinish)
{
    /// <summary>Those that run.</summary>
    public static IReadOnlyList<CaseClock> Of(Application application, Instant at) =>
    [
        .. application.Clocks.Where(clock => clock.IsRunning).Select(clock => new CaseClock(
            clock.Kind, clock.Stage, clock.Step, clock.Attempt, clock.Paragraph, clock.Deadline.Term, clock.Deadline.Start, clock.Deadline.Due,
            clock.HasRunOutBy(at), clock.LatestFinish)),
    ];
}
