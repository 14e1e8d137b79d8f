using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Scenarios.People;
using static Privatization.Domain.Tests.Specification;

namespace Privatization.Domain.Tests.BesideTheSteps;

public class HeadAssignsExecutorSpecs
{
    [Fact]
    public void an_assignment_records_who_has_the_case_now() => Assigned(Colleague).Then(new ExecutorAssigned(Colleague.Id, Content, Now));

    [Fact]
    public void an_assignment_of_the_executor_who_has_the_case_says_nothing_new() => Assigned(Executor).ThenNothing();

    [Fact]
    public void an_assignment_names_an_executor_of_the_provider() =>
        Assigned(Colleague, ThisContext with { ExecutorKnown = false }).ThenObjection("unknown-executor", "§5", "/executor");

    [Fact]
    public void an_assigned_case_passes_from_one_executor_to_the_other()
    {
        var theCase = Cases.Communal.At(1, 3).Then(Way.GiveTo(Colleague), Head);
        Given(theCase).When(ExecutorSendsToCommission.Decide, new SendToCommission(Sample.Text, Stock.Communal, []), Executor)
            .ThenObjection("not-assigned", "§5");
        theCase.Then(Act.CommissionReferral, Colleague).Application.Step!.Number.Should().Be(4);
    }

    [Fact]
    public void an_assignment_leaves_the_turn_where_it_is() =>
        Cases.Communal.At(1, 3).Then(Way.GiveTo(Colleague), Head).Application.Position.Should().Be(Cases.Communal.At(1, 3).Application.Position);

    private static Outcome Assigned(Official executor, DecisionContext? now = null) =>
        Given(Cases.Communal.At(1, 3)).When(HeadAssignsExecutor.Decide, new AssignExecutor(executor.Id, Sample.Text), Head, now);
}
