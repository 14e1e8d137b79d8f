using Privatization.Tests.Driving;

namespace Privatization.Tests.Cases.Acts;

/// <summary>A draft goes back with remarks; what is drawn up again is a second attempt.</summary>
public class ReturnSpecs(RunningService service)
{
    [Fact]
    public async Task a_returned_draft_opens_its_step_again_as_the_second_attempt()
    {
        var theCase = await (await service.NewCase().Submit()).Until(1, 6);
        var first = (await theCase.Read()).Text("draft.document")!;

        var returned = await theCase.Do(Act.Return, new { Remarks = "Негізі жоқ", To = 5 }, Role.Head);

        returned.Text("position.step").Should().Be("5");
        returned.Text("position.attempt").Should().Be("2");
        returned.Text("draft").Should().BeNull();
        await theCase.Do(Act.DecisionDraft, new { Kind = "decision", Text = "Толықтырылды" });
        (await theCase.Try(Act.DecisionSignature, new { Document = first })).Is(422, "not-this-draft");
        await theCase.Until("awaiting-payment");
    }

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(0)]
    public async Task a_returned_draft_goes_back_only_to_a_step_that_drew_it_up(int to)
    {
        var theCase = await (await service.NewCase().Submit()).Until(1, 6);
        (await theCase.Try(Act.Return, new { Remarks = "Қайтару", To = to }, Role.Head)).Is(422, "not-a-drafting-step");
    }

    [Fact]
    public async Task a_draft_is_returned_only_by_the_one_whose_turn_it_is()
    {
        var theCase = await (await service.NewCase().Submit()).Until(1, 6);
        (await theCase.Try(Act.Return, new { Remarks = "Қайтару", To = 5 }, Role.Commission)).Is(403, "wrong-role");
    }
}
