using JasperFx.Events;
using NodaTime;
using NodaTime.Text;

namespace Privatization;

/// <summary>Up to where the record is read: a version, an instant (inclusive), or all of it.</summary>
public readonly record struct Cut(long? Version, Instant? AsOf)
{
    public bool Includes(IEvent e) => (Version is not { } version || e.Version <= version) && (AsOf is not { } instant || ((ApplicationEvent)e.Data).At <= instant);

    /// <summary>From the query: <c>?version=7</c> or <c>?asOf=2019-12-20T09:00:00+06:00</c>, not both.</summary>
    public static (Cut, Problem?) From(IQueryCollection query, IClock clock)
    {
        var (version, versionProblem) = VersionOf(query["version"]);
        var (asOf, asOfProblem) = AsOfOf(query, clock);
        var both = version is not null && asOf is not null
            ? Problems.Query("asOf", new("version мен asOf бірге берілмейді.", "version и asOf вместе не задаются.", "Give version or asOf, not both."))
            : null;
        return (new(version, asOf), versionProblem ?? asOfProblem ?? both);
    }

    public static (Instant?, Problem?) AsOfOf(IQueryCollection query, IClock clock) =>
        query["asOf"] is [{ } text] ? InstantOf(text, "asOf", clock) : (null, null);

    public static (Instant?, Problem?) InstantOf(string text, string name, IClock clock)
    {
        if (Read(text) is not { } instant)
            return (null, Problems.Query(name, new(
                "Уақытты белдеуімен беріңіз.", "Укажите время со смещением.", "An instant with its offset, as 2019-12-20T09:00:00Z or 2019-12-20T09:00:00+06:00.")));
        return instant > clock.GetCurrentInstant()
            ? (null, Problems.Query(name, new("Бұл уақыт әлі келген жоқ.", "Это время ещё не наступило.", "That instant has not come yet.")))
            : (instant, null);
    }

    // A plus sign that was not escaped arrives as a blank.
    private static Instant? Read(string text) =>
        OffsetDateTimePattern.Rfc3339.Parse(text.Replace(' ', '+')) is { Success: true, Value: var value } ? value.ToInstant() : null;

    public static (long?, Problem?) VersionOf(string? text, string name = "version") =>
        text is null ? (null, null)
        : long.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var version) && version > 0 ? (version, null)
        : (null, Problems.Query(name, new("1 немесе одан үлкен сан.", "Число от 1.", "A number from 1.")));
}
