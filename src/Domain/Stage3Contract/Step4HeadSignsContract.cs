using NodaTime;

namespace Privatization;

/// <param name="Document">The digest of the draft contract.</param>
public sealed record SignContract(Digest Document);

/// <summary>The head has signed the electronic contract for the provider.</summary>
public sealed record ContractSigned(Digest Document, Digest Content, Instant At) : ApplicationEvent(At);

/// <summary>Reg. §5, stage 3, step 4: the head signs the electronic contract, sends to the executor for registration. 1 working day.</summary>
public static class HeadSignsContract
{
    public static Decision Decide(SignContract act, Application application, Official official, Moment now) =>
        Turn.Check(Act.ContractSignature, application, official) is { } objection ? objection
        : act.Document != application.Draft?.Document ? Objections.NotThisDraft
        : application.Pass(now, new ContractSigned(act.Document, now.Content, now.At));
}
