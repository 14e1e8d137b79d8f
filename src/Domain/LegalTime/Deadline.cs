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
/// <param name="Hours">
/// The office hours by which it was counted, where it is office time or what was received outside them counts from the next working day, as
/// <see cref="OfficeHours.During"/> writes them.
/// </param>
/// <param name="ReceivedOn">The working day as on which that counts, which set it running, where the provider counts so; else null.</param>
public sealed record Deadline(
    Term Term, Instant Start, Instant Due, Instant Half, Instant ThreeQuarters, string Calendar, string? Hours = null, LocalDate? ReceivedOn = null)
{
    public static Deadline Of(Term term, Instant start, WorkingTime time)
    {
        var counting = Counting.Of(term, time);
        return new(term, start, counting.Due(start), counting.Quarters(start, 2), counting.Quarters(start, 3), time.Calendar.Version,
            counting.HoursFrom(start));
    }

    /// <summary>
    /// Of a term that a receipt sets running. In hours and minutes it begins with the next opening in any case; in days, where the provider counts
    /// so, on the next working day.
    /// </summary>
    public static Deadline OfReceipt(Term term, Instant start, WorkingTime time) =>
        term.Unit is (TermUnit.CalendarDays or TermUnit.WorkingDays) && time.Receipts.IsOn(Kazakhstan.DayOf(start))
            ? Received(term, start, time) : Of(term, start, time);

    /// <summary>The same term, by another calendar.</summary>
    public Deadline CountedBy(WorkingTime time) => ReceivedOn is null ? Of(Term, Start, time) : Received(Term, Start, time);

    private static Deadline Received(Term term, Instant start, WorkingTime time)
    {
        var (came, day) = (Kazakhstan.DayOf(start), time.ReceivedOn(start));
        return Of(term, From(start, day), time) with { Start = start, ReceivedOn = day, Hours = time.Hours.During(came, came) };
    }

    /// <summary>From when it counts.</summary>
    internal Instant CountsFrom() => From(Start, ReceivedOn);

    private static Instant From(Instant start, LocalDate? receivedOn) =>
        receivedOn is { } day && day != Kazakhstan.DayOf(start) ? Kazakhstan.StartOf(day) : start;

    /// <summary>By when the term must start so that it is due by an instant: for a term in days 24:00 of the last such day.</summary>
    public static Instant LatestStart(Term term, Instant finishBy, WorkingTime time) => Counting.Of(term, time).LatestStart(finishBy);

    /// <summary>How much of the term is used at an instant, in its own unit; beyond the due instant more than its amount.</summary>
    public decimal UsedAt(Instant at, WorkingTime time) => Counting.Of(Term, time).Used(CountsFrom(), at);

    /// <summary>How the term stands at an instant, or stood when it stopped.</summary>
    public TermUse UseAt(Instant at, WorkingTime time)
    {
        var (isBreached, elapsed) = (Due < at, decimal.Round(UsedAt(at, time), 4));
        return new(isBreached, elapsed, isBreached ? Term.Amount - elapsed : Math.Max(0, Term.Amount - elapsed));
    }

    /// <summary>What is left for a next attempt: whole units, at least one.</summary>
    public Term UnusedAt(Instant at, WorkingTime time) =>
        Term with { Amount = Math.Max(1, Term.Amount - Counting.Of(Term, time).Begun(CountsFrom(), at)) };

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
        for (var day = FirstThatCounts(time); day <= LastDay; day = day.PlusDays(1))
            if (time.Calendar.WhyOff(day) is { } why) skipped.Add(new(day, why));
        return skipped;
    }

    /// <summary>The years over which it was counted though their calendars are not published.</summary>
    /// <param name="known">The calendar as it is known when this is asked: what was published meanwhile has moved the term if it had to.</param>
    public IReadOnlyList<int> NotPublished(WorkingTime time, WorkingCalendar known)
    {
        var (from, to) = (FirstThatCounts(time).Year, LastDay.Year);
        return from > to ? [] : [.. Enumerable.Range(from, to - from + 1).Where(year => known.StatusOf(year) is YearStatus.NotPublished)];
    }

    private LocalDate LastDay => Kazakhstan.DayOf(Due - Duration.Epsilon);

    private LocalDate FirstThatCounts(WorkingTime time) => Counting.Of(Term, time).FirstThatCounts(CountsFrom());
}
