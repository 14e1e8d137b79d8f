using NodaTime;
using Privatization.Domain.Regulation;
using Privatization.Domain.Values;

namespace Privatization.Domain.Stage3Contract;

/// <param name="Document">The digest of the draft contract.</param>
public sealed record SignContract(Digest Document) : SignedAct, ISignsDocument;

/// <summary>The head has signed the electronic contract for the provider.</summary>
public sealed record ContractSigned(Digest Document, Digest Content, Digest Signature, Instant At) : ApplicationEvent(At), ISignedFact
{
    Digest ISignedFact.Signed => Document;
}

/// <summary>Reg. §5, stage 3, step 4: the head signs the electronic contract, sends to the executor for registration. 1 working day.</summary>
public static class HeadSignsContract
{
    public static Decision Decide(SignContract act, Application application, Official official, DecisionContext now) =>
        Turn.Check(Act.ContractSignature, application, official) is { } objection ? objection
        : act.Document != application.Draft?.Document ? Objections.NotThisDraft
        : now.Signature.Evidence is not { } signature ? Objections.Unsigned
        : application.Pass(now, new ContractSigned(act.Document, now.Content, signature, now.At));
}
