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
    public void What_was_checked_bears_its_source()
    {
        var paper = new Check(new(SourceKind.Attached, Content), new(MortgageLoan: false));
        var act = new SendToCommission(Sample.Text, Stock.Communal, [], Checks: [paper]);
        act.Named().Should().Equal(Content);
        Sent(act).Decision.Objection.Should().BeNull();
        Sent(act with { Checks = [paper, paper with { Source = new(SourceKind.StateSystem) }] }).ThenObjection("source-unclear", "§5, stage 1, step 3", "/checks/1/source");
        Sent(act with { Checks = [paper with { Found = new(Categories: [Sample.OwnsOther]) }] }).ThenObjection("unknown-ground", "§5, stage 1, step 3", "/checks/0/found/categories");
    }

    [Fact]
    public void Another_executor_does_not() =>
        Given(Cases.Communal.At(1, 3))
            .When(ExecutorSendsToCommission.Decide, new SendToCommission(Sample.Text, Stock.Communal, []), Colleague)
            .ThenObjection("not-assigned", "§5");

    private static Outcome Sent(SendToCommission act) => Given(Cases.Communal.At(1, 3)).When(ExecutorSendsToCommission.Decide, act, Executor);
}
