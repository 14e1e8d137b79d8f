using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Privatization.Domain.Values;

namespace Privatization.Domain.LegalTime;

/// <summary>How much of a year's calendar is known.</summary>
public enum YearStatus
{
    Published,

    /// <summary>The holidays are known; days off may have been moved that the sources at hand do not name.</summary>
    Incomplete,

    /// <summary>Counted by the holidays of the law alone, until the calendar of the year is published.</summary>
    NotPublished,
}

/// <summary>
/// Which days are worked (жұмыс күндері), by the five-day week (Labour Code, art. 84): holidays of the law, their transfers, days off moved by
/// decree.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly string _source;
    private readonly IReadOnlyList<CalendarAmendment> _amendments;
    private readonly ILookup<int, CalendarAmendment> _cancellers;
    private ImmutableDictionary<int, CalendarYear> _years = ImmutableDictionary<int, CalendarYear>.Empty;

    /// <summary>No term reaches further than so many years ahead: instalments are agreed for no longer.</summary>
    public const int YearsAhead = 30;

    private WorkingCalendar(string source, IReadOnlyList<CalendarAmendment> amendments)
    {
        (_source, _amendments) = (source, amendments);
        _cancellers = amendments.SelectMany(it => (it.Cancels ?? []).Select(serial => (Of: serial, By: it))).ToLookup(it => it.Of, it => it.By);
    }

    /// <summary>As the sources at hand have it, without any later decree.</summary>
    public static WorkingCalendar Kazakhstan { get; } = Of(KazakhstanHolidays.Version);

    /// <summary>What facts remember of the calendar by which a term was counted: the sources, and the last decree it took in.</summary>
    public string Version => _amendments is [.., var last] ? $"{_source}+{last.Serial}" : _source;

    /// <summary>As a version of the sources had it, without any later decree.</summary>
    public static WorkingCalendar Of(string source) => new(source, []);

    /// <summary>The sources of a version: <c>kz-1</c> of <c>kz-1+3</c>.</summary>
    public static string SourceOf(string version) => version.Split('+')[0];

    /// <summary>The last decree that a version took in: 3 of <c>kz-1+3</c>, 0 of <c>kz-1</c>.</summary>
    public static int SerialOf(string version) => version.Split('+') is [_, var serial] ? int.Parse(serial, CultureInfo.InvariantCulture) : 0;

    public IReadOnlyList<CalendarAmendment> Amendments => _amendments;

    /// <summary>A new version, in which these decrees hold as well.</summary>
    public WorkingCalendar With(params IReadOnlyList<CalendarAmendment> amendments) => new(_source, [.. _amendments, .. amendments]);

    public bool IsWorking(LocalDate day) => Year(day.Year).IsWorking(day);

    /// <returns>Null on a working day.</returns>
    public Sentence? WhyOff(LocalDate day) => Year(day.Year).WhyOff(day);

    public YearStatus StatusOf(int year) => PublicationOf(year) is null ? KazakhstanHolidays.StatusOf(year) : YearStatus.Published;

    /// <summary>The act by which an operator published a year; null where none has been recorded.</summary>
    public CalendarAmendment? PublicationOf(int year) => _amendments.FirstOrDefault(it => it.Published is not null && it.Year == year);

    /// <summary>The act that cancelled a decree; null while the decree holds.</summary>
    public CalendarAmendment? CancellerOf(int serial) => _cancellers[serial].FirstOrDefault();

    /// <summary>The acts on record that concern a year: that publish it, name its days, or cancel what named them.</summary>
    public IEnumerable<CalendarAmendment> AmendmentsOf(int year)
    {
        var concern = _amendments.Where(it => it.Concerns(year)).ToList();
        return _amendments.Where(it => concern.Contains(it) || concern.Exists(earlier => it.Cancels?.Contains(earlier.Serial) is true));
    }

    public IEnumerable<(LocalDate Day, Holiday Holiday)> HolidaysOf(int year) => KazakhstanHolidays.Of(year, PublicationOf(year)?.Published);

    public IEnumerable<MovedDay> MovedIn(int year) => PublicationOf(year) is { Published: { } published } by
        ? (published.Moved ?? []).Select(it => it.Recorded($"{_source}+{by.Serial}"))
        : KazakhstanHolidays.MovedIn(year, _source);

    /// <summary>A year's days off that are no Saturday or Sunday, and its Saturdays and Sundays that are worked.</summary>
    public CalendarYear Year(int year) => ImmutableInterlocked.GetOrAdd(ref _years, year, number =>
        new(number, HolidaysOf(number), MovedIn(number), _amendments.Where(amendment => CancellerOf(amendment.Serial) is null)));
}
