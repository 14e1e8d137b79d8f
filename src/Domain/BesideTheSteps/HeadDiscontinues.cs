using NodaTime;

namespace Privatization;

public sealed record Discontinue(DiscontinuanceGround Ground, FreeText LegalBasis, FreeText Text);

public enum DiscontinuanceGround
{
    Death,
    CourtAct,
    NoCountersignature,
    NoPayment,
    Other,
}

/// <summary>The case could not go on and has been discontinued. The case ends.</summary>
public sealed record ApplicationDiscontinued(DiscontinuanceGround Ground, Digest Content, Instant At) : ApplicationEvent(At);

/// <summary>Added by the product, a policy beyond the act: the head discontinues a case that cannot go on (death, court act, no countersignature, no payment).</summary>
public static class HeadDiscontinues
{
    public static Decision Decide(Discontinue act, Application application, Official official, Moment now) =>
        Turn.Check(Act.Discontinuance, application, official) is { } objection ? objection
        : Decision.Record(new ApplicationDiscontinued(act.Ground, now.Content, now.At));
}
