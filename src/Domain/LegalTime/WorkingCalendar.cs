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

/// <summary>A decree that came after the calendar: which days are off and which are worked.</summary>
/// <param name="Serial">Its place in the order in which they were recorded, from 1.</param>
/// <param name="Act">The number of the decree.</param>
/// <param name="Date">The day of the decree.</param>
/// <param name="Provider">The only provider for whom it holds; null for all.</param>
/// <param name="At">When it was recorded.</param>
public sealed record CalendarAmendment(
    int Serial, int Year, DocumentNumber Act, LocalDate Date, IReadOnlyList<LocalDate> DaysOff, IReadOnlyList<LocalDate> Worked,
    ProviderCode? Provider, Instant At);

/// <summary>
/// Which days are worked (жұмыс күндері), by the five-day week (Labour Code, art. 84): holidays of the law, their transfers, days off moved by
/// decree.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly string _source;
    private readonly IReadOnlyList<CalendarAmendment> _amendments;
    private ImmutableDictionary<int, CalendarYear> _years = ImmutableDictionary<int, CalendarYear>.Empty;

    private WorkingCalendar(string source, IReadOnlyList<CalendarAmendment> amendments) => (_source, _amendments) = (source, amendments);

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

    public YearStatus StatusOf(int year) => KazakhstanHolidays.StatusOf(year);

    /// <summary>A year's days off that are no Saturday or Sunday, and its Saturdays and Sundays that are worked.</summary>
    public CalendarYear Year(int year) =>
        ImmutableInterlocked.GetOrAdd(ref _years, year, it => new(it, _source, _amendments.Where(amendment => amendment.Year == it)));
}
