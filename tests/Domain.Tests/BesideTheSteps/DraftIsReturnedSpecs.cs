using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Scenarios.People;
using static Privatization.Domain.Tests.Specification;

namespace Privatization.Domain.Tests.BesideTheSteps;

public class DraftIsReturnedSpecs
{
    [Theory]
    [InlineData(1, 4, 3), InlineData(1, 6, 5), InlineData(1, 6, 3)]
    [InlineData(2, 4, 3), InlineData(2, 6, 5), InlineData(2, 6, 3), InlineData(3, 4, 3)]
    public void a_return_is_recorded_and_opens_the_drafting_step_as_the_next_attempt(int stage, int from, int to) =>
        Returned(stage, from, to).Then(new DraftReturned(stage, from, to, Content, Now), Opened(stage, to, 2));

    [Theory]
    [InlineData(1, 4, 1), InlineData(1, 4, 2), InlineData(1, 4, 4), InlineData(1, 4, 5), InlineData(1, 6, 4), InlineData(1, 6, 7),
        InlineData(1, 6, 99)]
    [InlineData(2, 4, 2), InlineData(2, 6, 4), InlineData(2, 6, 6), InlineData(3, 4, 2), InlineData(3, 4, 5), InlineData(3, 4, 0),
        InlineData(3, 4, -1)]
    public void a_draft_goes_back_to_an_earlier_drafting_step_only(int stage, int from, int to) =>
        Returned(stage, from, to).ThenObjection("not-a-drafting-step", "§6", "/to");

    [Fact]
    public void only_the_one_whose_turn_it_is_returns_a_draft() =>
        Given(Cases.Communal.At(1, 4)).When(DraftIsReturned.Decide, new ReturnDraft(Sample.Text, 3), Head).ThenObjection("wrong-role", "§7");

    [Fact]
    public void every_step_after_the_one_returned_to_is_a_new_attempt() =>
        Cases.Communal.At(1, 6).Return(3).Next().Next().Next().Application.Position.Should().BeEquivalentTo(new { Stage = 1, Step = 6, Attempt = 2 });

    [Fact]
    public void signature_and_draft_lapse_when_a_draft_is_returned() =>
        Cases.Communal.At(1, 6).Return(5).Application.Should().BeEquivalentTo(new { Draft = (Draft?)null, Signed = (Digest?)null });

    [Fact]
    public void attempts_in_one_stage_do_not_count_in_another() =>
        Cases.Communal.At(1, 6).Return(5).Next().Next().Next().Application.Position.Should().BeEquivalentTo(new { Stage = 3, Step = 1, Attempt = 1 });

    private static Outcome Returned(int stage, int from, int to)
    {
        var theCase = Cases.StateEnterprise.At(stage, from);
        return Given(theCase).When(DraftIsReturned.Decide, new ReturnDraft(Sample.Text, to), In(theCase.Application.Step!.Role));
    }
}
