using NodaTime;

namespace Privatization.Domain.LegalTime;

/// <summary>How time counts for a provider: which days are worked, and in which hours.</summary>
public sealed record WorkingTime(WorkingCalendar Calendar, OfficeHours Hours)
{
    /// <summary>From when on terms count of what is received outside the hours.</summary>
    public ReceiptPolicy Receipts { get; init; } = ReceiptPolicy.AsItComes;

    public static WorkingTime Usual { get; } = new(WorkingCalendar.Kazakhstan, OfficeHours.Usual);

    /// <summary>The instant itself in office time, else the next opening.</summary>
    public Instant NextOpen(Instant instant)
    {
        for (var day = Kazakhstan.DayOf(instant); ; day = day.PlusDays(1))
            foreach (var open in OfficeTimeOf(day))
                if (instant < open.End) return Instant.Max(instant, open.Start);
    }

    /// <summary>The day itself until the closing hour of a working day, inclusive; else the next working day.</summary>
    internal LocalDate ReceivedOn(Instant instant) =>
        Kazakhstan.DayOf(instant) is var day && Calendar.IsWorking(day) && instant <= Kazakhstan.At(day, Hours.On(day).Closes)
            ? day : NextWorking(day.PlusDays(1));

    internal LocalDate NextWorking(LocalDate onOrAfter)
    {
        while (!Calendar.IsWorking(onOrAfter)) onOrAfter = onOrAfter.PlusDays(1);
        return onOrAfter;
    }

    internal LocalDate LastWorking(LocalDate onOrBefore)
    {
        while (!Calendar.IsWorking(onOrBefore)) onOrBefore = onOrBefore.PlusDays(-1);
        return onOrBefore;
    }

    /// <summary>The n-th working day after a day, which does not count itself.</summary>
    internal LocalDate WorkingDayAfter(LocalDate day, int n)
    {
        for (; n > 0; n--) day = NextWorking(day.PlusDays(1));
        return day;
    }

    /// <summary>How many days after <paramref name="after"/> and before <paramref name="before"/> are worked.</summary>
    internal int WorkingDaysBetween(LocalDate after, LocalDate before)
    {
        var count = 0;
        for (var day = after.PlusDays(1); day < before; day = day.PlusDays(1))
            if (Calendar.IsWorking(day)) count++;
        return count;
    }

    /// <summary>The office time of a day: before the break and after it; none on a day off.</summary>
    internal IReadOnlyList<Interval> OfficeTimeOf(LocalDate day) => Calendar.IsWorking(day) && Hours.On(day) is var hours
        ? [Between(day, hours.Opens, hours.BreakFrom), Between(day, hours.BreakTo, hours.Closes)]
        : [];

    private static Interval Between(LocalDate day, LocalTime from, LocalTime to) => new(Kazakhstan.At(day, from), Kazakhstan.At(day, to));
}
