using NodaTime;

namespace Privatization.Domain.LegalTime;

/// <summary>
/// Whether what is received outside office hours counts from the next working day: a provider's policy with dates. Standards of that family say so;
/// the text of this one is not at hand, and so it is off where nobody has switched it on.
/// </summary>
public sealed class ReceiptPolicy
{
    private readonly IReadOnlyList<(LocalDate From, bool NextWorkingDay)> _periods;

    /// <param name="periods">Each from its day (inclusive) until the next; before the first it is off.</param>
    /// <exception cref="ArgumentException">Two begin on one day.</exception>
    public ReceiptPolicy(IEnumerable<(LocalDate From, bool NextWorkingDay)> periods)
    {
        _periods = [.. periods.OrderBy(period => period.From)];
        if (_periods.DistinctBy(period => period.From).Count() < _periods.Count)
            throw new ArgumentException("Only one entry begins on each day.", nameof(periods));
    }

    /// <summary>What is received counts from the day on which it comes.</summary>
    public static ReceiptPolicy AsItComes { get; } = new([]);

    public bool IsOn(LocalDate day) => _periods.LastOrDefault(period => period.From <= day).NextWorkingDay;
}
