using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Scenarios.People;
using static Privatization.Domain.Tests.Specification;

namespace Privatization.Domain.Tests.Stage3Contract;

public class ApplicantCountersignsContractSpecs
{
    private static readonly Case Signed = Cases.Communal.At(3, 5);
    private static readonly Digest Contract = Signed.Application.Contract!.Document;
    private static readonly ApplicationEvent[] Concluded = [new ContractCountersigned(Contract, Content, Signature, Now),
        new ContractConcluded(Contract, [new(Sample.Sum, Deadline.Of(Term.CalendarDays(30), Now, WorkingTime.Usual))], Now)];

    [Fact]
    public void a_countersignature_concludes_the_contract_once_the_head_has_signed() => Countersigned(Signed).Then(Concluded);

    [Fact]
    public void a_countersignature_concludes_the_contract_also_after_the_result_is_issued() =>
        Countersigned(Cases.Communal.AwaitingCountersignature).Then(Concluded);

    [Fact]
    public void the_applicant_does_not_countersign_before_the_head_has_signed() =>
        Countersigned(Cases.Communal.At(3, 4)).ThenObjection("out-of-turn", "§6");

    [Fact]
    public void the_applicant_does_not_countersign_twice() => Countersigned(Cases.Communal.Concluded).ThenObjection("out-of-turn", "§6");

    [Fact]
    public void the_applicant_countersigns_the_bytes_that_the_head_signed() =>
        Given(Signed).When(ApplicantCountersignsContract.Decide, new CountersignContract(Content), Applicant)
            .ThenObjection("not-this-draft", "§3", "/document");

    [Fact]
    public void an_early_countersignature_leaves_the_result_to_be_issued() =>
        Cases.Communal.CountersignedEarly.Application.Should().BeEquivalentTo(new { State = State.InProgress, Step = new { Stage = 3, Number = 5 } });

    [Fact]
    public void payment_at_residual_value_is_awaited_in_whatever_order_it_was_signed_and_issued()
    {
        Cases.Communal.Concluded.Application.State.Should().Be(State.AwaitingPayment);
        Cases.Communal.CountersignedEarly.Next().Application.State.Should().Be(State.AwaitingPayment);
    }

    [Fact]
    public void a_case_free_of_charge_completes_in_whatever_order_it_was_signed_and_issued()
    {
        Cases.Communal.Free.Concluded.Application.State.Should().Be(State.Completed);
        Cases.Communal.Free.CountersignedEarly.Next().Application.State.Should().Be(State.Completed);
    }

    [Fact]
    public void a_contract_free_of_charge_makes_nothing_due() =>
        Countersigned(Cases.Communal.Free.At(3, 5)).Decision.Facts.OfType<ContractConcluded>().Single().Payments.Should().BeEmpty();

    private static Outcome Countersigned(Case theCase) =>
        Given(theCase).When(ApplicantCountersignsContract.Decide, new CountersignContract(theCase.Application.Contract!.Document), Applicant);
}
