using NodaTime;
using Privatization.Domain.Regulation;
using Privatization.Domain.Values;

namespace Privatization.Domain.Stage2CommunalOwnership;

/// <param name="Document">The digest of certificate, calculation and transfer documents as one.</param>
public sealed record SignTransfer(Digest Document) : SignedAct, ISignsDocument;

/// <summary>The head has signed the certificate, the calculation and the transfer documents.</summary>
public sealed record TransferSigned(Digest Document, Digest Content, Digest Signature, Instant At) : ApplicationEvent(At), ISignedFact
{
    Digest ISignedFact.Signed => Document;
}

/// <summary>
/// Reg. §5, stage 2, step 6: the head signs the certificate, the residual-value calculation and the transfer documents.
/// </summary>
public static class HeadSignsTransfer
{
    public static Decision Decide(SignTransfer act, Application application, Official official, DecisionContext now) =>
        Turn.Check(Act.TransferSignature, application, official) is { } objection ? objection
        : act.Document != application.Draft?.Document ? Objections.NotThisDraft
        : now.Signature.Evidence is not { } signature ? Objections.Unsigned
        : application.Pass(now, new TransferSigned(act.Document, now.Content, signature, now.At));
}
