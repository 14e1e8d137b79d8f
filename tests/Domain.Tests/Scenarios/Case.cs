using System.Collections.Immutable;
using NodaTime;

namespace Privatization.Domain.Tests.Scenarios;

/// <summary>A history written by the real decisions, one hour apart.</summary>
public sealed record Case(ImmutableList<ApplicationEvent> Facts, Application Application)
{
    /// <summary>The evidence of every signature.</summary>
    public static readonly Digest Signature = Sample.DigestOf("signature");

    public static readonly Instant Start = Instant.FromUtc(2020, 2, 3, 4, 0);

    public Case(ImmutableList<ApplicationEvent> facts) : this(facts, Application.Fold(facts)!)
    {
    }

    public DecisionContext NextContext { get; init; } = new(Application.At + Duration.FromHours(1), Sample.DigestOf($"act {Facts.Count}"),
        WorkingTime.Usual, ExecutorKnown: true, SignatureStatus.Confirmed(Signature));

    public static Case Submitted(Stock stock, Track track) => Submitted(Sample.Request(stock, track, Sample.FullPackage));

    public static Case Submitted(RequestPackage request, Instant? at = null, params IReadOnlyList<Relative> family) =>
        Submitted(request, at ?? Start, Sample.Around with { Family = family });

    /// <summary>The EDS of its request was not confirmed.</summary>
    public static Case RequestRefused(Stock stock, Track track) => Submitted(
        Sample.Request(stock, track, Sample.FullPackage), Start, Sample.Around with { NotConfirmed = SignatureFault.Parse("certificate-revoked") });

    private static Case Submitted(RequestPackage request, Instant at, Circumstances around) => new([.. ApplicantSubmitsRequest.Decide(
        request, Sample.Iin, around, new(at, Sample.DigestOf("request"), WorkingTime.Usual, Signature: SignatureStatus.Confirmed(Signature))).Facts]);

    public Decision Try(Way way, Official by) =>
        TermRunsOut.RecordedFirst((act, it, who, now) => act.Do(it, who, now), way, Application, by, NextContext);

    public Case With(Decision decision) =>
        new(Facts.AddRange(decision.Facts), decision.Facts.Aggregate(Application, (it, fact) => Application.Evolve(it, fact)!));

    public Case Then(Way way, Official by) => Try(way, by) is { Objection: null } decision
        ? With(decision)
        : throw new InvalidOperationException($"{way.Name} by {by.Role} at {Application.Step?.Paragraph}: {Try(way, by).Objection!.Code}");

    public Case Then(Act act, Official by) => Then(Way.Of(act), by);

    /// <summary>The step whose turn it is, done by the one whose turn it is.</summary>
    public Case Next() => Then(Application.Step!.Act, People.In(Application.Step.Role));

    public Case Return(int to) => Then(Way.ReturnTo(to), People.In(Application.Step!.Role));
}
