using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Scenarios.People;
using static Privatization.Domain.Tests.Specification;

namespace Privatization.Domain.Tests.EveryStage;

public class ExecutorAcceptsDocumentsSpecs
{
    private const string Paragraph = "§5, stage 1, step 1";

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void an_acceptance_is_recorded_and_passes_the_turn_to_the_head(int stage) =>
        Given(Cases.StateEnterprise.At(stage, 1)).When(ExecutorAcceptsDocuments.Decide, new AcceptDocuments(), Executor)
            .Then(new DocumentsAccepted(stage, Executor.Id, Content, Signature, Now), Opened(stage, 2, 1));

    [Fact]
    public void the_executor_who_accepts_the_documents_has_the_case() =>
        Cases.Communal.Submitted.Then(Act.Acceptance, Colleague).Application.Executor.Should().Be(Colleague.Id);

    [Fact]
    public void a_substitute_accepts_documents_for_the_one_who_has_the_case() =>
        Given(Cases.Communal.At(3, 1)).When(ExecutorAcceptsDocuments.Decide, new AcceptDocuments(), Substitute)
            .Then(new DocumentsAccepted(3, Executor.Id, Content, Signature, Now), Opened(3, 2, 1));

    [Fact]
    public void an_executor_named_before_acceptance_keeps_the_case_from_others() =>
        Given(Cases.Communal.Submitted.Then(Way.GiveTo(Executor), Head)).When(ExecutorAcceptsDocuments.Decide, new AcceptDocuments(), Colleague)
            .ThenObjection("not-assigned", "§5");

    [Fact]
    public void documents_are_not_accepted_without_the_paper_on_which_the_applicant_lives_there() =>
        Given(With(Sample.ForResidualValue)).When(ExecutorAcceptsDocuments.Decide, new AcceptDocuments(), Executor)
            .ThenObjection("documents-incomplete", Paragraph);

    [Fact]
    public void documents_are_not_accepted_free_of_charge_without_proof_of_the_ground() =>
        Given(With(Sample.FreeOfCharge, Sample.Paper("tenancy-contract"))).When(ExecutorAcceptsDocuments.Decide, new AcceptDocuments(), Executor)
            .ThenObjection("documents-incomplete", Paragraph);

    [Fact]
    public void documents_are_not_accepted_with_a_paper_that_expired_the_day_before() =>
        Given(With(Sample.ForResidualValue, Sample.Paper("tenancy-contract", Today.PlusDays(-1))))
            .When(ExecutorAcceptsDocuments.Decide, new AcceptDocuments(), Executor)
            .ThenObjection("documents-expired", Paragraph);

    [Fact]
    public void documents_are_accepted_with_a_paper_on_its_last_day() =>
        Given(With(Sample.ForResidualValue, Sample.Paper("tenancy-contract", Today)))
            .When(ExecutorAcceptsDocuments.Decide, new AcceptDocuments(), Executor)
            .Then(new DocumentsAccepted(1, Executor.Id, Content, Signature, Now), Opened(1, 2, 1));

    [Fact]
    public void the_day_on_which_a_paper_expires_is_that_of_Kazakhstan() =>
        Given(With(Sample.ForResidualValue, Sample.Paper("tenancy-contract", new(2020, 3, 2))))
            .When(ExecutorAcceptsDocuments.Decide, new AcceptDocuments(), Executor,
                ThisContext with { At = NodaTime.Instant.FromUtc(2020, 3, 2, 18, 0) })
            .ThenObjection("documents-expired", Paragraph);

    [Fact]
    public void the_executor_who_may_not_accept_is_told_which_papers_are_wanting()
    {
        ObjectionTo(With(Sample.FreeOfCharge)).Detail.En.Should().Contain("Tenancy contract").And.Contain("Proof of the ground");
        ObjectionTo(With(Sample.FreeOfCharge, Sample.Paper("tenancy-contract"))).Detail.Kk
            .Should().Contain("Өтеусіз алу").And.NotContain("жалдау шарты");
        ObjectionTo(With(Sample.ForResidualValue, Sample.Paper("tenancy-contract", Sample.Day))).Detail.Ru.Should().Contain("Договор найма");
    }

    [Fact]
    public void documents_are_accepted_without_the_consents_of_the_family_as_well() =>
        Given(Case.Submitted(Sample.Request(Stock.Communal, Sample.ForResidualValue, Sample.FullPackage), family: Sample.Spouse))
            .When(ExecutorAcceptsDocuments.Decide, new AcceptDocuments(), Executor)
            .Then(new DocumentsAccepted(1, Executor.Id, Content, Signature, Now), Opened(1, 2, 1));

    [Fact]
    public void papers_are_weighed_at_stage_1_only() =>
        Given(ToStage3(Expiring))
            .When(ExecutorAcceptsDocuments.Decide, new AcceptDocuments(), Executor)
            .Then(new DocumentsAccepted(3, Executor.Id, Content, Signature, Now), Opened(3, 2, 1));

    private static readonly NodaTime.LocalDate Today = Kazakhstan.DayOf(Now);

    private static Case Expiring => With(Sample.ForResidualValue, Sample.Paper("tenancy-contract", Sample.Day));

    private static Objection ObjectionTo(Case theCase) =>
        Given(theCase).When(ExecutorAcceptsDocuments.Decide, new AcceptDocuments(), Executor).Decision.Objection!;

    private static Case ToStage3(Case theCase)
    {
        while (theCase.Application.Step!.Stage != 3) theCase = theCase.Next();
        return theCase;
    }

    private static Case With(Track track, params Document[] papers) => Case.Submitted(Sample.Request(Stock.Communal, track, papers));
}
