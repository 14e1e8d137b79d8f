using NodaTime;
using NodaTime.Text;

namespace Privatization.Domain.LegalTime;

/// <summary>The hours of one day in which a provider works: the break is not working time (Labour Code, art. 81(3)).</summary>
public sealed record DayHours(LocalTime Opens, LocalTime BreakFrom, LocalTime BreakTo, LocalTime Closes)
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>Reads <c>09:00-13:00 14:30-18:30</c>.</summary>
    public static DayHours Parse(string text)
    {
        var times = (text ?? "").Split('-', ' ').Select(part => Clock.Parse(part)).ToArray();
        return times
            is [{ Success: true, Value: var a }, { Success: true, Value: var b }, { Success: true, Value: var c }, { Success: true, Value: var d }]
            && a < b && b <= c && c < d
            ? new(a, b, c, d)
            : throw new FormatException("Office hours are written as 09:00-13:00 14:30-18:30, in that order.");
    }

    /// <summary>As it is told: <c>13:00–14:30</c>.</summary>
    public string Break => $"{Clock.Format(BreakFrom)}–{Clock.Format(BreakTo)}";

    public override string ToString() => $"{Clock.Format(Opens)}-{Clock.Format(BreakFrom)} {Clock.Format(BreakTo)}-{Clock.Format(Closes)}";
}

/// <summary>The office hours of a provider: data with dates, as the Standard's own wording is not at hand.</summary>
public sealed class OfficeHours
{
    private readonly IReadOnlyList<(LocalDate From, DayHours Hours)> _periods;

    /// <param name="periods">Each from its day (inclusive) until the next; before the first, the first holds.</param>
    /// <exception cref="ArgumentException">There is no period, or two begin on one day.</exception>
    public OfficeHours(IEnumerable<(LocalDate From, DayHours Hours)> periods)
    {
        _periods = [.. periods.OrderBy(period => period.From)];
        if (_periods.Count == 0 || _periods.DistinctBy(period => period.From).Count() < _periods.Count)
            throw new ArgumentException("Office hours need at least one period, and one only from each day.", nameof(periods));
    }

    /// <summary>The usual wording of the standards of that family: 09:00-18:30, break 13:00-14:30.</summary>
    public static OfficeHours Usual { get; } = new([(LocalDate.MinIsoValue, new(new(9, 0), new(13, 0), new(14, 30), new(18, 30)))]);

    /// <summary>Reads what <see cref="During"/> writes.</summary>
    public static OfficeHours Parse(string text)
    {
        var periods = text.Split("; ");
        return new(
            [(LocalDate.MinIsoValue, DayHours.Parse(periods[0])), .. periods.Skip(1)
                .Select(it => (LocalDatePattern.Iso.Parse(it[..10]).GetValueOrThrow(), DayHours.Parse(it[11..])))]);
    }

    /// <summary>
    /// The hours over some days, first and last inclusive: <c>09:00-13:00 14:30-18:30</c>, then each change with its day: <c>; 2020-03-03 08:00-12:00
    /// 13:00-17:00</c>.
    /// </summary>
    public string During(LocalDate first, LocalDate last) => string.Join("; ", _periods
        .Where(period => first < period.From && period.From <= last).Select(period => $"{LocalDatePattern.Iso.Format(period.From)} {period.Hours}")
        .Prepend($"{On(first)}"));

    public DayHours On(LocalDate day) => _periods.LastOrDefault(period => period.From <= day).Hours ?? _periods[0].Hours;
}
