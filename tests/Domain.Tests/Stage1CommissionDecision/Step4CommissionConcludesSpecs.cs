using NodaTime;
using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Scenarios.People;
using static Privatization.Domain.Tests.Specification;

namespace Privatization.Domain.Tests.Stage1CommissionDecision;

public class Step4CommissionConcludesSpecs
{
    private const string Paragraph = "§5, stage 1, step 4";
    private static readonly LocalDate Today = Kazakhstan.DayOf(Now);
    private static readonly Conclude Privatize = Sample.Concluded(Finding.Privatize, Today);
    private static readonly Conclude Refuse = Sample.Concluded(Finding.Refuse, Today);

    [Fact]
    public void a_conclusion_is_recorded_and_passes_the_turn_to_the_executor() => Concluded(Privatize)
        .Then(new CommissionConcluded(Finding.Privatize, null, [], Sample.Number("7-П"), Content, Signature, null, Now, Today), Opened(1, 5, 1));

    [Fact]
    public void a_refusing_conclusion_is_recorded_with_its_grounds() => Concluded(Refuse)
        .Then(new CommissionConcluded(Finding.Refuse, null, [Sample.OwnsOther], Sample.Number("7-П"), Content, Signature, null, Now, Today),
            Opened(1, 5, 1));

    [Fact]
    public void a_conclusion_may_record_another_track_than_was_asked() => Concluded(Privatize with { Track = Sample.FreeOfCharge })
        .Then(
            new CommissionConcluded(Finding.Privatize, Sample.FreeOfCharge, [], Sample.Number("7-П"), Content, Signature, null, Now, Today),
            Opened(1, 5, 1));

    [Fact]
    public void the_track_that_the_commission_concluded_is_that_of_the_case() =>
        Cases.Communal.At(1, 4).Then(Way.Privatize(Sample.FreeOfCharge), Commission).Application.Track.Should().Be(Sample.FreeOfCharge);

    [Fact]
    public void a_conclusion_without_a_track_is_as_was_asked_whatever_was_concluded_before() =>
        Cases.Communal.At(1, 4).Then(Way.Privatize(Sample.FreeOfCharge), Commission).Next().Return(3).Next().Next()
            .Application.Track.Should().Be(Sample.ForResidualValue);

    [Fact]
    public void the_protocol_of_the_commission_has_three_members() =>
        Concluded(Privatize with { Protocol = AllFor("Chair", "Second") }).ThenObjection("no-quorum", Paragraph, "/protocol/members");

    [Fact]
    public void the_quorum_of_the_commission_counts_nobody_twice()
    {
        Concluded(Privatize with { Protocol = AllFor("Chair", "Second", "Chair") }).ThenObjection("no-quorum", Paragraph, "/protocol/members");
        Concluded(Privatize with { Protocol = AllFor("Chair", "Second", "Third", "Second") })
            .ThenObjection("member-named-twice", Paragraph, "/protocol/members/3/name");
    }

    [Fact]
    public void the_chair_of_the_commission_is_among_the_members() => Concluded(Privatize with { Protocol = AllFor("First", "Second", "Third") })
        .ThenObjection("no-quorum", Paragraph, "/protocol/members");

    [Fact]
    public void a_refusing_conclusion_names_a_ground()
    {
        Concluded(Refuse with { Grounds = [] }).ThenObjection("no-grounds", Paragraph, "/grounds");
        Concluded(Refuse with { Grounds = null }).ThenObjection("no-grounds", Paragraph, "/grounds");
    }

    [Fact]
    public void grounds_of_a_refusing_conclusion_are_those_of_point_10() =>
        Concluded(Refuse with { Grounds = [Ground.Parse("documents-incomplete")] }).ThenObjection("unknown-ground", Paragraph, "/grounds");

    [Fact]
    public void a_conclusion_for_free_of_charge_has_a_ground_and_one_for_residual_value_none()
    {
        Concluded(Privatize with { Track = new(TrackKind.FreeOfCharge) }).ThenObjection("free-needs-ground", Paragraph, "/track/ground");
        Concluded(Privatize with { Track = new(TrackKind.ResidualValue, Sample.Disability) })
            .ThenObjection("free-needs-ground", Paragraph, "/track/ground");
    }

    [Fact]
    public void the_ground_of_a_conclusion_for_free_of_charge_is_one_of_the_housing_law() =>
        Concluded(Privatize with { Track = new(TrackKind.FreeOfCharge, Sample.OwnsOther) })
            .ThenObjection("unknown-ground", Paragraph, "/track/ground");

    [Fact]
    public void a_sitting_of_the_commission_may_be_entered_later()
    {
        Concluded(Privatize with { HeldAt = Opened }).Decision.Objection.Should().BeNull("it took place when the step opened");
        Concluded(Privatize with { HeldAt = Now }).Decision.Objection.Should().BeNull("it takes place now");
        Concluded(Privatize with { HeldAt = Now }).Decision.Facts[0].Should().BeEquivalentTo(new { HeldAt = Now, At = Now });
    }

    [Fact]
    public void a_sitting_takes_place_neither_before_the_step_opened_nor_in_the_future()
    {
        Concluded(Privatize with { HeldAt = Opened - Duration.Epsilon }).ThenObjection("impossible-effective-time", Paragraph, "/heldAt");
        Concluded(Privatize with { HeldAt = Now + Duration.Epsilon }).ThenObjection("impossible-effective-time", Paragraph, "/heldAt");
    }

    [Fact]
    public void the_protocol_bears_a_day_from_the_opening_of_the_step_to_today()
    {
        var opened = Kazakhstan.DayOf(Opened);
        Concluded(Sample.Concluded(Finding.Privatize, opened)).Decision.Facts[0].Should().BeEquivalentTo(new { ProtocolDate = opened });
        Concluded(Sample.Concluded(Finding.Privatize, opened.PlusDays(-1)))
            .ThenObjection("impossible-effective-time", Paragraph, "/protocol/date");
        Concluded(Sample.Concluded(Finding.Privatize, Today.PlusDays(1))).ThenObjection("impossible-effective-time", Paragraph, "/protocol/date");
    }

    [Fact]
    public void the_protocol_is_not_of_a_day_before_its_sitting()
    {
        Concluded(Sample.Concluded(Finding.Privatize, Today.PlusDays(-1), heldAt: Now))
            .ThenObjection("protocol-before-sitting", Paragraph, "/protocol/date");
        Concluded(Sample.Concluded(Finding.Privatize, Today, heldAt: Opened)).Decision.Objection.Should().BeNull("it was drawn up later");
    }

    private static Protocol AllFor(params string[] members) => Sample.Protocol(Today, [.. members.Select(name => (name, Vote.For))]);

    private static Instant Opened => Cases.Communal.At(1, 4).Application.Position!.Since;

    private static Outcome Concluded(Conclude act) => Given(Cases.Communal.At(1, 4)).When(CommissionConcludes.Decide, act, Commission);
}
