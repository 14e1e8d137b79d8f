using static Privatization.Tests.People;
using static Privatization.Tests.Specification;

namespace Privatization.Tests;

public class Step3ExecutorSendsToCommissionSpecs
{
    [Fact]
    public void Records_stock_and_papers_and_passes_the_turn_to_the_commission() =>
        Given(Cases.Communal.At(1, 3))
            .When(ExecutorSendsToCommission.Decide, new SendToCommission(Sample.Text, Stock.Communal, [Sample.Paper("plan")], Sample.Text), Executor)
            .Then(new DocumentsSentToCommission(Stock.Communal, [Sample.DigestOf("plan")], Content, Now), Opened(1, 4, 1));

    [Theory]
    [InlineData(Stock.Communal, Stock.StateEnterprise, 2)]
    [InlineData(Stock.Communal, Stock.StateInstitution, 2)]
    [InlineData(Stock.StateEnterprise, Stock.Communal, 3)]
    public void The_stock_as_the_executor_finds_it_decides_which_stage_follows(Stock told, Stock found, int next) =>
        (Cases.Communal with { Stock = told }).At(1, 3).Then(Way.Refer(found), Executor).Next().Next().Next().Next()
            .Application.Step!.Stage.Should().Be(next);

    [Fact]
    public void Another_executor_does_not() =>
        Given(Cases.Communal.At(1, 3))
            .When(ExecutorSendsToCommission.Decide, new SendToCommission(Sample.Text, Stock.Communal, []), Colleague)
            .ThenObjection("not-assigned", "§5");
}
