using Privatization.Domain.Clocks;
using Privatization.Domain.EveryStage;
using Privatization.Domain.Payments;
using Privatization.Domain.Portal;
using Privatization.Domain.Stage1CommissionDecision;
using Privatization.Domain.Stage2CommunalOwnership;
using Privatization.Domain.Stage3Contract;
using Privatization.Domain.Values;

namespace Privatization.Domain.BesideTheSteps;

/// <summary>
/// What follows from each kind of fact, and would have to be drawn anew if it were corrected. A correction does not draw it yet, so such a fact is
/// not corrected: the record would say one thing, and the case go on by the other.
/// </summary>
public static class Consequences
{
    private static readonly Sentence Request = new(
        "өтініш беруші, тұрғын үй және сатып алу тәртібі", "заявитель, жилище и порядок приобретения",
        "the person, the dwelling and how it is acquired");

    private static readonly Sentence Terms = new("мерзімдер", "сроки", "terms");
    private static readonly Sentence Order = new("кейінгі қадамдар", "следующие шаги", "the steps that followed");
    private static readonly Sentence Outcome = new(
        "қорытынды, шешім немесе нәтиже", "заключение, решение или результат", "conclusion, decision or result");

    private static readonly Sentence Price = new(
        "тұрғын үйдің құны мен оны беру", "стоимость жилища и его передача", "the price of the dwelling and its transfer");

    private static readonly Sentence TheContract = new("шарт", "договор", "the contract");
    private static readonly Sentence Payment = new("төлем", "оплата", "payment");
    private static readonly Sentence End = new("істің аяқталуы", "завершение дела", "the end of the case");

    private static readonly Sentence OfALaterBuild = new(
        "бұл нұсқаға белгісіз салдар", "последствия, которых эта версия не знает", "what this build does not know");

    /// <summary>Every kind of fact; null where it is marginal: no person's right, sum, term or later step rests on it.</summary>
    public static IReadOnlyDictionary<Type, Sentence?> All { get; } = new Dictionary<Type, Sentence?>
    {
        [typeof(RequestSubmitted)] = Request,
        [typeof(RequestRefused)] = Request,
        [typeof(StageOpened)] = Terms,
        [typeof(StepOpened)] = Terms,
        [typeof(TermMissed)] = Terms,
        [typeof(TermMoved)] = Terms,
        [typeof(CountersignatureAwaited)] = Terms,
        [typeof(DocumentsAccepted)] = Order,
        [typeof(DocumentsRefused)] = Outcome,
        // An instruction within the provider: who has the case is told by the assignment.
        [typeof(HeadResolutionGiven)] = null,
        // Another assignment puts right who has the case.
        [typeof(ExecutorAssigned)] = null,
        [typeof(DocumentsSentToCommission)] = Order,
        [typeof(CommissionConcluded)] = Outcome,
        [typeof(DecisionDrafted)] = Outcome,
        [typeof(DecisionSigned)] = Outcome,
        [typeof(ResultIssued)] = Outcome,
        [typeof(ValueCalculated)] = Price,
        [typeof(AkimatResolved)] = Price,
        [typeof(TransferDrafted)] = Price,
        [typeof(TransferSigned)] = Price,
        [typeof(ContractDrafted)] = TheContract,
        [typeof(ContractSigned)] = TheContract,
        [typeof(ContractCountersigned)] = TheContract,
        [typeof(ContractConcluded)] = TheContract,
        [typeof(ContractNoticeSigned)] = TheContract,
        // Its remarks; the step that opened again is a fact of its own.
        [typeof(DraftReturned)] = null,
        [typeof(ApplicationWithdrawn)] = End,
        [typeof(ApplicationDiscontinued)] = End,
        [typeof(InstalmentsAgreed)] = Payment,
        [typeof(PaymentRecorded)] = Payment,
        [typeof(PaymentReversed)] = Payment,
        [typeof(PaymentDisputed)] = Payment,
        [typeof(PaidInFull)] = Payment,
        // By itself nothing: what follows from the fact that it corrects follows from it as well.
        [typeof(RecordCorrected)] = null,
    };

    internal static Sentence? Of(ApplicationEvent fact) => All.TryGetValue(fact.GetType(), out var known) ? known : OfALaterBuild;
}
