using NodaTime;

namespace Privatization;

/// <param name="Document">The digest of the draft.</param>
public sealed record SignDecision(Digest Document);

/// <summary>The head has signed the decision (шешім) or the reasoned refusal (дәлелді бас тарту).</summary>
public sealed record DecisionSigned(Digest Document, Digest Content, Instant At) : ApplicationEvent(At);

/// <summary>Reg. §5, stage 1, step 6: the head signs the decision or the reasoned refusal, sends to the executor for registration. 1 calendar day.</summary>
public static class HeadSignsDecision
{
    public static Decision Decide(SignDecision act, Application application, Official official, Moment now) =>
        Turn.Check(Act.DecisionSignature, application, official) is { } objection ? objection
        : act.Document != application.Draft?.Document ? Objections.NotThisDraft
        : application.Pass(now, new DecisionSigned(act.Document, now.Content, now.At));
}
