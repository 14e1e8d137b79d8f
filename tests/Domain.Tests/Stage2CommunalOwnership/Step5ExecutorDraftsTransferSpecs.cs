using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Scenarios.People;
using static Privatization.Domain.Tests.Specification;

namespace Privatization.Domain.Tests.Stage2CommunalOwnership;

public class Step5ExecutorDraftsTransferSpecs
{
    private static readonly Case Resolved = Cases.StateEnterprise.At(2, 5);
    private static readonly DraftTransfer Transfer = new([.. Sample.Transfer, Sample.Paper("letter")]);

    [Fact]
    public void a_draft_transfer_records_the_papers_and_passes_the_turn_to_the_head() =>
        Given(Resolved).When(ExecutorDraftsTransfer.Decide, Transfer, Executor)
            .Then(new TransferDrafted(PolicyVersion.Parse("transfer-1"), [.. Transfer.Documents.Select(document => document.Sha256)], Content, Now),
                Opened(2, 6, 1));

    [Fact]
    public void no_transfer_is_drafted_without_a_paper_that_the_checklist_requires()
    {
        foreach (var item in TransferChecklist.All[^1].Items.Where(item => item.Required))
        {
            var outcome = Given(Resolved)
                .When(ExecutorDraftsTransfer.Decide, new DraftTransfer([.. Transfer.Documents.Where(document => document.Kind != item.Kind)]),
                    Executor);
            outcome.ThenObjection("checklist-incomplete", "§5, stage 2, step 5", "/documents");
            outcome.Decision.Objection!.Detail.Kk.Should().Be($"Беру құжаттары толық емес: {item.Text.Kk} ({item.Kind}).");
        }
    }

    [Fact]
    public void a_paper_of_the_checklist_that_is_only_usual_may_be_missing() =>
        TransferChecklist.All[^1].Items.Where(item => !item.Required)
            .Should().NotBeEmpty().And.OnlyContain(item => Transfer.Documents.All(document => document.Kind != item.Kind));

    [Fact]
    public void the_checklist_of_a_transfer_is_that_of_the_day()
    {
        TransferChecklist.All.Should().BeInAscendingOrder(checklist => checklist.From);
        TransferChecklist.On(new(2010, 1, 1)).Should().Be(TransferChecklist.All[0]);
        TransferChecklist.On(new(2026, 1, 1)).Should().Be(TransferChecklist.All[^1]);
    }

    [Fact]
    public void the_transfer_that_the_head_signs_names_the_calculation_of_step_3() =>
        DrawingUp.Transfer(Transfer, Resolved.Application, Sample.Request(Stock.StateEnterprise, Sample.ForResidualValue)).RestsOn.Calculation
            .Should().Be(Resolved.Facts.OfType<ValueCalculated>().Single().Content);
}
