using NodaTime;
using Privatization.Domain.Regulation;
using Privatization.Domain.Values;

namespace Privatization.Domain.Payments;

/// <summary>
/// The treasury's lines call different payments by one reference (төлем нөмірі): none of them counts. What was right is entered under a reference of
/// its own.
/// </summary>
/// <param name="Content">The line that differs; null in the case that had the reference before, where that line is of another case.</param>
public sealed record PaymentDisputed(PaymentReference Reference, Digest? Content, Instant At) : ApplicationEvent(At);

/// <summary>
/// Reg. §3: the value of the dwelling is paid into the local budget, and the treasury says so line by line. What is on record in the end follows from
/// the lines alone, in whatever order, how often and in how many files they come: what was given back may come before its payment, and where two
/// lines of one reference differ, neither counts.
/// </summary>
public static class TreasuryReportsPayment
{
    public static Decision Decide(RecordPayment line, Application application, Official official, DecisionContext now) =>
        Turn.Check(Act.Payments, application, official) is { } objection ? objection
        : PaymentIsRecorded.CannotBe(line, application, now) is { } fault ? fault
        : application.Disputed.Contains(line.Reference) ? PaymentObjections.ReferenceConflict
        : application.Payments.Find(payment => payment.Reference == line.Reference) is { } before
            ? (before == Payment.Of(line) ? Decision.Record() : Disputed(line.Reference, now.Content, application, now))
        : now.ReferenceIsOfAnotherCase ? Disputed(line.Reference, now.Content, application, now)
        : PaymentIsRecorded.Record(line, application, now);

    /// <summary>In the case that had the reference before a line named it for another.</summary>
    public static Decision Dispute(PaymentReference reference, Application application, Official official, DecisionContext now) =>
        Turn.Check(Act.Payments, application, official) is { } objection ? objection
        : application.Disputed.Contains(reference) ? Decision.Record()
        : Disputed(reference, null, application, now);

    // Where what was given back is in dispute, its payment counts as a whole.
    private static Decision Disputed(PaymentReference reference, Digest? line, Application application, DecisionContext now) =>
        PaymentIsRecorded.WithInFull(new PaymentDisputed(reference, line, now.At), application, application.ReceiptsWithout(reference));
}
