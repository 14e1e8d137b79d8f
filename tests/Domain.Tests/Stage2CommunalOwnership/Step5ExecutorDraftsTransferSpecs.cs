using static Privatization.Tests.People;
using static Privatization.Tests.Specification;

namespace Privatization.Tests;

public class Step5ExecutorDraftsTransferSpecs
{
    private static readonly Case Resolved = Cases.StateEnterprise.At(2, 5);
    private static readonly DraftTransfer Transfer = new([Sample.Paper("letter"), Sample.Paper("act-of-transfer")]);

    [Fact]
    public void Records_the_papers_and_passes_the_turn_to_the_head() =>
        Given(Resolved).When(ExecutorDraftsTransfer.Decide, Transfer, Executor)
            .Then(new TransferDrafted([Sample.DigestOf("letter"), Sample.DigestOf("act-of-transfer")], Content, Now), Opened(2, 6, 1));

    [Fact]
    public void Not_without_the_act_of_transfer() =>
        Given(Resolved).When(ExecutorDraftsTransfer.Decide, new DraftTransfer([Sample.Paper("letter")]), Executor)
            .ThenObjection("checklist-incomplete", "§5, stage 2, step 5", "/documents");

    [Fact]
    public void What_the_head_signs_names_the_calculation_of_step_3() =>
        ExecutorDraftsTransfer.ContentOf(Transfer, Resolved.Application)
            .Should().Be(new TransferAsOne(Transfer.Documents, Resolved.Facts.OfType<ValueCalculated>().Single().Content));
}
