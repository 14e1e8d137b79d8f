using NodaTime;
using Privatization.Domain.Values;

namespace Privatization.Domain;

/// <summary>One entry of the staff register: who holds which office at which provider, from when, to when.</summary>
/// <param name="From">First day in office, inclusive.</param>
/// <param name="To">Last day in office, inclusive; null while open.</param>
/// <param name="Person">Whose EDS it has to be; who is registered without it signs nothing.</param>
public sealed record StaffMember(
    StaffId Id, ProviderCode Provider, Role Role, LocalDate From, LocalDate? To = null, IReadOnlyList<Substitution>? Substitutes = null,
    Pseudonym? Person = null)
{
    public bool Serves(ProviderCode provider, Role role, LocalDate day) =>
        Provider == provider && Role == role && From <= day && (To is not { } last || day <= last);

    public Official ActingOn(LocalDate day) =>
        new(Id, Role,
            [.. (Substitutes ?? []).Where(substitution => substitution.From <= day && day <= substitution.To)
                .Select(substitution => substitution.For)]);
}

/// <param name="For">The official who is away.</param>
/// <param name="From">First day, inclusive.</param>
/// <param name="To">Last day, inclusive.</param>
public sealed record Substitution(StaffId For, LocalDate From, LocalDate To);
