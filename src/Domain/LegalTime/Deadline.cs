using NodaTime;
using Privatization.Domain.Values;

namespace Privatization.Domain.LegalTime;

/// <summary>A day on which a term did not run, or did not end.</summary>
public sealed record SkippedDay(LocalDate Day, Sentence Why);

/// <summary>How much of a term is used, and what is left of it, in its own unit.</summary>
/// <param name="Remaining">Nothing where the days are used and the end is a day off; negative once the term has run out.</param>
public readonly record struct TermUse(bool IsBreached, decimal Elapsed, decimal Remaining);

/// <summary>
/// A term set running. In days it counts from the day after the event (Civil Code, art. 173) to 24:00 of its last day (art. 176), which in calendar
/// days is the next working day where it falls on a day off (art. 175). Hours and minutes are office time; what starts outside starts at the next
/// opening.
/// </summary>
/// <param name="Start">The instant of the fact that set it running.</param>
/// <param name="Due">The last instant in time, inclusive.</param>
/// <param name="Half">When half of it is used, counted in its own unit.</param>
/// <param name="ThreeQuarters">When three quarters of it are used.</param>
/// <param name="Calendar">The version of the calendar by which it was counted.</param>
/// <param name="Hours">The office hours by which it was counted, where it is office time, as <see cref="OfficeHours.During"/> writes them.</param>
public sealed record Deadline(Term Term, Instant Start, Instant Due, Instant Half, Instant ThreeQuarters, string Calendar, string? Hours = null)
{
    public static Deadline Of(Term term, Instant start, WorkingTime time)
    {
        var counting = Counting.Of(term, time);
        return new(term, start, counting.Due(start), counting.Quarters(start, 2), counting.Quarters(start, 3), time.Calendar.Version,
            counting.HoursFrom(start));
    }

    /// <summary>By when the term must start so that it is due by an instant: for a term in days 24:00 of the last such day.</summary>
    public static Instant LatestStart(Term term, Instant finishBy, WorkingTime time) => Counting.Of(term, time).LatestStart(finishBy);

    /// <summary>How much of the term is used at an instant, in its own unit; beyond the due instant more than its amount.</summary>
    public decimal UsedAt(Instant at, WorkingTime time) => Counting.Of(Term, time).Used(Start, at);

    /// <summary>How the term stands at an instant, or stood when it stopped.</summary>
    public TermUse UseAt(Instant at, WorkingTime time)
    {
        var (isBreached, elapsed) = (Due < at, decimal.Round(UsedAt(at, time), 4));
        return new(isBreached, elapsed, isBreached ? Term.Amount - elapsed : Math.Max(0, Term.Amount - elapsed));
    }

    /// <summary>What is left for a next attempt: whole units, at least one.</summary>
    public Term UnusedAt(Instant at, WorkingTime time) => Term with { Amount = Math.Max(1, Term.Amount - Counting.Of(Term, time).Begun(Start, at)) };

    /// <summary>The breaks between start and due instant, as the office hours had them; none of a term in days.</summary>
    /// <param name="skipped">The days off between them.</param>
    public IReadOnlyList<string> Breaks(IReadOnlyList<SkippedDay> skipped)
    {
        if (Hours is null) return [];
        var (hours, breaks) = (OfficeHours.Parse(Hours), new List<string>());
        for (var day = Kazakhstan.DayOf(Start); day <= Kazakhstan.DayOf(Due); day = day.PlusDays(1))
            if (hours.On(day) is var its && skipped.All(it => it.Day != day)
                && Instant.Max(Start, Kazakhstan.At(day, its.BreakFrom)) < Instant.Min(Due, Kazakhstan.At(day, its.BreakTo)))
                breaks.Add(its.Break);
        return [.. breaks.Distinct()];
    }

    /// <summary>The days that moved the due instant, in order.</summary>
    public IReadOnlyList<SkippedDay> Skipped(WorkingTime time)
    {
        var skipped = new List<SkippedDay>();
        var last = Kazakhstan.DayOf(Due - Duration.Epsilon);
        for (var day = Counting.Of(Term, time).FirstThatCounts(Start); day <= last; day = day.PlusDays(1))
            if (time.Calendar.WhyOff(day) is { } why) skipped.Add(new(day, why));
        return skipped;
    }
}
