using System.ComponentModel.DataAnnotations;
using NodaTime;
using Privatization.Domain.LegalTime;
using Privatization.Domain.Portal;
using Privatization.Domain.Regulation;
using Privatization.Domain.Values;

namespace Privatization.Domain.Stage1CommissionDecision;

/// <param name="Track">At what price, where the commission decides otherwise than was asked.</param>
/// <param name="HeldAt">When the sitting took place on paper, where it is entered later.</param>
public sealed record Conclude(
    Finding Finding, FreeText Text, Protocol Protocol, Track? Track = null,
    [property: MaxLength(Limits.Grounds)] IReadOnlyList<Ground>? Grounds = null, Instant? HeldAt = null)
    : SignedAct, INamesDocuments
{
    public IEnumerable<Digest> Named() => Protocol.Document is { } document ? [document] : [];
}

public enum Finding
{
    Privatize,
    Refuse,
}

/// <summary>Of a member of the commission on whether the dwelling is privatized.</summary>
public enum Vote
{
    For,
    Against,
    Abstained,
}

/// <summary>The housing commission (тұрғын үй комиссиясы) has issued its conclusion (қорытынды) and signed the protocol (хаттама).</summary>
/// <param name="ProtocolDate">Every protocol has one; of those recorded first it is not known.</param>
public sealed record CommissionConcluded(
    Finding Finding, Track? Track, IReadOnlyList<Ground> Grounds, DocumentNumber ProtocolNumber, Digest Content, Digest Signature, Instant? HeldAt,
    Instant At, LocalDate? ProtocolDate = null)
    : ApplicationEvent(At), ISignedFact
{
    Digest ISignedFact.Signed => Content;
}

/// <summary>Reg. §5, stage 1, step 4: the commission considers the documents, issues a conclusion, signs the protocol.</summary>
public static class CommissionConcludes
{
    private const string Paragraph = "§5, stage 1, step 4";

    public static Decision Decide(Conclude act, Application application, Official official, DecisionContext now) =>
        Turn.Check(Act.CommissionConclusion, application, official) is { } objection ? objection
        : AgainstProtocol(act, application, now) is { } unsound ? unsound
        : AgainstGrounds(act, application.SubmittedOn) is { } against ? against.On(Paragraph)
        : now.Signature.Evidence is not { } signature ? Objections.UnsignedProtocol
        : application.Pass(now, new CommissionConcluded(
            act.Finding, act.Track, act.Grounds ?? [], act.Protocol.Number, now.Content, signature, act.HeldAt, now.At, act.Protocol.Date));

    private static Objection? AgainstProtocol(Conclude act, Application application, DecisionContext now) =>
        AgainstTime(act, application, now) ?? AgainstVotes(act, VotingPolicy.On(act.Protocol.Date));

    private static Objection? AgainstTime(Conclude act, Application application, DecisionContext now) =>
        !application.CouldHaveHappened(act.HeldAt, now) ? Objections.NotThen.On(Paragraph) with { Pointer = "/heldAt" }
        : !application.CouldBeDated(act.Protocol.Date, now) ? Objections.NotThen.On(Paragraph) with { Pointer = "/protocol/date" }
        : act.HeldAt is { } held && act.Protocol.Date < Kazakhstan.DayOf(held) ? Objections.ProtocolBeforeSitting
        : null;

    private static Objection? AgainstVotes(Conclude act, VotingPolicy policy) =>
        !act.Protocol.HasQuorum(policy) ? Objections.NoQuorum
        : act.Protocol.NamedTwice() is { } place ? Objections.MemberNamedTwice with { Pointer = $"/protocol/members/{place}/name" }
        : act.Protocol.Finding(policy) is not { } carried ? Objections.NothingCarried.Saying([act.Protocol.Tally()])
        : carried != act.Finding ? Objections.ContradictsVotes.Saying([act.Protocol.Tally()])
        : null;

    /// <param name="day">Of submission: the lists of that day count.</param>
    private static Objection? AgainstGrounds(Conclude act, LocalDate day) =>
        act is { Finding: Finding.Refuse, Grounds: null or [] } ? Objections.NoGrounds
        : !Grounds.OfService.AllKnown(act.Grounds ?? [], day) ? Objections.UnknownGround
        : act.Track?.IsGrounded() is false ? Objections.FreeNeedsGround
        : act.Track?.GroundIsKnown(day) is false ? Objections.UnknownGround with { Pointer = "/track/ground" }
        : null;
}
