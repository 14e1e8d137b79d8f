using NodaTime;
using Privatization.Domain.Tests.Scenarios;

namespace Privatization.Domain.Tests;

/// <summary>Given(a case).When(an act).Then(facts) or ThenObjection(code, paragraph).</summary>
public static class Specification
{
    public static readonly Instant Now = Instant.FromUtc(2020, 3, 2, 4, 0);

    public static readonly Digest Content = Digest.Of("the act of the specification"u8);

    /// <summary>The evidence of the signature of the act.</summary>
    public static readonly Digest Signature = Digest.Of("the signature of the specification"u8);

    public static readonly DecisionContext ThisContext =
        new(Now, Content, WorkingTime.Usual, ExecutorKnown: true, SignatureStatus.Confirmed(Signature));

    /// <summary>The stage has opened. Which term it has is said by the specifications of clocks.</summary>
    public static StageOpened Opened(int stage) => new(stage, null!, Now);

    /// <summary>The step has opened. Which term it has is said by the specifications of clocks.</summary>
    public static StepOpened Opened(int stage, int step, int attempt) => new(stage, step, attempt, null!, default, Now);

    public static Situation Given(Case it) => new(it);
}

public sealed record Situation(Case Case)
{
    public Outcome When<TAct>(Decide<TAct> decide, TAct act, Official by, DecisionContext? now = null) =>
        new(decide(act, Case.Application, by, now ?? Specification.ThisContext));
}

public sealed record Outcome(Decision Decision)
{
    public void Then(params ApplicationEvent[] facts)
    {
        Decision.Objection.Should().BeNull();
        Decision.Facts.Select(WithoutTerm).Select(Told.Of).Should().Equal(facts.Select(Told.Of));
    }

    private static ApplicationEvent WithoutTerm(ApplicationEvent fact) => fact switch
    {
        StageOpened it => it with { Deadline = null! },
        StepOpened it => it with { Deadline = null!, LatestFinish = default },
        _ => fact,
    };

    public void ThenNothing() => Then();

    public void ThenObjection(string code, string paragraph, string? pointer = null)
    {
        Decision.Facts.Should().BeEmpty();
        Decision.Objection.Should().NotBeNull();
        (Decision.Objection!.Code, Decision.Objection.Paragraph, Decision.Objection.Pointer).Should().Be((code, paragraph, pointer));
    }
}
