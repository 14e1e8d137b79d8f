namespace Privatization.Api.Cases.Acts;

using static CorrectionObjections;
using static Objections;
using static PackageObjections;
using static PaymentObjections;
using static ValuationObjections;

/// <summary>What an act is, in a line; what is particular about it; the objections that only its content meets.</summary>
internal sealed record ActText(string Summary, string Description, params IReadOnlyList<Objection> Objections);

internal static class ActTexts
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
            "Refuse the service for the package of documents",
            "On the grounds of point 10: the package is incomplete or documents have expired, where the service finds so too; or the application "
            + "does not meet point 9. The case ends.", NoGrounds, UnknownGround, GroundNotFound),
        [Act.CommissionReferral] = new(
            "Send the documents to the housing commission",
            "The executor confirms or corrects the stock of the dwelling: this decides whether there is a stage 2. What he has checked on "
            + "eligibility bears its source; a consent that a family member has withdrawn is named here.",
            NoSuchConsent, SourceUnclear, UnknownGround),
        [Act.CommissionConclusion] = new(
            "Issue the conclusion of the commission",
            "With the protocol of the sitting, its day, its members and their votes for or against privatizing: the finding is what they come to. "
            + "Who abstains counts for the quorum alone; in a tie the vote of the chair decides, and where there is none nothing is carried.",
            NoQuorum, MemberNamedTwice, ContradictsVotes, NothingCarried, ProtocolBeforeSitting, NoGrounds, UnknownGround, FreeNeedsGround, NotThen),
        [Act.DecisionDraft] = new(
            "Draw up the decision or the reasoned refusal",
            "After a refusing conclusion only a refusal follows; no decision, where the dwelling is privatized or the right is used.",
            DwellingAlreadyPrivatized, RightAlreadyUsed, ContradictsConclusion, NoGrounds, UnknownGround),
        [Act.DecisionSignature] = new(
            "Sign the decision or the reasoned refusal",
            "What is signed is the draft, by its digest.", NotThisDraft),

        [Act.ValueCalculation] = new(
            "Calculate the residual value",
            "The service calculates by the valuation policy in force; the sum of the draft certificate is what comes out. With the papers for the "
            + "akimat's sitting.",
            FreeHasNoPrice, ValuationInputsMissing, UnknownValuationInput, PolicyNotInForce, ValuationWithoutResult,
            DiffersFromValuation),
        [Act.AkimatResolution] = new(
            "Enter the resolution of the akimat",
            "On handing over the dwelling into communal ownership.", NotThen),
        [Act.TransferDraft] = new(
            "Draw up the transfer documents",
            "By the checklist in force, which the regulation's own page shows. With them the certificate is drawn up: it names the akimat's "
            + "resolution and is dated by the signature of the head.", ChecklistIncomplete),
        [Act.TransferSignature] = new(
            "Sign the transfer documents",
            "Certificate, calculation and transfer documents are signed as one, by the digest of the draft.", NotThisDraft),

        [Act.ContractDraft] = new(
            "Prepare the contract",
            "Its price is the sum of the certificate of value; where there is none, the value that is calculated here. A schedule of instalments "
            + "adds up to it exactly.",
            DwellingAlreadyPrivatized, RightAlreadyUsed, PriceDiffersFromCertificate, FreeHasNoPrice, NotFreeOfCharge,
            ValuationInputsMissing, UnknownValuationInput, PolicyNotInForce,
            ValuationWithoutResult, DiffersFromValuation, ContractNumberTaken, LegalBasisMissing, NotByInstalments, ScheduleMissing,
            ScheduleOutOfOrder, ScheduleDiffersFromPrice),
        [Act.ContractSignature] = new("Sign the contract for the provider", "What is signed is the draft, by its digest.", NotThisDraft),
        [Act.ContractCountersignature] = new(
            "Sign the contract as the applicant",
            "The same bytes that the head signed, from step 3.4 on. The contract is concluded, "
            + "unless another for the dwelling, or of the applicant, was before it.", DwellingAlreadyPrivatized, RightAlreadyUsed, NotThisDraft),

        [Act.ContractNotice] = new(
            "Sign the notice on the conclusion of the contract",
            "Once, as soon as the contract is concluded, before or after the result of stage 3. What is signed is the notice, which contract.notice "
            + "of the application names by its digest; with the signature it goes to the applicant's cabinet.", NotThisDraft),

        [Act.Return] = new(
            "Return a draft with remarks",
            "An earlier drafting step of the stage opens again; signatures over the draft lapse.", NotADraftingStep),
        [Act.Assignment] = new("Give the case to another executor", ""),
        [Act.Withdrawal] = new("Withdraw the application", "Until the contract is concluded. The case ends."),
        [Act.Discontinuance] = new(
            "Discontinue the case", "Where it cannot go on. Whoever did not sign or pay must be late by the record. The case ends.", TermNotRunOut),
        [Act.Instalments] = new(
            "Agree to instalments",
            "Another schedule, once the head has signed the contract. It adds up to the price; what is paid already is not due again.",
            ScheduleMissing, ScheduleOutOfOrder, ScheduleDiffersFromPrice),
        [Act.Payments] = new(
            "Record a payment",
            "As the budget knows it: the same reference twice is one payment. A negative amount names the payment that it gives back. What comes to "
            + "the price completes the case.",
            PaymentInTheFuture, PaymentBeforeContract, ReferenceReused, NothingToReverse, TooManyPayments),
        [Act.Corrections] = new(
            "Correct the record", "A new fact names the one that is wrong; nothing is edited. Also of a case that has ended. Of a fact that has "
            + "consequences (person, dwelling, price, terms, conclusion, contract, payment) it is refused: they cannot be drawn anew yet.",
            NothingToCorrect, CorrectionHasConsequences),
    };
}
