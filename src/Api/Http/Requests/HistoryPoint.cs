using System.Globalization;
using JasperFx.Events;
using NodaTime;
using NodaTime.Text;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Storage;
using Privatization.Storage.Log;

namespace Privatization.Api.Http.Requests;

/// <summary>Up to where the record is read: a version, an instant (inclusive), or all of it.</summary>
internal readonly record struct HistoryPoint(long? Version, Instant? AsOf)
{
    public bool Includes(IEvent e) => (Version is not { } version || e.Version <= version) && (AsOf is not { } instant || e.Fact().At <= instant);

    /// <summary>From the query: <c>?version=7</c> or <c>?asOf=2019-12-20T09:00:00+06:00</c>, not both.</summary>
    public static OrProblem<HistoryPoint> From(IQueryCollection query, IClock clock)
    {
        if (NumberOf(query["version"], "version").IsProblem(out var problem, out var version)) return problem;
        if (AsOfOf(query, clock).IsProblem(out problem, out var asOf)) return problem;
        return version is not null && asOf is not null
            ? Problems.Query("asOf",
                new("version мен asOf бірге берілмейді.", "version и asOf вместе не задаются.", "Give version or asOf, not both."))
            : new HistoryPoint(version, asOf);
    }

    public static OrProblem<Instant?> AsOfOf(IQueryCollection query, IClock clock) =>
        query["asOf"] is not [{ } text] ? (Instant?)null
        : LocalDatePattern.Iso.Parse(text) is { Success: true, Value: { Year: > 0 } day } ? EndOf(day, clock)
        : InstantOf(text, "asOf", clock);

    /// <summary>The last instant of a day in Asia/Almaty: "as of the 15th" is with all that the 15th brought.</summary>
    private static OrProblem<Instant?> EndOf(LocalDate day, IClock clock) =>
        Kazakhstan.EndOf(day) - StoreTime.Resolution is var end && end > clock.GetCurrentInstant()
            ? Problems.Query("asOf", new("Бұл күн әлі аяқталған жоқ.", "Этот день ещё не закончился.", "That day is not over yet."))
            : (Instant?)end;

    public static OrProblem<Instant?> InstantOf(string text, string name, IClock clock)
    {
        if (Read(text) is not { } instant)
            return Problems.Query(name, new(
                "Уақытты белдеуімен беріңіз.", "Укажите время со смещением.",
                "An instant with its offset, as 2019-12-20T09:00:00Z or 2019-12-20T09:00:00+06:00."));
        return instant > clock.GetCurrentInstant()
            ? Problems.Query(name, new("Бұл уақыт әлі келген жоқ.", "Это время ещё не наступило.", "That instant has not come yet."))
            : (Instant?)instant;
    }

    public static OrProblem<long?> NumberOf(string? text, string name) =>
        text is null ? (long?)null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0 ? (long?)version
        : Problems.Query(name, new("1 немесе одан үлкен сан.", "Число от 1.", "A number from 1."));

    // A plus sign that was not escaped arrives as a blank. A period before the first year would begin before all time.
    private static Instant? Read(string text) =>
        OffsetDateTimePattern.Rfc3339.Parse(text.Replace(' ', '+')) is { Success: true, Value: { Year: > 0 } value } ? value.ToInstant() : null;
}
