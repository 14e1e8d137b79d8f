using NodaTime;

namespace Privatization.Domain.LegalTime;

/// <summary>How terms of one unit are counted.</summary>
internal abstract record Counting(int Amount, WorkingTime Time)
{
    public static Counting Of(Term term, WorkingTime time) => term.Unit switch
    {
        TermUnit.CalendarDays => new CalendarDays(term.Amount, time),
        TermUnit.WorkingDays => new WorkingDays(term.Amount, time),
        TermUnit.OfficeHours => new OfficeTime(term.Amount, Duration.FromHours(1), time),
        _ => new OfficeTime(term.Amount, Duration.FromMinutes(1), time),
    };

    public abstract Instant Due(Instant start);

    /// <summary>When so many quarters of the term are used, before any shift of its end.</summary>
    public abstract Instant Quarters(Instant start, int quarters);

    public abstract Instant LatestStart(Instant finishBy);

    public abstract decimal Used(Instant start, Instant at);

    /// <summary>How many whole units have begun by an instant.</summary>
    public abstract int Begun(Instant start, Instant at);

    /// <summary>The first day on which a day off moves the due instant.</summary>
    public abstract LocalDate FirstThatCounts(Instant start);

    public virtual string? HoursFrom(Instant start) => null;

    protected static decimal PartOf(LocalDate day, Instant at) =>
        (decimal)(at - Kazakhstan.StartOf(day)).TotalTicks / (decimal)(Kazakhstan.EndOf(day) - Kazakhstan.StartOf(day)).TotalTicks;

    /// <summary>So many quarters of a day after its start; a day is as long as it is.</summary>
    protected static Instant Into(LocalDate day, int quarters) =>
        Kazakhstan.StartOf(day) + ((Kazakhstan.EndOf(day) - Kazakhstan.StartOf(day)) * quarters / 4);
}

internal sealed record CalendarDays(int Amount, WorkingTime Time) : Counting(Amount, Time)
{
    public override Instant Due(Instant start) => Kazakhstan.EndOf(Time.NextWorking(RawLast(start)));

    public override Instant Quarters(Instant start, int quarters) =>
        Into(Kazakhstan.DayOf(start).PlusDays(1 + (Amount * quarters / 4)), Amount * quarters % 4);

    public override Instant LatestStart(Instant finishBy) =>
        Kazakhstan.EndOf(Time.LastWorking(Kazakhstan.DayOf(finishBy).PlusDays(-1)).PlusDays(-Amount));

    public override decimal Used(Instant start, Instant at) => Kazakhstan.DayOf(at) is var day && day > Kazakhstan.DayOf(start)
        ? Period.DaysBetween(Kazakhstan.DayOf(start), day) - 1 + PartOf(day, at)
        : 0;

    public override int Begun(Instant start, Instant at) => Period.DaysBetween(Kazakhstan.DayOf(start), Kazakhstan.DayOf(at));

    public override LocalDate FirstThatCounts(Instant start) => RawLast(start);

    private LocalDate RawLast(Instant start) => Kazakhstan.DayOf(start).PlusDays(Amount);
}

internal sealed record WorkingDays(int Amount, WorkingTime Time) : Counting(Amount, Time)
{
    public override Instant Due(Instant start) => Kazakhstan.EndOf(Time.WorkingDayAfter(Kazakhstan.DayOf(start), Amount));

    public override Instant Quarters(Instant start, int quarters) => (Amount * quarters / 4, Amount * quarters % 4) switch
    {
        (var whole, 0) => Kazakhstan.EndOf(Time.WorkingDayAfter(Kazakhstan.DayOf(start), whole)),
        var (whole, rest) => Into(Time.WorkingDayAfter(Kazakhstan.DayOf(start), whole + 1), rest),
    };

    public override Instant LatestStart(Instant finishBy)
    {
        var day = Kazakhstan.DayOf(finishBy);
        for (var n = Amount; n > 0; n--) day = Time.LastWorking(day.PlusDays(-1));
        return Kazakhstan.StartOf(day);
    }

    public override decimal Used(Instant start, Instant at) => Kazakhstan.DayOf(at) is var day && day > Kazakhstan.DayOf(start)
        ? Time.WorkingDaysBetween(Kazakhstan.DayOf(start), day) + (Time.Calendar.IsWorking(day) ? PartOf(day, at) : 0)
        : 0;

    public override int Begun(Instant start, Instant at) => Time.WorkingDaysBetween(Kazakhstan.DayOf(start), Kazakhstan.DayOf(at).PlusDays(1));

    public override LocalDate FirstThatCounts(Instant start) => Kazakhstan.DayOf(start).PlusDays(1);
}

internal sealed record OfficeTime(int Amount, Duration Unit, WorkingTime Time) : Counting(Amount, Time)
{
    public override Instant Due(Instant start) => After(start, Unit * Amount);

    public override Instant Quarters(Instant start, int quarters) => After(start, Unit * Amount * quarters / 4);

    public override Instant LatestStart(Instant finishBy)
    {
        var rest = Unit * Amount;
        for (var day = Kazakhstan.DayOf(finishBy); ; day = day.PlusDays(-1))
            foreach (var open in Time.OfficeTimeOf(day).Reverse())
            {
                var end = Instant.Min(open.End, finishBy);
                if (end <= open.Start) continue;
                if (rest <= end - open.Start) return end - rest;
                rest -= end - open.Start;
            }
    }

    public override decimal Used(Instant start, Instant at)
    {
        var used = Duration.Zero;
        for (var day = Kazakhstan.DayOf(start); day <= Kazakhstan.DayOf(at); day = day.PlusDays(1))
            foreach (var open in Time.OfficeTimeOf(day))
                used += Duration.Max(Duration.Zero, Instant.Min(open.End, at) - Instant.Max(open.Start, start));
        return (decimal)used.TotalTicks / (decimal)Unit.TotalTicks;
    }

    public override int Begun(Instant start, Instant at) => (int)Math.Ceiling(Used(start, at));

    public override LocalDate FirstThatCounts(Instant start) => Kazakhstan.DayOf(start);

    public override string HoursFrom(Instant start) => Time.Hours.During(Kazakhstan.DayOf(start), Kazakhstan.DayOf(Due(start)));

    private Instant After(Instant start, Duration rest)
    {
        for (var day = Kazakhstan.DayOf(start); ; day = day.PlusDays(1))
            foreach (var open in Time.OfficeTimeOf(day))
            {
                var from = Instant.Max(open.Start, start);
                if (from >= open.End) continue;
                if (rest <= open.End - from) return from + rest;
                rest -= open.End - from;
            }
    }
}
