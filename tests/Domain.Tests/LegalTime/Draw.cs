namespace Privatization.Domain.Tests.LegalTime;

/// <summary>A random term, start, instant of looking and instant to finish by, mostly close to where counting may go wrong.</summary>
public sealed record Draw(DrawnCalendar Calendar, Term Term, long Start, long At, long FinishBy)
{
    private static readonly int Change = Almaty.Of(Almaty.LongDay);

    private static readonly int[] Odd =
        [.. ExpectedDays.Years.SelectMany(year => year.WeekdaysOff.Concat(year.Worked)).Select(Almaty.Of), DrawnCalendar.First, DrawnCalendar.Last];

    private static readonly long[] Times =
        [.. new[] { "00:00", "08:00", "09:00", "12:00", "13:00", "14:30", "17:00", "18:30", "23:00" }.Select(Time)];

    public override string ToString() =>
        $"{Term.Amount} {Term.Unit} from {Almaty.At(Start)}, looked at {Almaty.At(At)}, to finish by {Almaty.At(FinishBy)}, on {Calendar}";

    /// <summary>Without end; the same for the same seed.</summary>
    public static IEnumerable<Draw> Of(TermUnit unit, int seed)
    {
        var random = new Random(seed);
        DrawnCalendar[] calendars = [DrawnCalendar.Base, .. Enumerable.Range(0, 31).Select(_ => DrawnCalendar.By(random))];
        while (true)
        {
            var (calendar, term, start) = (calendars[random.Next(calendars.Length)], AnyTerm(unit, random), AnyInstant(AnyDay(random), random));
            var due = calendar.Walker.Due(term, start);
            var (at, finishBy) = (Math.Max(start, Near(start, due, random)), Near(start, due, random));
            if (Within(start) && Within(due) && Within(at) && Within(finishBy) && Within(calendar.Walker.LatestStart(term, finishBy)))
                yield return new(calendar, term, start, at, finishBy);
        }
    }

    private static Term AnyTerm(TermUnit unit, Random random) => new(random.Next(4) == 0 ? random.Next(1, 4) : random.Next(1, Most(unit) + 1), unit);

    private static int Most(TermUnit unit) => unit switch { TermUnit.OfficeMinutes => 600, TermUnit.OfficeHours => 40, _ => 60 };

    private static int AnyDay(Random random) => random.Next(10) switch
    {
        < 5 => random.Next(DrawnCalendar.First, DrawnCalendar.Last + 1),
        < 9 => Odd[random.Next(Odd.Length)] + random.Next(-4, 3),
        _ => Change + random.Next(-5, 5),
    };

    private static long AnyInstant(int day, Random random) => random.Next(3) switch
    {
        0 => Almaty.StartOf(day) + random.NextInt64(Almaty.LengthOf(day)),
        1 => Almaty.StartOf(day) + Times[random.Next(Times.Length)] + random.Next(-1, 2),
        _ => Almaty.StartOf(day) + (random.Next(0, 24 * 60) * Almaty.Hour / 60),
    };

    private static long Near(long start, long due, Random random) => random.Next(4) switch
    {
        0 => due + random.Next(-1, 2),
        1 => start + (long)((due - start) * random.NextDouble() * 1.3),
        2 => AnyInstant(Almaty.DayOf(due) + random.Next(-6, 7), random),
        _ => AnyInstant(AnyDay(random) is var day && Math.Abs(day - Almaty.DayOf(due)) < 200 ? day : Almaty.DayOf(start) + random.Next(4), random),
    };

    private static bool Within(long instant) => Almaty.DayOf(instant) >= DrawnCalendar.First && Almaty.DayOf(instant) <= DrawnCalendar.Last;

    private static long Time(string time) =>
        (Almaty.Hour * (((time[0] - '0') * 10) + time[1] - '0')) + (Almaty.Hour / 60 * (((time[3] - '0') * 10) + time[4] - '0'));
}
