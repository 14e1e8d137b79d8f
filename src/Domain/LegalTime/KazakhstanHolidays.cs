using NodaTime;
using Privatization.Domain.Values;

namespace Privatization.Domain.LegalTime;

/// <param name="From">First year, inclusive; null: since before 2015.</param>
/// <param name="To">Last year, inclusive; null: to this day.</param>
/// <param name="IsTransferred">Whether it makes the next working day off where it falls on a Saturday or Sunday.</param>
public sealed record Holiday(Sentence Name, string Source, int? From, int? To, bool IsTransferred, params IReadOnlyList<AnnualDate> Days)
{
    public bool IsKeptIn(int year) => !(year < From) && !(year > To);
}

/// <summary>A day off that a decree moved for one year: one day is worked so that another is off.</summary>
/// <param name="Since">The first version of the calendar that knows of it: by an earlier one nothing was moved.</param>
public sealed record MovedDay(
    LocalDate Worked, LocalDate Off, string Source, Confidence Confidence = Confidence.Secondary, string Since = KazakhstanHolidays.First);

/// <summary>
/// The holidays of Kazakhstan by law, and the days off moved by decree, 2015-2027, each with its source. Facts of terms name its version for ever:
/// what is found out later comes with another version, and a term counted by an earlier one is explained by that.
/// </summary>
public static class KazakhstanHolidays
{
    public const string First = "kz-1", Version = "kz-2";

    /// <summary>Before it nothing is known.</summary>
    public const int FirstYear = 2015;

    private static readonly string[] Versions = [First, Version];

    private const string Law = "Law on holidays of 13 December 2001 No. 267-II";

    public static readonly IReadOnlyList<Holiday> Holidays =
    [
        Kept(new("Жаңа жыл", "Новый год", "New Year"), (1, 1), (1, 2)),
        new(Christmas, "Labour Code, art. 84(5)", null, null, IsTransferred: false, new AnnualDate(1, 7)),
        Kept(new("Халықаралық әйелдер күні", "Международный женский день", "International Women's Day"), (3, 8)),
        new(ConstitutionDay, "Law of 11 June 2026 No. 306-VIII, in force 1 July 2026", 2027, null, IsTransferred: true, new AnnualDate(3, 15)),
        Kept(new("Наурыз мейрамы", "Наурыз мейрамы", "Nauryz"), (3, 21), (3, 22), (3, 23)),
        Kept(new("Қазақстан халқының бірлігі мерекесі", "Праздник единства народа Казахстана", "Unity Day"), (5, 1)),
        Kept(new("Отан қорғаушы күні", "День защитника Отечества", "Defender's Day"), (5, 7)),
        Kept(new("Жеңіс күні", "День Победы", "Victory Day"), (5, 9)),
        Kept(new("Астана күні", "День столицы", "Capital Day"), (7, 6)),
        new(ConstitutionDay, Law, null, 2025, IsTransferred: true, new AnnualDate(8, 30)),
        new(new("Республика күні", "День Республики", "Republic Day"), Law, 2022, null, IsTransferred: true, new AnnualDate(10, 25)),
        new(new("Тұңғыш Президент күні", "День Первого Президента", "First President's Day"), Law, null, 2021, IsTransferred: true,
            new AnnualDate(12, 1)),
        Kept(IndependenceDay, (12, 16)),
        new(IndependenceDay, Law, null, 2021, IsTransferred: true, new AnnualDate(12, 17)),
    ];

    /// <summary>
    /// The first day of Kurban Ait: announced each year, off whatever the schedule, and not transferred. That of 2027 is calculated.
    /// </summary>
    public static readonly IReadOnlyDictionary<int, AnnualDate> KurbanAitFirstDay = new Dictionary<int, AnnualDate>
    {
        [2015] = new(9, 24),
        [2016] = new(9, 12),
        [2017] = new(9, 1),
        [2018] = new(8, 21),
        [2019] = new(8, 11),
        [2020] = new(7, 31),
        [2021] = new(7, 20),
        [2022] = new(7, 9),
        [2023] = new(6, 28),
        [2024] = new(6, 16),
        [2025] = new(6, 6),
        [2026] = new(5, 27),
        [2027] = new(5, 16),
    };

