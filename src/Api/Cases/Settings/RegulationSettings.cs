using NodaTime;
using NodaTime.Text;

namespace Privatization.Api.Cases.Settings;

/// <summary>
/// Section <c>Regulation</c>: when each version of the act is in force, with the source of the days, or which one the deployment pins.
/// </summary>
internal sealed record RegulationSettings
{
    public IReadOnlyList<Period> InForce { get; init; } = [];

    /// <summary>A version that governs whatever the day (training, pilot); the fact of each case says so.</summary>
    public string? Pinned { get; init; }

    /// <param name="Published">The day of the first official publication, yyyy-MM-dd: the first day in force follows from it.</param>
    /// <param name="From">Else the first day.</param>
    /// <param name="RepealPublished">The day on which the act was published that repeals it.</param>
    /// <param name="To">Else the first day on which it is repealed.</param>
    public sealed record Period(
        string Version, string Source, string? Published = null, string? From = null, string? RepealPublished = null, string? To = null);

    public Regulations Read() => new(
        InForce.Select(period => new InForce(
            Known(period.Version),
            FirstDay(period.Published, period.From) ?? throw new InvalidOperationException(
                $"Regulation: of {period.Version} neither the day of publication (Published) nor the first day in force (From) is given."),
            FirstDay(period.RepealPublished, period.To), period.Source)),
        Pinned is { Length: > 0 } ? Known(Pinned) : null);

    private static LocalDate? FirstDay(string? published, string? first) => (published, first) switch
    {
        ({ } day, null) => Domain.Regulation.InForce.FirstDay(Day(day)),
        (null, { } day) => Day(day),
        (null, null) => null,
        _ => throw new InvalidOperationException("Regulation: give the day of publication or the first day, not both."),
    };

    private static Procedure Known(string version) => Procedure.All.FirstOrDefault(procedure => procedure.Version == version)
        ?? throw new InvalidOperationException(
            $"Regulation: there is no version {version}; there is {string.Join(", ", Procedure.All.Select(it => it.Version))}.");

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day }
        ? day
        : throw new InvalidOperationException($"Regulation: {text} is no day; write yyyy-MM-dd.");
}
