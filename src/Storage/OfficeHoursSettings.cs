using NodaTime.Text;

namespace Privatization.Storage;

/// <summary>The office hours of every provider: those of the deployment, else the usual ones.</summary>
public sealed record OfficeHoursOfProviders(OfficeHours Usual, IReadOnlyDictionary<ProviderCode, OfficeHours> Own)
{
    public OfficeHours Of(ProviderCode provider) => Own.GetValueOrDefault(provider) ?? Usual;
}

/// <summary>Section <c>OfficeHours</c>: from which day which hours, for all providers or for one.</summary>
/// <param name="From">First day, yyyy-MM-dd.</param>
/// <param name="Hours">As <c>09:00-13:00 14:30-18:30</c>.</param>
/// <param name="Provider">The only provider for whom they hold; those of all hold for it no more.</param>
public sealed record OfficeHoursSettings(string From, string Hours, string? Provider = null)
{
    /// <exception cref="InvalidOperationException">A day, a provider or hours that are none; the message says which.</exception>
    public static OfficeHoursOfProviders Read(IEnumerable<OfficeHoursSettings> settings)
    {
        try
        {
            var all = settings.ToLookup(it => it.Provider, it => (LocalDatePattern.Iso.Parse(it.From).GetValueOrThrow(), DayHours.Parse(it.Hours)));
            return new(
                all[null].Any() ? new(all[null]) : OfficeHours.Usual,
                all.Where(it => it.Key is not null).ToDictionary(it => ProviderCode.Parse(it.Key!), it => new OfficeHours(it)));
        }
        catch (Exception fault) when (fault is FormatException or UnparsableValueException or ArgumentException)
        {
            throw new InvalidOperationException($"OfficeHours: {fault.Message}", fault);
        }
    }
}
