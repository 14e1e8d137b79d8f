using NodaTime;

namespace Privatization.Tests;

/// <summary>Given(a case).When(an act).Then(facts) or ThenObjection(code, paragraph).</summary>
public static class Specification
{
    public static readonly Instant Now = Instant.FromUtc(2020, 3, 2, 4, 0);

    public static readonly Digest Content = Digest.Of("the act of the specification"u8);

    public static readonly Moment ThisMoment = new(Now, Content, ExecutorKnown: true);

    public static Situation Given(Case it) => new(it);
}

public sealed record Situation(Case Case)
{
    public Outcome When<TAct>(Decide<TAct> decide, TAct act, Official by, Moment? now = null) =>
        new(decide(act, Case.Application, by, now ?? Specification.ThisMoment));
}

public sealed record Outcome(Decision Decision)
{
    public void Then(params ApplicationEvent[] facts)
    {
        Decision.Objection.Should().BeNull();
        Decision.Facts.Select(Told.Of).Should().Equal(facts.Select(Told.Of));
    }

    public void ThenNothing() => Then();

    public void ThenObjection(string code, string paragraph, string? pointer = null)
    {
        Decision.Facts.Should().BeEmpty();
        Decision.Objection.Should().NotBeNull();
        (Decision.Objection!.Code, Decision.Objection.Paragraph, Decision.Objection.Pointer).Should().Be((code, paragraph, pointer));
    }
}
