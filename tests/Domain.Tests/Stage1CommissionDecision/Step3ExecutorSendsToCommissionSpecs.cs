using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Scenarios.People;
using static Privatization.Domain.Tests.Specification;

namespace Privatization.Domain.Tests.Stage1CommissionDecision;

public class Step3ExecutorSendsToCommissionSpecs
{
    [Fact]
    public void a_referral_records_stock_and_papers_and_passes_the_turn_to_the_commission() =>
        Given(Cases.Communal.At(1, 3))
            .When(ExecutorSendsToCommission.Decide, new SendToCommission(Sample.Text, Stock.Communal, [Sample.Paper("plan")], Sample.Text), Executor)
            .Then(new DocumentsSentToCommission(Stock.Communal, [Sample.DigestOf("plan")], [], Content, Now), Opened(1, 4, 1));

    [Theory]
    [InlineData(Stock.Communal, Stock.StateEnterprise, 2)]
    [InlineData(Stock.Communal, Stock.StateInstitution, 2)]
    [InlineData(Stock.StateEnterprise, Stock.Communal, 3)]
    public void the_stock_that_the_executor_finds_decides_which_stage_follows(Stock told, Stock found, int next) =>
        (Cases.Communal with { Stock = told }).At(1, 3).Then(Way.Refer(found), Executor).Next().Next().Next().Next()
            .Application.Step!.Stage.Should().Be(next);

    [Fact]
    public void a_referral_names_the_members_of_the_family_who_have_withdrawn_their_consents() =>
        Given(AtReferral).When(ExecutorSendsToCommission.Decide, Withdrawn(2, 0, 2), Executor)
            .Then(new DocumentsSentToCommission(Stock.Communal, [], [0, 2], Content, Now), Opened(1, 4, 1));

    [Theory, InlineData(-1), InlineData(1), InlineData(3), InlineData(int.MaxValue)]
    public void a_consent_that_the_package_does_not_hold_is_not_withdrawn(int place) =>
        Given(AtReferral).When(ExecutorSendsToCommission.Decide, Withdrawn(0, place), Executor)
            .ThenObjection("no-such-consent", "§5, stage 1, step 3", "/withdrawnConsents");

    private static SendToCommission Withdrawn(params int[] places) => new(Sample.Text, Stock.Communal, [], WithdrawnConsents: places);

    private static Case AtReferral => Case.Submitted(
        Sample.Request(Stock.Communal, Sample.ForResidualValue, Sample.FullPackage), null,
        Sample.Spouse with { Consent = Sample.Consent }, Sample.Spouse, Sample.Spouse with { Consent = Sample.Consent }).Next().Next();

    [Fact]
    public void a_check_at_the_referral_bears_its_source()
    {
        var paper = new Check(new(SourceKind.Attached, Content), new(MortgageLoan: false));
        var act = new SendToCommission(Sample.Text, Stock.Communal, [], Checks: [paper]);
        act.Named().Should().Equal(Content);
        Sent(act).Decision.Objection.Should().BeNull();
        Sent(act with { Checks = [paper, paper with { Source = new(SourceKind.StateSystem) }] })
            .ThenObjection("source-unclear", "§5, stage 1, step 3", "/checks/1/source");
        Sent(act with { Checks = [paper with { Found = new(Categories: [Sample.OwnsOther]) }] })
            .ThenObjection("unknown-ground", "§5, stage 1, step 3", "/checks/0/found/categories");
    }

    [Fact]
    public void an_executor_who_does_not_have_the_case_does_not_refer_it() =>
        Given(Cases.Communal.At(1, 3))
            .When(ExecutorSendsToCommission.Decide, new SendToCommission(Sample.Text, Stock.Communal, []), Colleague)
            .ThenObjection("not-assigned", "§5");

    private static Outcome Sent(SendToCommission act) => Given(Cases.Communal.At(1, 3)).When(ExecutorSendsToCommission.Decide, act, Executor);
}
