using NodaTime;
using Privatization.Domain.Values;

namespace Privatization.Domain.Valuations;

/// <summary>The policies that were installed, after the one that is shipped.</summary>
/// <param name="Installed">In the order in which they were.</param>
public sealed record ValuationPolicies(params IReadOnlyList<ValuationPolicy> Installed)
{
    public static readonly ValuationPolicies Shipped = new();

    public IReadOnlyList<ValuationPolicy> All { get; } = [ReplacementValueLessWear.Policy, .. Installed];

    public ValuationPolicy? Find(PolicyVersion version) => All.FirstOrDefault(policy => policy.Version == version);

    /// <summary>The one whose first day came last; of two with the same, the one installed last.</summary>
    public ValuationPolicy? On(LocalDate day) => All.Where(policy => policy.From <= day).OrderBy(policy => policy.From).LastOrDefault();
}
