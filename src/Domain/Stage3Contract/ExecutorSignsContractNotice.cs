using NodaTime;
using Privatization.Domain.Regulation;
using Privatization.Domain.Values;

namespace Privatization.Domain.Stage3Contract;

/// <param name="Document">The digest of the notice, which the conclusion alone tells: it is drawn up by this act, and is its content.</param>
public sealed record SignContractNotice(Digest Document) : SignedAct;

/// <summary>
/// The notice on the conclusion of the contract (шарт жасасу туралы хабарлама) bears the EDS of the authorised person, and has come into the cabinet.
/// </summary>
public sealed record ContractNoticeSigned(Digest Document, Digest Signature, Instant At) : ApplicationEvent(At), ISignedFact
{
    Digest ISignedFact.Signed => Document;
}

/// <summary>
/// Reg. §10, last paragraph but one: the notice goes to the cabinet as an electronic document that bears the EDS of the provider's authorised person,
/// who is read as the responsible executor. The act sets it no term and no step: once the contract is concluded, before or after the result of 3.5.
/// </summary>
public static class ExecutorSignsContractNotice
{
    public static Decision Decide(SignContractNotice act, Application application, Official official, DecisionContext now) =>
        Turn.Check(Act.ContractNotice, application, official) is { } objection ? objection
        : act.Document != now.Content ? Objections.NotThisDraft.On("§10")
        : now.Signature.Evidence is not { } signature ? Objections.Unsigned.On("§10")
        : Decision.Record(new ContractNoticeSigned(act.Document, signature, now.At));
}
