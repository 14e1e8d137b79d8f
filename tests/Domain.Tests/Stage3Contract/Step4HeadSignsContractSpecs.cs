using Privatization.Domain.Tests.Scenarios;
using static Privatization.Domain.Tests.Scenarios.People;
using static Privatization.Domain.Tests.Specification;

namespace Privatization.Domain.Tests.Stage3Contract;

public class Step4HeadSignsContractSpecs
{
    private static readonly Case Drafted = Cases.Communal.At(3, 4);
    private static readonly Digest Draft = Drafted.Application.Draft!.Document;

    [Fact]
    public void a_signed_contract_is_recorded_and_passes_the_turn_to_the_executor() =>
        Given(Drafted).When(HeadSignsContract.Decide, new SignContract(Draft), Head)
            .Then(new ContractSigned(Draft, Content, Signature, Now), Opened(3, 5, 1));

    [Fact]
    public void the_head_signs_the_draft_contract_and_nothing_else() =>
        Given(Drafted).When(HeadSignsContract.Decide, new SignContract(Content), Head).ThenObjection("not-this-draft", "§6", "/document");

    [Fact]
    public void the_head_does_not_sign_a_draft_contract_that_was_returned() =>
        Given(Drafted.Return(3).Next()).When(HeadSignsContract.Decide, new SignContract(Draft), Head)
            .ThenObjection("not-this-draft", "§6", "/document");
}
