using NodaTime;

namespace Privatization.Domain.Regulation;

/// <summary>
/// When a version of the act is in force. The days are set by a person (configuration, section <c>Regulation</c>), who names the source: the
/// publication days are not in the text of the act.
/// </summary>
/// <param name="From">First day, inclusive.</param>
/// <param name="To">First day on which it is repealed (exclusive); null while it is not.</param>
public sealed record InForce(Procedure Procedure, LocalDate From, LocalDate? To, string Source)
{
    /// <summary>What has to pass after the day of the first official publication.</summary>
    private const int DaysAfterPublication = 10;

    /// <returns>The first day in force of an act that was published on a day: neither that day nor the tenth after it.</returns>
    public static LocalDate FirstDay(LocalDate published) => published.PlusDays(DaysAfterPublication + 1);
}

/// <summary>The version under which a request is decided.</summary>
/// <param name="Pinned">The deployment chose it (training, pilot), whatever the day.</param>
public sealed record Governing(Procedure Procedure, bool Pinned);

/// <summary>Which version of the act governs a request submitted on a day. Asked once, at submission; the answer is a fact of the case.</summary>
public sealed class Regulations
{
    private readonly IReadOnlyList<InForce> _periods;
    private readonly Procedure? _pinned;

    /// <exception cref="ArgumentException">Two versions would be in force on one day, or a period ends before it begins.</exception>
    public Regulations(IEnumerable<InForce> periods, Procedure? pinned = null)
    {
        _pinned = pinned;
        _periods = [.. periods.OrderBy(period => period.From)];
        foreach (var period in _periods)
            if (period.To <= period.From) throw new ArgumentException($"{period.Procedure.Version} would end before it begins.", nameof(periods));
        foreach (var (earlier, later) in _periods.Zip(_periods.Skip(1)))
            if (earlier.To is not { } end || end > later.From)
                throw new ArgumentException($"{earlier.Procedure.Version} and {later.Procedure.Version} would both be in force on {later.From}.",
                    nameof(periods));
    }

    public IReadOnlyList<InForce> Periods => _periods;

    public Procedure? Pinned => _pinned;

    /// <summary>The version in force by the calendar. A repealed act never brings an older one back.</summary>
    public Procedure? InForceOn(LocalDate day) =>
        _periods.LastOrDefault(period => period.From <= day) is { } latest && (latest.To is not { } end || day < end) ? latest.Procedure : null;

    public Governing? GoverningOn(LocalDate day) =>
        _pinned is not null ? new(_pinned, true) : InForceOn(day) is { } procedure ? new(procedure, false) : null;
}
