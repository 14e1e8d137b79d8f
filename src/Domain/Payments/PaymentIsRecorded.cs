using NodaTime;
using Privatization.Domain.LegalTime;
using Privatization.Domain.Regulation;
using Privatization.Domain.Values;

namespace Privatization.Domain.Payments;

/// <param name="Date">The day on which the budget received it, or gave it back.</param>
/// <param name="Reverses">The payment that is given back, where the amount is negative.</param>
public sealed record RecordPayment(PaymentReference Reference, LocalDate Date, PaymentAmount Amount, PaymentReference? Reverses = null);

/// <summary>The local budget (жергілікті бюджет) has received a payment for the dwelling.</summary>
public sealed record PaymentRecorded(PaymentReference Reference, LocalDate Date, Money Amount, Digest Content, Instant At) : ApplicationEvent(At);

/// <summary>A payment, or a part of it, has been given back.</summary>
public sealed record PaymentReversed(PaymentReference Reference, PaymentReference Reverses, LocalDate Date, Money Amount, Digest Content, Instant At)
    : ApplicationEvent(At);

/// <summary>What was paid has come to the price of the contract. The case is completed; a reversal below the price opens it again.</summary>
public sealed record PaidInFull(Money Price, Instant At) : ApplicationEvent(At);

/// <summary>
/// Reg. §3: the value of the dwelling is paid into the local budget. The executor enters payments, or the treasury's file does. The same payment
/// twice says nothing new; more than the price is recorded all the same, and shown.
/// </summary>
public static class PaymentIsRecorded
{
    /// <summary>Month by month for the longest schedule it is 360; every act on a case reads all of them.</summary>
    public const int Most = 1_000;

    public static Decision Decide(RecordPayment act, Application application, Official official, DecisionContext now) =>
        Turn.Check(Act.Payments, application, official) is { } objection ? objection
        : application.Payments.Find(payment => payment.Reference == act.Reference) is { } before
            ? (before == Payment.Of(act) && !application.Disputed.Contains(act.Reference) ? Decision.Record() : PaymentObjections.ReferenceReused)
        : now.ReferenceIsOfAnotherCase || application.Disputed.Contains(act.Reference) ? PaymentObjections.ReferenceReused
        : CannotBe(act, application, now) is { } fault ? fault
        : act.Reverses is { } reversed && LeftOf(reversed, application) < act.Amount.Sum.Tenge ? PaymentObjections.NothingToReverse
        : Record(act, application, now);

    /// <returns>Why there can be no such payment, whatever else is on record; null where there can.</returns>
    internal static Objection? CannotBe(RecordPayment act, Application application, DecisionContext now) =>
        act.Date > Kazakhstan.DayOf(now.At) ? PaymentObjections.PaymentInTheFuture
        : act.Date < application.Contract?.ConcludedOn ? PaymentObjections.PaymentBeforeContract
        : act.Amount.IsReversal != act.Reverses is not null ? PaymentObjections.NothingToReverse
        : null;

    private static decimal LeftOf(PaymentReference reference, Application application) =>
        application.Payments.Find(payment => payment.Reference == reference && payment.Reverses is null) is { } payment
            ? application.Receipts.LeftOf(payment) : 0;

    internal static Decision Record(RecordPayment act, Application application, DecisionContext now)
    {
        if (application.Payments.Count >= Most) return PaymentObjections.TooManyPayments;
        ApplicationEvent recorded = act.Reverses is { } reversed
            ? new PaymentReversed(act.Reference, reversed, act.Date, act.Amount.Sum, now.Content, now.At)
            : new PaymentRecorded(act.Reference, act.Date, act.Amount.Sum, now.Content, now.At);
        return WithInFull(recorded, application, application.Receipts.With(Payment.Of(act), application.Payments));
    }

    /// <summary>The fact, and that what was paid has come to the price, where it comes to it now.</summary>
    /// <param name="receipts">With the fact.</param>
    internal static Decision WithInFull(ApplicationEvent fact, Application application, Receipts receipts) =>
        !application.IsPaidInFull && application.Contract is { Price: var price } && receipts.Total >= price.Tenge
            ? Decision.Record(fact, new PaidInFull(price, fact.At))
            : Decision.Record(fact);
}
