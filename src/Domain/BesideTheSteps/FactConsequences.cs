using System.Collections.Immutable;
using Privatization.Domain.Values;

namespace Privatization.Domain.BesideTheSteps;

/// <summary>What follows from each fact of a case. Facts of one kind in a row, as many payments are, are told once.</summary>
public sealed record FactConsequences
{
    public static FactConsequences None { get; } = new();

    private ImmutableList<(long First, Sentence? What)> Runs { get; init; } = [];
    private long Count { get; init; }

    /// <param name="version">Of a fact that the case has.</param>
    /// <returns>Null where it is marginal.</returns>
    public Sentence? Of(long version) => Runs.FindLast(run => run.First <= version).What;

    /// <summary>By itself nothing follows from a correction: what follows from the fact that it corrects follows from it as well.</summary>
    internal FactConsequences With(ApplicationEvent fact)
    {
        var (version, what) = (Count + 1, fact is RecordCorrected { Corrects: var corrected } ? Of(corrected) : Consequences.Of(fact));
        return this with { Count = version, Runs = Runs is [.., var last] && last.What == what ? Runs : Runs.Add((version, what)) };
    }
}
