using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Scenarios.People;
using static Privatization.Domain.Tests.Specification;

namespace Privatization.Domain.Tests.BesideTheSteps;

public class ApplicantWithdrawsSpecs
{
    [Fact]
    public void a_withdrawal_is_recorded_and_ends_the_case()
    {
        Withdrawn(Cases.Communal.At(1, 4)).Then(new ApplicationWithdrawn(Content, Signature, Now));
        Cases.Communal.Withdrawn.Application.Should().BeEquivalentTo(new { State = State.Withdrawn, HasEnded = true, Step = (Step?)null });
    }

    [Fact]
    public void an_applicant_withdraws_also_while_the_countersignature_is_awaited() =>
        Withdrawn(Cases.Communal.AwaitingCountersignature).Then(new ApplicationWithdrawn(Content, Signature, Now));

    [Fact]
    public void an_applicant_does_not_withdraw_after_the_contract_is_concluded()
    {
        Withdrawn(Cases.Communal.Concluded).ThenObjection("out-of-turn", "§6");
        Withdrawn(Cases.Communal.CountersignedEarly).ThenObjection("out-of-turn", "§6");
    }

    private static Outcome Withdrawn(Case it) => Given(it).When(ApplicantWithdraws.Decide, new Withdraw(Sample.Text), Applicant);
}
