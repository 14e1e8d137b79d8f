using NodaTime;

namespace Privatization.Domain;

/// <summary>An act that names days.</summary>
public interface INamesDays
{
    /// <param name="application">The case; null where the act begins it.</param>
    IEnumerable<NamedDay> Days(Application? application, LocalDate today);
}
