using NodaTime;
using Privatization.Domain.LegalTime;
using Privatization.Domain.Values;

namespace Privatization.Domain.Wording;

/// <summary>Explains in one sentence how a deadline comes about.</summary>
public static class DeadlineInWords
{
    /// <param name="skipped">The days that moved the due instant: <see cref="Deadline.Skipped"/>.</param>
    /// <param name="notPublished">The years counted though their calendars are not published: <see cref="Deadline.NotPublished"/>.</param>
    public static Sentence Of(Deadline deadline, IReadOnlyList<SkippedDay> skipped, IReadOnlyList<int>? notPublished = null)
    {
        var told = Told.Of(deadline, skipped);
        return Received(deadline).Concat(NotPublished(notPublished ?? [])).Aggregate(
            new Sentence(Kazakh.Tell(told), Russian.Tell(told), English.Tell(told)),
            (all, one) => new($"{all.Kk} {one.Kk}", $"{all.Ru} {one.Ru}", $"{all.En} {one.En}"));
    }

    /// <summary>Where it counts from another day than it came.</summary>
    private static IEnumerable<Sentence> Received(Deadline deadline) =>
        deadline.Start.InZone(Kazakhstan.Zone).LocalDateTime is var came && deadline.ReceivedOn is { } day && day != came.Date
            ? [new(Kazakh.Received(came, day), Russian.Received(came, day), English.Received(came, day))] : [];

    private static IEnumerable<Sentence> NotPublished(IReadOnlyList<int> years) => years.Select(year => new Sentence(
        $"{year} жылдың күнтізбесі әлі жарияланған жоқ: заңдағы мерекелер мен жазбадағы актілер бойынша саналды.",
        $"Календарь {year} года ещё не опубликован: учтены праздники по закону и акты, которые внесены.",
        $"The calendar of {year} is not published yet: the holidays of the law and the decrees on record are counted."));
}

/// <summary>What there is to tell, in the days and hours of the oblast.</summary>
/// <param name="At">The hour at which office time ends; null where a term in days ends at 24:00.</param>
/// <param name="RawEnd">Where a term in calendar days would have ended, and did not.</param>
/// <param name="WhyNot">Why it did not end there; null where a decree that came later could not bring it into the past.</param>
/// <param name="DaysOff">How many days off do not count.</param>
internal sealed record Told(Term Term, LocalDateTime From, LocalDate On, LocalTime? At, LocalDate? RawEnd, Sentence? WhyNot, int DaysOff)
{
    /// <summary>The hours of the breaks that do not count.</summary>
    public string? Breaks { get; init; }

    public bool IsOfficeTime => At is not null;

    public bool EndsInAnotherYear => On.Year != From.Year;

    /// <summary>A holiday by name; a Saturday or Sunday says by itself why it is a day off.</summary>
    public bool NamesHoliday => WhyNot is not null && RawEnd is { DayOfWeek: not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) };

    public static Told Of(Deadline deadline, IReadOnlyList<SkippedDay> skipped)
    {
        var from = deadline.CountsFrom().InZone(Kazakhstan.Zone).LocalDateTime;
        var on = Kazakhstan.DayOf(deadline.Due - Duration.Epsilon);
        var rawEnd = from.Date.PlusDays(deadline.Term.Amount);
        return deadline.Term.Unit switch
        {
            TermUnit.CalendarDays when rawEnd != on =>
                new(deadline.Term, from, on, null, rawEnd, skipped.FirstOrDefault(it => it.Day == rawEnd)?.Why, 0),
            TermUnit.CalendarDays => new(deadline.Term, from, on, null, null, null, 0),
            TermUnit.WorkingDays => new(deadline.Term, from, on, null, null, null, skipped.Count),
            _ => new(deadline.Term, from, on, deadline.Due.InZone(Kazakhstan.Zone).TimeOfDay, null, null, skipped.Count)
            {
                Breaks = deadline.Breaks(skipped) is [_, ..] breaks ? string.Join(", ", breaks) : null,
            },
        };
    }
}
