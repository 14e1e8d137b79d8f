using NodaTime;
using Privatization.Domain.Eligibility;
using Privatization.Domain.LegalTime;
using Privatization.Domain.Regulation;
using Privatization.Domain.Valuations;
using Privatization.Domain.Values;

namespace Privatization.Domain;

/// <summary>The circumstances of an act that a decision may not find out by itself.</summary>
/// <param name="At">The instant of the act, to the microsecond.</param>
/// <param name="Content">The digest under which the content of the act is kept.</param>
/// <param name="Time">How time counts for the provider of the case.</param>
/// <param name="ExecutorKnown">Whether the executor whom the act names is an executor of the provider at this instant.</param>
public sealed record DecisionContext(Instant At, Digest Content, WorkingTime Time, bool ExecutorKnown = false, SignatureStatus Signature = default)
{
    /// <summary>By which the value of a dwelling is calculated.</summary>
    public ValuationPolicies Policies { get; init; } = ValuationPolicies.Shipped;

    /// <summary>How long a contract may wait for the applicant's signature.</summary>
    public Term CountersignWithin { get; init; } = Readings.CountersignWithin;

    /// <summary>Whether another case has the number that a contract is to bear.</summary>
    public bool ContractNumberTaken { get; init; }

    /// <summary>Whether the reference of a payment is known, and of another case.</summary>
    public bool ReferenceIsOfAnotherCase { get; init; }

    /// <summary>What other contracts stand in the way of one, where the act leads to it.</summary>
    public ConcludedElsewhere? Elsewhere { get; init; }
}

/// <summary>What a decision is: pure and total, of the act, the case, the one who acts, and the context.</summary>
public delegate Decision Decide<in TAct>(TAct act, Application application, Official official, DecisionContext now);

/// <summary>Who acts: an official by the staff register, or the applicant by account.</summary>
/// <param name="StandsInFor">Those whom this official substitutes at this instant.</param>
public sealed record Official(StaffId Id, Role Role, params IReadOnlyList<StaffId> StandsInFor)
{
    public bool ActsFor(StaffId other) => Id == other || StandsInFor.Contains(other);

    /// <summary>The executor who has the case and in whose place this official acts on it; null where he acts for himself.</summary>
    public StaffId? InPlaceOf(Application application) =>
        Role is Role.Executor && application.Executor is { } executor && StandsInFor.Contains(executor) ? executor : null;
}
