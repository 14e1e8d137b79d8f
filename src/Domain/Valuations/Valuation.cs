using System.ComponentModel.DataAnnotations;
using Privatization.Domain.LegalTime;
using Privatization.Domain.Values;

namespace Privatization.Domain.Valuations;

/// <summary>What the executor says of a value: by which policy, from which numbers. The service calculates.</summary>
public sealed record ValuationAsked(
    PolicyVersion Policy, [property: MaxLength(OperatorInstallsPolicy.MaxInputs)] IReadOnlyDictionary<ValueName, Quantity> Inputs);

/// <summary>An act that may carry a valuation of the dwelling.</summary>
public interface IValuesDwelling
{
    ValuationAsked? Valuation { get; }
}

/// <summary>A value as it was calculated. It can be redone by hand: a policy is never changed, and the numbers are here.</summary>
public sealed record Valuation(PolicyVersion Policy, IReadOnlyDictionary<ValueName, Quantity> Inputs, Money Result);

/// <summary>What comes of a valuation: what the fact keeps of it (nothing where none was needed), or the objection it meets.</summary>
/// <param name="Objection">Its pointers lead into the act, whose member is <c>valuation</c>.</param>
internal sealed record Valued(Valuation? Valuation, Objection? Objection)
{
    private static readonly Valued Nothing = new(null, null);

    /// <param name="isNeeded">Whether the act cannot go without.</param>
    /// <param name="sum">The sum that must equal the result, with its pointer; null where nothing is paid.</param>
    public static Valued Of(ValuationAsked? valuation, bool isNeeded, (Money Sum, string Pointer)? sum, DecisionContext now)
    {
        var policy = now.Policies.On(Kazakhstan.DayOf(now.At));
        if (valuation is null && !isNeeded) return Nothing;
        if (valuation is null) return new(null, ValuationObjections.ValuationInputsMissing.At(policy?.Inputs.Select(At) ?? ["/valuation"]));
        if (policy is null || policy.Version != valuation.Policy) return new(null, ValuationObjections.PolicyNotInForce);
        if (policy.Inputs.Where(input => !valuation.Inputs.ContainsKey(input.Name)).ToList() is { Count: > 0 } missing)
            return new(null, ValuationObjections.ValuationInputsMissing.At(missing.Select(At)));
        if (valuation.Inputs.Keys.Where(name => policy.Inputs.All(input => input.Name != name)).ToList() is { Count: > 0 } unknown)
            return new(null, ValuationObjections.UnknownValuationInput.At(unknown.Select(At)));
        return Calculation.Of(policy, valuation.Inputs).Result is not { } result ? new(null, ValuationObjections.ValuationWithoutResult)
            : sum is { } stated && stated.Sum != result
                ? new(null, ValuationObjections.DiffersFromValuation.Saying([Objections.Naming(result)]) with { Pointer = stated.Pointer })
            : new(new(policy.Version, valuation.Inputs, result), null);
    }

    private static string At(ValuationInput input) => At(input.Name);

    private static string At(ValueName name) => $"/valuation/inputs/{name}";
}
