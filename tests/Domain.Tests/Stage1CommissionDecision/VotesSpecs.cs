using CsCheck;
using NodaTime;
using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Scenarios.People;
using static Privatization.Domain.Tests.Specification;

namespace Privatization.Domain.Tests.Stage1CommissionDecision;

/// <summary>What a protocol carries by its votes for and against privatizing.</summary>
public class VotesSpecs
{
    private const string Paragraph = "§5, stage 1, step 4";
    private static readonly LocalDate Today = Kazakhstan.DayOf(Now);
    private static readonly Case Sitting = Cases.Communal.At(1, 4);

    [Theory]
    [InlineData("ccc", "nothing-carried", "nothing-carried")]
    [InlineData("+++", null, "contradicts-votes")]
    [InlineData("---", "contradicts-votes", null)]
    [InlineData("--+", "contradicts-votes", null)]
    [InlineData("+-c", null, "contradicts-votes")]
    [InlineData("-+c", "contradicts-votes", null)]
    [InlineData("c+-", "nothing-carried", "nothing-carried")]
    [InlineData("c+c", null, "contradicts-votes")]
    [InlineData("+--", "contradicts-votes", null)]
    [InlineData("-++-", "contradicts-votes", null)]
    [InlineData("++", "no-quorum", "no-quorum")]
    public void votes_decide_what_the_finding_may_be(string votes, string? privatizing, string? refusing)
    {
        Code(Finding.Privatize, votes).Should().Be(privatizing);
        Code(Finding.Refuse, votes).Should().Be(refusing);
    }

    [Fact]
    public void votes_are_told_where_they_say_otherwise_than_the_finding()
    {
        Concluded(Finding.Privatize, "---").ThenObjection("contradicts-votes", Paragraph, "/finding");
        Concluded(Finding.Privatize, "c+-").ThenObjection("nothing-carried", Paragraph, "/protocol/members");
        var said = Concluded(Finding.Privatize, "--c").Decision.Objection!.Detail;
        said.Kk.Should().EndWith("Дауыстар: жақтаған – 0, қарсы – 2, қалыс қалған – 1.");
        said.Ru.Should().EndWith("Голоса: за – 0, против – 2, воздержались – 1.");
        said.En.Should().EndWith("Votes: 0 for, 2 against, 1 abstained.");
    }

    [Fact]
    public void votes_of_any_protocol_carry_what_an_independent_count_says() =>
        Gen.Select(Gen.Char["+-c"].Array[0, 12], Gen.Bool).Sample((drawn, privatizes) =>
        {
            var (votes, finding) = (new string(drawn), privatizes ? Finding.Privatize : Finding.Refuse);
            // By weight: the chair's vote counts one and a half, which decides a tie and turns no majority.
            var weight = votes.Select((vote, place) => vote switch { '+' => 2, '-' => -2, _ => 0 } * (place == 0 ? 1.5 : 1)).Sum();
            var expected = votes.Length < 3 ? "no-quorum"
                : weight == 0 ? "nothing-carried"
                : weight > 0 == privatizes ? null : "contradicts-votes";
            Code(finding, votes).Should().Be(expected, votes);
        }, iter: 20_000);

    [Fact]
    public void votes_follow_the_policy_of_the_day_of_the_protocol()
    {
        var protocol = Protocol("+-c");
        var policy = VotingPolicy.On(Today);
        (policy.Quorum, policy.ChairDecidesTie, protocol.HasQuorum(policy), protocol.Finding(policy)).Should().Be((3, true, true, Finding.Privatize));
        (protocol.HasQuorum(policy with { Quorum = 4 }), protocol.Finding(policy with { ChairDecidesTie = false })).Should().Be((false, null));
        VotingPolicy.On(new(1990, 1, 1)).Should().Be(VotingPolicy.All[0]);
    }

    private static string? Code(Finding finding, string votes) => Concluded(finding, votes).Decision.Objection?.Code;

    private static Outcome Concluded(Finding finding, string votes) => Given(Sitting).When(
        CommissionConcludes.Decide, Sample.Concluded(finding, Today) with { Protocol = Protocol(votes) }, Commission);

    /// <param name="votes">One sign a member, the chair first: for, against, abstained.</param>
    private static Protocol Protocol(string votes) => Sample.Protocol(Today, [.. votes.Select((vote, place) =>
        (place == 0 ? "Chair" : $"Member {place}", vote switch { '+' => Vote.For, '-' => Vote.Against, _ => Vote.Abstained }))]);
}
