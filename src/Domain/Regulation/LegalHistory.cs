using Privatization.Domain.Values;

namespace Privatization.Domain.Regulation;

/// <summary>Where a version of the act comes from and what became of it, as its own text has it.</summary>
/// <param name="Registration">With the department of justice.</param>
/// <param name="Restates">The act whose regulation it states anew.</param>
/// <param name="EntryIntoForce">The rule by which its first day follows from that of its publication (<see cref="InForce.FirstDay"/>).</param>
/// <param name="Repeal">By which act; null while it is not repealed.</param>
public sealed record LegalHistory(Sentence Registration, Sentence Restates, Sentence EntryIntoForce, Sentence? Repeal);
