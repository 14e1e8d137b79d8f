using System.ComponentModel.DataAnnotations;
using NodaTime;
using Privatization.Domain.Regulation;
using Privatization.Domain.Values;

namespace Privatization.Domain.Stage1CommissionDecision;

/// <summary>The protocol (хаттама) of the sitting.</summary>
/// <param name="Date">The day that it bears: of the sitting, or a later one on which it was drawn up.</param>
/// <param name="Chair">One of the members.</param>
/// <param name="Members">All who were there, each once.</param>
public sealed record Protocol(
    DocumentNumber Number, LocalDate Date, PersonName Chair,
    [property: MaxLength(Limits.CommissionMembers)] IReadOnlyList<CommissionMember> Members, Digest? Document = null)
{
    /// <summary>Whoever abstains counts here, and nowhere else.</summary>
    public bool HasQuorum(VotingPolicy policy) =>
        Members.Select(member => member.Name).Distinct().Count() >= policy.Quorum && Members.Any(member => member.Name == Chair);

    /// <returns>The place, from 0, of a member who is named before; null where there is none.</returns>
    public int? NamedTwice() =>
        Members.Index().Where(it => Members.Take(it.Index).Any(before => before.Name == it.Item.Name)).Select(it => (int?)it.Index).FirstOrDefault();

    /// <summary>
    /// What the votes come to: the more of them, and in a tie the chair's own.
    /// </summary>
    /// <returns>Null where nothing is carried: votes are equal, and the chair abstained or does not decide.</returns>
    public Finding? Finding(VotingPolicy policy) => (Count(Vote.For).CompareTo(Count(Vote.Against)), policy.ChairDecidesTie) switch
    {
        ( > 0, _) => Stage1CommissionDecision.Finding.Privatize,
        ( < 0, _) => Stage1CommissionDecision.Finding.Refuse,
        (_, true) => Members.First(member => member.Name == Chair).Vote switch
        {
            Vote.For => Stage1CommissionDecision.Finding.Privatize,
            Vote.Against => Stage1CommissionDecision.Finding.Refuse,
            _ => null,
        },
        _ => null,
    };

    public Sentence Tally()
    {
        var (yes, no, none) = (Count(Vote.For), Count(Vote.Against), Count(Vote.Abstained));
        return new(
            $"Дауыстар: жақтаған – {yes}, қарсы – {no}, қалыс қалған – {none}.", $"Голоса: за – {yes}, против – {no}, воздержались – {none}.",
            $"Votes: {yes} for, {no} against, {none} abstained.");
    }

    private int Count(Vote vote) => Members.Count(member => member.Vote == vote);
}

public sealed record CommissionMember(PersonName Name, Vote Vote);
