using NodaTime;
using Privatization.Domain.Values;

namespace Privatization.Domain.Regulation;

/// <summary>
/// How a housing commission comes to its finding. The act is silent on its composition and its votes: a policy, not law, as data with its versions.
/// </summary>
/// <param name="From">First day of protocols for which it holds, inclusive; up to the first day of the next.</param>
/// <param name="Quorum">The fewest members who make a sitting. Whoever abstains is there.</param>
/// <param name="ChairDecidesTie">Whether the chair's vote decides where votes are equal; else nothing is decided.</param>
public sealed record VotingPolicy(PolicyVersion Version, LocalDate From, int Quorum, bool ChairDecidesTie)
{
    /// <summary>The first first.</summary>
    public static IReadOnlyList<VotingPolicy> All { get; } =
        [new(PolicyVersion.Parse("voting-1"), new(2015, 6, 2), Quorum: 3, ChairDecidesTie: true)];

    /// <summary>The one that holds on a day; before all of them the first.</summary>
    public static VotingPolicy On(LocalDate day) => All.LastOrDefault(policy => policy.From <= day) ?? All[0];
}
