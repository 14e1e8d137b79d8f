using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Scenarios.People;
using static Privatization.Domain.Tests.Specification;

namespace Privatization.Domain.Tests.EveryStage;

public class HeadGivesResolutionSpecs
{
    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void the_heads_resolution_is_recorded_and_passes_the_turn_to_the_executor(int stage) =>
        Given(Cases.StateInstitution.At(stage, 2)).When(HeadGivesResolution.Decide, To(Executor), Head)
            .Then(new HeadResolutionGiven(stage, Executor.Id, Content, Now), Opened(stage, 3, 1));

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void a_resolution_that_names_another_executor_assigns_the_case_as_well(int stage) =>
        Given(Cases.StateInstitution.At(stage, 2)).When(HeadGivesResolution.Decide, To(Colleague), Head)
            .Then(
                new HeadResolutionGiven(stage, Colleague.Id, Content, Now),
                new ExecutorAssigned(Colleague.Id, Content, Now),
                Opened(stage, 3, 1));

    [Fact]
    public void the_heads_resolution_names_an_executor_of_the_provider() =>
        Given(Cases.Communal.At(1, 2)).When(HeadGivesResolution.Decide, To(Colleague), Head, ThisContext with { ExecutorKnown = false })
            .ThenObjection("unknown-executor", "§5", "/executor");

    private static GiveHeadResolution To(Official executor) => new(Sample.Text, executor.Id);
}
