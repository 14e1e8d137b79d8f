namespace Privatization.Domain.Tests.LegalTime;

/// <summary>
/// Counts terms one day and one half of a working day after another, over lists of its own and with nothing of the code under test.
/// Days and microseconds since 1970.
/// </summary>
/// <param name="first">The first day of the lists; before and behind them is nothing.</param>
/// <param name="working">Whether a day is worked.</param>
/// <param name="hours">The two stretches of office time that a day has when it is worked.</param>
public sealed class SlowWalker(int first, bool[] working, (long From, long To)[][] hours)
{
    public bool IsWorking(int day) => working[day - first];

    public long Due(Term term, long start)
    {
        if (IsOffice(term)) return Worked(start, Amount(term));
        var day = Almaty.DayOf(start);
        for (var left = term.Amount; left > 0; left--) day = Next(term, day);
        while (!IsWorking(day)) day++;
        return Almaty.StartOf(day + 1);
    }

    /// <summary>When so many quarters of the term have been counted.</summary>
    public long Quarters(Term term, long start, int quarters)
    {
        if (IsOffice(term)) return Worked(start, Amount(term) * quarters / 4);
        var day = Almaty.DayOf(start);
        var left = term.Amount * quarters;
        for (; left >= 4; left -= 4) day = Next(term, day);
        if (left == 0) return Almaty.StartOf(day + 1);
        day = Next(term, day);
        return Almaty.StartOf(day) + (Almaty.LengthOf(day) * left / 4);
    }

    public decimal Used(Term term, long start, long at)
    {
        var (used, day) = (0m, Almaty.DayOf(start));
        if (IsOffice(term)) return Between(start, at) / (decimal)(Amount(term) / term.Amount);
        for (day = Next(term, day); day < Almaty.DayOf(at); day = Next(term, day)) used++;
        return day == Almaty.DayOf(at) ? used + ((at - Almaty.StartOf(day)) / (decimal)Almaty.LengthOf(day)) : used;
    }

    public int Unused(Term term, long start, long at)
    {
        var left = term.Amount;
        if (IsOffice(term)) return Math.Max(1, (int)((Amount(term) - Between(start, at)) / (Amount(term) / left)));
        for (var day = Next(term, Almaty.DayOf(start)); day <= Almaty.DayOf(at); day = Next(term, day)) left--;
        return Math.Max(1, left);
    }

    public long LatestStart(Term term, long finishBy)
    {
        if (IsOffice(term)) return WorkedBackwards(finishBy, Amount(term));
        var day = Almaty.DayOf(finishBy) - 1;
        while (!IsWorking(day)) day--;
        if (term.Unit is TermUnit.CalendarDays) return Almaty.StartOf(day - term.Amount + 1);
        for (var left = term.Amount - 1; left > 0; left--)
            do day--;
            while (!IsWorking(day));
        return Almaty.StartOf(day);
    }

    public IEnumerable<int> Skipped(Term term, long start, long due)
    {
        var last = IsOffice(term) ? Almaty.DayOf(due) : Almaty.DayOf(due) - 1;
        var from = Almaty.DayOf(start) + (term.Unit switch { TermUnit.CalendarDays => term.Amount, TermUnit.WorkingDays => 1, _ => 0 });
        for (var day = from; day <= last; day++)
            if (!IsWorking(day)) yield return day;
    }

    private static bool IsOffice(Term term) => term.Unit is TermUnit.OfficeMinutes or TermUnit.OfficeHours;

    private static long Amount(Term term) => term.Amount * (term.Unit is TermUnit.OfficeHours ? Almaty.Hour : Almaty.Hour / 60);

    private int Next(Term term, int day)
    {
        do day++;
        while (term.Unit is TermUnit.WorkingDays && !IsWorking(day));
        return day;
    }

    private (long From, long To)[] Stretches(int day) => IsWorking(day) ? hours[day - first] : [];

    private long Worked(long start, long left)
    {
        for (var day = Almaty.DayOf(start); ; day++)
            foreach (var (opens, closes) in Stretches(day))
            {
                var from = Math.Max(start, opens);
                if (from + left <= closes) return from + left;
                left -= Math.Max(0, closes - from);
            }
    }

    private long WorkedBackwards(long finishBy, long left)
    {
        for (var day = Almaty.DayOf(finishBy); ; day--)
            foreach (var (opens, closes) in Stretches(day).Reverse())
            {
                var to = Math.Min(finishBy, closes);
                if (to - left >= opens) return to - left;
                left -= Math.Max(0, to - opens);
            }
    }

    private long Between(long start, long at)
    {
        var sum = 0L;
        for (var day = Almaty.DayOf(start); day <= Almaty.DayOf(at); day++)
            foreach (var (opens, closes) in Stretches(day)) sum += Math.Max(0, Math.Min(at, closes) - Math.Max(start, opens));
        return sum;
    }
}
