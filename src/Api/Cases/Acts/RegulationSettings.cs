using NodaTime.Text;

namespace Privatization.Api.Cases.Acts;

/// <summary>
/// Section <c>Regulation</c>: when each version of the act is in force, with the source of the days, or which one the deployment pins.
/// </summary>
public sealed record RegulationSettings
{
    public IReadOnlyList<Period> InForce { get; init; } = [];

    /// <summary>A version that governs whatever the day (training, pilot); the fact of each case says so.</summary>
    public string? Pinned { get; init; }

    /// <param name="From">First day, yyyy-MM-dd.</param>
    /// <param name="To">First day on which it is repealed.</param>
    public sealed record Period(string Version, string From, string? To, string Source);

    public Regulations Read() => new(
        InForce.Select(period => new InForce(Known(period.Version), Day(period.From), period.To is { } to ? Day(to) : null, period.Source)),
        Pinned is { Length: > 0 } ? Known(Pinned) : null);

    private static Procedure Known(string version) => Procedure.All.FirstOrDefault(procedure => procedure.Version == version)
        ?? throw new InvalidOperationException(
            $"Regulation: there is no version {version}; there is {string.Join(", ", Procedure.All.Select(it => it.Version))}.");

    private static NodaTime.LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day }
        ? day
        : throw new InvalidOperationException($"Regulation: {text} is no day; write yyyy-MM-dd.");
}