    public static readonly IReadOnlyList<MovedDay> Moved =
    [
        new(new(2016, 3, 5), new(2016, 3, 7), "Government resolution of 2016 No. 67 (P1600000067)", Since: Version),
        new(new(2017, 3, 18), new(2017, 3, 20), "Government resolution of 2017 No. 5 (P1700000005)", Since: Version),
        new(new(2017, 7, 1), new(2017, 7, 7), "Government resolution of 2017 No. 5 (P1700000005)", Since: Version),
        new(new(2018, 3, 3), new(2018, 3, 9), "Government resolution of 2017 No. 864 (P1700000864)", Since: Version),
        new(new(2018, 4, 28), new(2018, 4, 30), "zakon.kz 4914907"),
        new(new(2018, 5, 5), new(2018, 5, 8), "zakon.kz 4914907"),
        new(new(2018, 8, 25), new(2018, 8, 31), "Government resolution of 2017 No. 864 (P1700000864)", Since: Version),
        new(new(2018, 12, 29), new(2018, 12, 31), "Government resolution of 2017 No. 864 (P1700000864)", Since: Version),
        new(new(2019, 5, 4), new(2019, 5, 10), "Government resolution of 2018 No. 888 (P1800000888); almaty.tv 1323"),
        new(new(2020, 1, 5), new(2020, 1, 3), "kyzylorda-news.kz 31660"),
        new(new(2020, 5, 11), new(2020, 5, 8), "kyzylorda-news.kz 31660"),
        new(new(2020, 12, 20), new(2020, 12, 18), "tolqyn.kz 13244"),
        new(new(2021, 7, 3), new(2021, 7, 5), "kt.kz 1377917736"),
        new(new(2022, 3, 5), new(2022, 3, 7), "Resolution of 6 October 2021 No. 713; pm.kz 1195927"),
        new(new(2022, 8, 27), new(2022, 8, 29), "Resolution of 6 October 2021 No. 713; pm.kz 1195927"),
        new(new(2022, 10, 22), new(2022, 10, 24), "ortcom.kz 1665217461; nur.kz 1991748"),
        new(new(2023, 7, 1), new(2023, 7, 7), "Resolution of 25 April 2023; zakon.kz 6395425"),
        new(new(2024, 5, 4), new(2024, 5, 8), "Order of 17 April 2024; nur.kz 2087000"),
        new(new(2025, 1, 5), new(2025, 1, 3), "azattyq-ruhy.kz 77649"),
    ];

    /// <summary>The days of a year that were moved, as far as a version of the calendar knows; one that is not known here knows of all.</summary>
    public static IEnumerable<MovedDay> MovedIn(int year, string version)
    {
        var known = Array.IndexOf(Versions, version) is >= 0 and var index ? index : Versions.Length;
        return Moved.Where(moved => moved.Off.Year == year && Array.IndexOf(Versions, moved.Since) <= known);
    }

    public static YearStatus StatusOf(int year) => year switch
    {
        2015 or 2026 => YearStatus.Incomplete,
        >= 2016 and <= 2025 => YearStatus.Published,
        _ => YearStatus.NotPublished,
    };

    /// <param name="published">What an operator published of the year, where one has.</param>
    public static IEnumerable<(LocalDate Day, Holiday Holiday)> Of(int year, PublishedYear? published = null) =>
        (published?.Holidays?.Select(it => (it.Day, it.Recorded())) ?? ByLaw(year))
        .Concat(published?.KurbanAit.Select(it => (it.Day, KurbanAitOf(it.Day, it.Source))) ?? KurbanAit(year));

    private static IEnumerable<(LocalDate Day, Holiday Holiday)> ByLaw(int year) => Holidays.Where(holiday => holiday.IsKeptIn(year))
        .SelectMany(holiday => holiday.Days.Select(day => (day.InYear(year), holiday)));

    private static IEnumerable<(LocalDate Day, Holiday Holiday)> KurbanAit(int year) => KurbanAitFirstDay.TryGetValue(year, out var first)
        ? [(first.InYear(year), KurbanAitOf(first.InYear(year), "Labour Code, art. 84(5); announced each year"))]
        : [];

    private static Holiday KurbanAitOf(LocalDate day, string source) => new(
        new("Құрбан айт", "Курбан айт", "Kurban Ait"), source, day.Year, day.Year, IsTransferred: false, new AnnualDate(day.Month, day.Day));

    private static Sentence Christmas => new("Православиелік Рождество", "Православное Рождество", "Orthodox Christmas");

    private static Sentence ConstitutionDay => new("Конституция күні", "День Конституции", "Constitution Day");

    private static Sentence IndependenceDay => new("Тәуелсіздік күні", "День Независимости", "Independence Day");

    private static Holiday Kept(Sentence name, params IReadOnlyList<(int Month, int Day)> days) =>
        new(name, Law, null, null, IsTransferred: true, [.. days.Select(day => new AnnualDate(day.Month, day.Day))]);
}
