using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Scenarios.People;
using static Privatization.Domain.Tests.Specification;

namespace Privatization.Domain.Tests.Stage2CommunalOwnership;

public class Step6HeadSignsTransferSpecs
{
    private static readonly Case Drafted = Cases.StateInstitution.At(2, 6);
    private static readonly Digest Draft = Drafted.Application.Draft!.Document;

    [Fact]
    public void a_signed_transfer_is_recorded_and_passes_the_turn_to_the_executor() =>
        Given(Drafted).When(HeadSignsTransfer.Decide, new SignTransfer(Draft), Head)
            .Then(new TransferSigned(Draft, Content, Signature, Now), Opened(2, 7, 1));

    [Fact]
    public void the_head_signs_the_draft_transfer_and_nothing_else() =>
        Given(Drafted).When(HeadSignsTransfer.Decide, new SignTransfer(Content), Head).ThenObjection("not-this-draft", "§6", "/document");

    [Fact]
    public void the_head_does_not_sign_a_draft_transfer_that_was_returned() =>
        Given(Drafted.Return(5).Next()).When(HeadSignsTransfer.Decide, new SignTransfer(Draft), Head)
            .ThenObjection("not-this-draft", "§6", "/document");
}
