using NodaTime;
using Privatization.Domain.Clocks;
using Privatization.Domain.Regulation;
using Privatization.Domain.Values;

namespace Privatization.Domain.BesideTheSteps;

public sealed record Discontinue(DiscontinuanceGround Ground, ShortText LegalBasis, FreeText Text) : SignedAct;

public enum DiscontinuanceGround
{
    Death,
    CourtAct,
    NoCountersignature,
    NoPayment,
    Other,
}

/// <summary>The case could not go on and has been discontinued. The case ends.</summary>
public sealed record ApplicationDiscontinued(DiscontinuanceGround Ground, Digest Content, Digest Signature, Instant At)
    : ApplicationEvent(At), ISignedFact
{
    Digest ISignedFact.Signed => Content;
}

/// <summary>
/// Added by the product, a policy beyond the act: the head discontinues a case that cannot go on (death, court act, no countersignature, no payment).
/// </summary>
public static class HeadDiscontinues
{
    public static Decision Decide(Discontinue act, Application application, Official official, DecisionContext now) =>
        Turn.Check(Act.Discontinuance, application, official) is { } objection ? objection
        : !IsGiven(act.Ground, application) ? Objections.TermNotRunOut
        : now.Signature.Evidence is not { } signature ? Objections.Unsigned
        : Decision.Record(new ApplicationDiscontinued(act.Ground, now.Content, signature, now.At));

    // Who is late is so by the record.
    private static bool IsGiven(DiscontinuanceGround ground, Application application) => ground switch
    {
        DiscontinuanceGround.NoCountersignature => Missed(ClockKind.Countersignature, application),
        DiscontinuanceGround.NoPayment => Missed(ClockKind.Payment, application),
        _ => true,
    };

    private static bool Missed(ClockKind kind, Application application) =>
        application.Clocks.Exists(clock => clock.Kind == kind && clock is { IsRunning: true, Verdict: ClockVerdict.Missed });
}
