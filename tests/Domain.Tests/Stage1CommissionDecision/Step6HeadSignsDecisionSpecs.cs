using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Scenarios.People;
using static Privatization.Domain.Tests.Specification;

namespace Privatization.Domain.Tests.Stage1CommissionDecision;

public class Step6HeadSignsDecisionSpecs
{
    [Theory, InlineData(false), InlineData(true)]
    public void a_signed_decision_or_refusal_is_recorded_and_passes_the_turn_to_the_executor(bool refusing)
    {
        var theCase = (refusing ? Cases.Communal.Refusing : Cases.Communal).At(1, 6);
        var draft = theCase.Application.Draft!.Document;
        Given(theCase).When(HeadSignsDecision.Decide, new SignDecision(draft), Head)
            .Then(new DecisionSigned(draft, Content, Signature, Now), Opened(1, 7, 1));
    }

    [Fact]
    public void the_head_signs_the_draft_decision_and_nothing_else() =>
        Given(Cases.Communal.At(1, 6)).When(HeadSignsDecision.Decide, new SignDecision(Content), Head)
            .ThenObjection("not-this-draft", "§6", "/document");

    [Fact]
    public void the_head_does_not_sign_a_draft_decision_that_was_returned()
    {
        var theCase = Cases.Communal.At(1, 6);
        Given(theCase.Return(5).Next()).When(HeadSignsDecision.Decide, new SignDecision(theCase.Application.Draft!.Document), Head)
            .ThenObjection("not-this-draft", "§6", "/document");
    }
}
