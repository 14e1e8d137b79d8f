using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Scenarios.People;
using static Privatization.Domain.Tests.Specification;

namespace Privatization.Domain.Tests.EveryStage;

public class ExecutorIssuesResultSpecs
{
    [Fact]
    public void the_decision_on_a_communal_dwelling_opens_stage_3() =>
        Issued(Cases.Communal.At(1, 7)).Then(
            Result(1, ResultKind.Decision, Cases.Communal.At(1, 7)), Opened(3), Opened(3, 1, 1));

    [Theory, InlineData(Stock.StateEnterprise), InlineData(Stock.StateInstitution)]
    public void the_decision_on_a_dwelling_of_state_stock_opens_stage_2(Stock stock)
    {
        var theCase = (Cases.Communal with { Stock = stock }).At(1, 7);
        Issued(theCase).Then(Result(1, ResultKind.Decision, theCase), Opened(2), Opened(2, 1, 1));
    }

    [Fact]
    public void the_certificate_of_value_opens_stage_3() =>
        Issued(Cases.StateEnterprise.At(2, 7)).Then(
            Result(2, ResultKind.CertificateOfValue, Cases.StateEnterprise.At(2, 7)), Opened(3), Opened(3, 1, 1));

    [Fact]
    public void an_issued_contract_leaves_no_step_and_awaits_the_applicants_signature() =>
        Issued(Cases.Communal.At(3, 5)).Then(Result(3, ResultKind.Contract, Cases.Communal.At(3, 5)), Awaited(Readings.CountersignWithin));

    [Fact]
    public void an_issued_contract_that_is_concluded_awaits_no_signature() =>
        Issued(Cases.Communal.CountersignedEarly).Then(Result(3, ResultKind.Contract, Cases.Communal.CountersignedEarly));

    [Fact]
    public void the_deployment_says_how_long_the_applicants_signature_is_awaited() => Given(Cases.Communal.At(3, 5))
        .When(ExecutorIssuesResult.Decide, new IssueResult(Cases.Communal.At(3, 5).Application.Signed!.Value), Executor,
            ThisContext with { CountersignWithin = Term.WorkingDays(5) })
        .Then(Result(3, ResultKind.Contract, Cases.Communal.At(3, 5)), Awaited(Term.WorkingDays(5)));

    [Fact]
    public void an_issued_reasoned_refusal_ends_the_case()
    {
        Issued(Cases.StateEnterprise.Refusing.At(1, 7)).Then(Result(1, ResultKind.ReasonedRefusal, Cases.StateEnterprise.Refusing.At(1, 7)));
        Cases.StateEnterprise.Refused.Application.Should().BeEquivalentTo(new { State = State.Refused, HasEnded = true, Step = (Step?)null });
    }

    [Fact]
    public void the_executor_may_number_the_result()
    {
        var theCase = Cases.Communal.At(3, 5);
        Given(theCase).When(ExecutorIssuesResult.Decide, new IssueResult(theCase.Application.Signed!.Value, Sample.Number("К-15")), Executor)
            .Then(Result(3, ResultKind.Contract, theCase) with { RegistrationNumber = Sample.Number("К-15") }, Awaited(Readings.CountersignWithin));
    }

    [Theory, InlineData(1, 7), InlineData(2, 7), InlineData(3, 5)]
    public void only_the_signed_document_is_issued_as_a_result(int stage, int step) =>
        Given(Cases.StateEnterprise.At(stage, step)).When(ExecutorIssuesResult.Decide, new IssueResult(Content), Executor)
            .ThenObjection("not-this-draft", "§6", "/document");

    private static Outcome Issued(Case it) => Given(it).When(ExecutorIssuesResult.Decide, new IssueResult(it.Application.Signed!.Value), Executor);

    private static CountersignatureAwaited Awaited(Term within) => new(Deadline.Of(within, Now, WorkingTime.Usual), Now);

    private static ResultIssued Result(int stage, ResultKind kind, Case theCase) =>
        new(stage, kind, theCase.Application.Signed!.Value, Sample.Number($"{theCase.Application.Number}/{stage}"), Content, Signature, Now);
}
