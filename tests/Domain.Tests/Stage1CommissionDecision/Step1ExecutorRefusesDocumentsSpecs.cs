using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Scenarios.People;
using static Privatization.Domain.Tests.Specification;

namespace Privatization.Domain.Tests.Stage1CommissionDecision;

public class Step1ExecutorRefusesDocumentsSpecs
{
    private const string Paragraph = "§5, stage 1, step 1";
    private static readonly Ground[] Expired = [Ground.Parse("documents-expired")];

    [Fact]
    public void records_the_refusal_on_its_grounds_and_opens_nothing() =>
        Given(Cases.Communal.Submitted).When(ExecutorRefusesDocuments.Decide, new RefuseDocuments(Expired, Sample.Text), Executor)
            .Then(new DocumentsRefused(Expired, Content, Signature, Now));

    [Fact]
    public void the_case_ends() =>
        Cases.Communal.DocumentsRefused.Application
            .Should().BeEquivalentTo(new { State = State.DocumentsRefused, HasEnded = true, Step = (Step?)null });

    [Fact]
    public void names_a_ground() =>
        Given(Cases.Communal.Submitted).When(ExecutorRefusesDocuments.Decide, new RefuseDocuments([], Sample.Text), Executor)
            .ThenObjection("no-grounds", Paragraph, "/grounds");

    [Fact]
    public void names_grounds_of_the_documents_only() =>
        Given(Cases.Communal.Submitted)
            .When(ExecutorRefusesDocuments.Decide, new RefuseDocuments([.. Expired, Sample.OwnsOther], Sample.Text), Executor)
            .ThenObjection("unknown-ground", Paragraph, "/grounds");

    [Theory, InlineData(2), InlineData(3)]
    public void stands_beside_the_acceptance_of_stage_1_alone(int stage) =>
        Given(Cases.StateEnterprise.At(stage, 1)).When(ExecutorRefusesDocuments.Decide, new RefuseDocuments(Expired, Sample.Text), Executor)
            .ThenObjection("out-of-turn", "§6");

    [Fact]
    public void not_after_acceptance() =>
        Given(Cases.Communal.At(1, 2)).When(ExecutorRefusesDocuments.Decide, new RefuseDocuments(Expired, Sample.Text), Executor)
            .ThenObjection("out-of-turn", "§6");
}
