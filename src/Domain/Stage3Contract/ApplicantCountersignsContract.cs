using NodaTime;
using Privatization.Domain.Eligibility;
using Privatization.Domain.Payments;
using Privatization.Domain.Regulation;
using Privatization.Domain.Values;

namespace Privatization.Domain.Stage3Contract;

/// <param name="Document">The same bytes that the head signed.</param>
public sealed record CountersignContract(Digest Document) : SignedAct, ISignsDocument, ILeadsToContract;

/// <summary>The applicant has signed the electronic contract.</summary>
public sealed record ContractCountersigned(Digest Document, Digest Content, Digest Signature, Instant At) : ApplicationEvent(At), ISignedFact
{
    Digest ISignedFact.Signed => Document;
}

/// <summary>Both parties have signed: the contract is concluded (шарт жасалды), and the notice of it goes to the cabinet.</summary>
/// <param name="Payments">What is to be paid from now on, each with its term; nothing where free of charge.</param>
public sealed record ContractConcluded(Digest Document, IReadOnlyList<PaymentDue> Payments, Instant At) : ApplicationEvent(At);

/// <summary>
/// Reg. §3: the contract is between provider and applicant. No step of the act waits for the applicant, who countersigns from step 3.4 on, also after
/// 3.5; for how long, says <see cref="Readings.CountersignWithin"/>. Of the contracts for one dwelling, and of one person, the first is concluded.
/// </summary>
public static class ApplicantCountersignsContract
{
    public static Decision Decide(CountersignContract act, Application application, Official applicant, DecisionContext now) =>
        Turn.Check(Act.ContractCountersignature, application, applicant) is { } objection ? objection
        : application.Contract is not { } contract || act.Document != contract.Document ? Objections.NotThisDraft.On("§3")
        : now.Elsewhere?.Forbids("§3") is { } elsewhere ? elsewhere
        : now.Signature.Evidence is not { } signature ? Objections.Unsigned
        : Decision.Record(
            new ContractCountersigned(act.Document, now.Content, signature, now.At),
            new ContractConcluded(act.Document, PaymentsDue.Of(contract.Terms, contract.Schedule, contract.Price, application.Paid, now), now.At));
}
