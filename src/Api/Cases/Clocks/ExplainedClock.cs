using NodaTime;
using Privatization.Api.Cases.Reading;
using Privatization.Storage;
using Privatization.Storage.Log;

namespace Privatization.Api.Cases.Clocks;

/// <summary>The rule of the regulation that gives the term.</summary>
/// <param name="Kind">What the clock measures.</param>
/// <param name="Step">Absent where it is not of a step.</param>
/// <param name="Attempt">Absent for the clock of a stage as a whole.</param>
internal sealed record ClockRule(string RegulationVersion, string Paragraph, ClockKind Kind, int Stage, int? Step, int? Attempt);

/// <summary>The fact that set a clock running.</summary>
/// <param name="Correction">Where it stands corrected.</param>
internal sealed record StartFact(string Name, long Version, FactCorrection? Correction);

/// <param name="Act">The number of the decree.</param>
/// <param name="Date">The day of the decree.</param>
internal sealed record MoveOfClock(Instant From, Instant To, int Amendment, DocumentNumber Act, LocalDate Date, Instant At);

/// <summary>When the work took place on paper, and whether that was too late. The verdict on record stands.</summary>
internal sealed record EffectiveResult(Instant At, bool Breached);

/// <summary>A clock of a case with all that explains it, in the words of Jira Service Management where they mean the same.</summary>
/// <param name="GoalDuration">The term, in its own unit.</param>
/// <param name="BreachTime">The last instant in time, inclusive.</param>
/// <param name="LatestFinish">Of a step: when it would have to end if all steps ahead took their whole terms; a date and no term, as
/// <paramref name="LatestFinishExplanation"/> tells.</param>
/// <param name="Calendar">The version of the calendar by which the term was counted.</param>
/// <param name="ReceivedOn">The working day as on which the request counts as received, where the provider counts what comes outside office hours
/// from the next working day.</param>
/// <param name="Skipped">The days that moved the end of the term.</param>
/// <param name="NotPublished">The years over which it was counted though their calendars are not published.</param>
/// <param name="Moves">By decrees that came while the clock ran.</param>
/// <param name="Verdict">Whether the term was kept; what was missed stays missed.</param>
/// <param name="Ending">Why it stopped; absent while it runs.</param>
/// <param name="Outcome">Both in words.</param>
/// <param name="Elapsed">In the unit of the term, as is <paramref name="Remaining"/>; that is 0 where the days are used and the end is a day off,
/// negative after the breach.</param>
/// <param name="MissedFoundAt">When the breach was recorded.</param>
/// <param name="Effective">Where a sitting was entered later than it was held, or a payment than it was made.</param>
/// <param name="Corrected">Where a decree that came after the verdict would have given another end.</param>
internal sealed record ExplainedClock(
    ClockRule Rule,
    Term GoalDuration,
    Instant StartTime,
    StartFact StartFact,
    Instant BreachTime,
    Instant Half,
    Instant ThreeQuarters,
    Instant? LatestFinish,
    Sentence? LatestFinishExplanation,
    string Calendar,
    string? OfficeHours,
    LocalDate? ReceivedOn,
    IReadOnlyList<SkippedDay> Skipped,
    IReadOnlyList<int> NotPublished,
    IEnumerable<MoveOfClock> Moves,
    ClockVerdict Verdict,
    ClockEnding? Ending,
    Sentence Outcome,
    bool Breached,
    decimal Elapsed,
    decimal Remaining,
    Instant? StoppedAt,
    Instant? MissedFoundAt,
    EffectiveResult? Effective,
    Correction? Corrected,
    Sentence Explanation)
{
    /// <param name="correction">Of the fact that set it running, where that stands corrected.</param>
    /// <param name="decrees">Those known at the instant of which the file speaks.</param>
    public static ExplainedClock Of(Clock clock, CaseHistory file, Decrees decrees, FactCorrection? correction, bool showsEffective)
    {
        var (application, deadline) = (file.Application, clock.Deadline);
        var time = decrees.By(application.Provider, deadline);
        var calendar = decrees.CalendarOf(application.Provider);
        var (skipped, notPublished) = (deadline.Skipped(time), deadline.NotPublished(time, calendar));
        var use = deadline.UseAt(clock.StoppedAt ?? file.At, time);
        return new(
            new(application.Regulation, clock.Paragraph, clock.Kind, clock.Stage, clock.Step, clock.Attempt),
            deadline.Term, deadline.Start,
            new(FactName.Of(file.Facts[(int)clock.OpenedBy - 1]), clock.OpenedBy, correction),
            deadline.Due, deadline.Half, deadline.ThreeQuarters,
            clock.LatestFinish, clock.Step is { } step ? LatestFinishInWords.Of(clock.Stage, step, application.Procedure) : null,
            deadline.Calendar, deadline.Hours, deadline.ReceivedOn, skipped, notPublished,
            clock.Moves.Select(move => Cause(move, decrees)),
            clock.Verdict, clock.Ending, ClockInWords.Of(clock, file.At), use.IsBreached, use.Elapsed, use.Remaining,
            clock.StoppedAt, clock.FoundMissed,
            showsEffective && clock.EffectiveAt is { } at ? new(at, deadline.Due < at) : null,
            Correction.Of(clock, time with { Calendar = calendar }, file.At),
            DeadlineInWords.Of(deadline, skipped, notPublished));
    }

    private static MoveOfClock Cause(TermMoved move, Decrees decrees)
    {
        var decree = decrees.Amendments.Single(it => it.Serial == move.Amendment);
        return new(move.From, move.To.Due, decree.Serial, decree.Act, decree.Date, move.At);
    }
}
