using NodaTime;
using NodaTime.Text;

namespace Privatization.Storage;

/// <summary>What holds for every provider: its own of the deployment, else that of all, else the usual.</summary>
public sealed record OfProviders<T>(T Usual, IReadOnlyDictionary<ProviderCode, T> Own) where T : class
{
    public T Of(ProviderCode provider) => Own.GetValueOrDefault(provider) ?? Usual;

    /// <param name="settings">Each with its first day, yyyy-MM-dd, and the only provider for whom it holds: those of all hold for it no more.</param>
    /// <exception cref="InvalidOperationException">A day, a provider or a value that is none; the message says which.</exception>
    internal static OfProviders<T> Read<TValue>(
        string section, IEnumerable<(string From, string? Provider, Func<TValue> Value)> settings, T usual,
        Func<IEnumerable<(LocalDate, TValue)>, T> dated)
    {
        try
        {
            var all = settings.ToLookup(it => it.Provider, it => (LocalDatePattern.Iso.Parse(it.From).GetValueOrThrow(), it.Value()));
            return new(
                all[null].Any() ? dated(all[null]) : usual,
                all.Where(it => it.Key is not null).ToDictionary(it => ProviderCode.Parse(it.Key!), it => dated(it)));
        }
        catch (Exception fault) when (fault is FormatException or UnparsableValueException or ArgumentException)
        {
            throw new InvalidOperationException($"{section}: {fault.Message}", fault);
        }
    }
}
