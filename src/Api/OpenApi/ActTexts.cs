namespace Privatization;

using static Objections;

/// <summary>What an act is, in a line; what is particular about it; the objections that only its content meets.</summary>
public sealed record ActText(string Summary, string Description, params IReadOnlyList<Objection> Objections);

public static class ActTexts
{
    public static IReadOnlyDictionary<Act, ActText> All { get; } = new Dictionary<Act, ActText>
    {
        [Act.Acceptance] = new(
            "Confirm acceptance of the documents",
            "The executor who accepts has the case unless the head assigns another.", DocumentsIncomplete, DocumentsExpired),
        [Act.HeadResolution] = new("Impose a resolution", "The head considers the documents and says which executor goes on with them."),
        [Act.Result] = new(
            "Issue the result of the stage",
            "The result goes to the applicant's cabinet, and the next stage opens by itself.", NotThisDraft),

        [Act.Refusal] = new(
            "Refuse the documents",
            "Where the package is incomplete or documents have expired. The case ends.", NoGrounds, UnknownGround),
        [Act.CommissionReferral] = new(
            "Send the documents to the housing commission",
            "The executor confirms or corrects the stock of the dwelling: this decides whether there is a stage 2. A consent that a family member has withdrawn "
            + "is named here.", NoSuchConsent),
        [Act.CommissionConclusion] = new(
            "Issue the conclusion of the commission",
            "With the protocol of the sitting, its members and their votes.", NoQuorum, NoGrounds, UnknownGround, FreeNeedsGround, NotThen),
        [Act.DecisionDraft] = new(
            "Draw up the decision or the reasoned refusal",
            "After a refusing conclusion only a refusal follows.", ContradictsConclusion, NoGrounds, UnknownGround),
        [Act.DecisionSignature] = new(
            "Sign the decision or the reasoned refusal",
            "What is signed is the draft, by its digest.", NotThisDraft),

        [Act.ValueCalculation] = new(
            "Calculate the residual value",
            "With the draft certificate of value and the papers for the akimat's sitting.", FreeHasNoPrice),
        [Act.AkimatResolution] = new(
            "Enter the resolution of the akimat",
            "On handing over the dwelling into communal ownership.", NotThen),
        [Act.TransferDraft] = new(
            "Draw up the transfer documents",
            "An act of acceptance-transfer (act-of-transfer) is needed.", ChecklistIncomplete),
        [Act.TransferSignature] = new(
            "Sign the transfer documents",
            "Certificate, calculation and transfer documents are signed as one, by the digest of the draft.", NotThisDraft),

        [Act.ContractDraft] = new(
            "Prepare the contract",
            "Its price is the sum of the certificate of value, where there is one.", PriceMissing, PriceDiffersFromCertificate, FreeHasNoPrice, NotFreeOfCharge),
        [Act.ContractSignature] = new("Sign the contract for the provider", "What is signed is the draft, by its digest.", NotThisDraft),
        [Act.ContractCountersignature] = new(
            "Sign the contract as the applicant",
            "The same bytes that the head signed, from step 3.4 on. The contract is concluded.", NotThisDraft),

        [Act.Return] = new(
            "Return a draft with remarks",
            "An earlier drafting step of the stage opens again; signatures over the draft lapse.", NotADraftingStep),
        [Act.Assignment] = new("Give the case to another executor", ""),
        [Act.Withdrawal] = new("Withdraw the application", "Until the contract is concluded. The case ends."),
        [Act.Discontinuance] = new("Discontinue the case", "Where it cannot go on. The case ends."),
    };
}
