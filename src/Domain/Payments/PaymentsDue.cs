using NodaTime;
using Privatization.Domain.LegalTime;
using Privatization.Domain.Values;

namespace Privatization.Domain.Payments;

/// <summary>A sum that is to be paid, with its term.</summary>
/// <param name="InAll">What must have been paid by then, with all that was paid before.</param>
public sealed record PaymentDue(Money InAll, Deadline Deadline);

/// <summary>
/// Reg. §3: after the contract is concluded the value is paid into the local budget within 30 calendar days, or by instalments; nothing where free of
/// charge.
/// </summary>
internal static class PaymentsDue
{
    private static readonly Term Whole = Term.CalendarDays(30);

    /// <summary>From now on, of what is not paid yet.</summary>
    public static IReadOnlyList<PaymentDue> Of(PaymentTerms terms, IReadOnlyList<Instalment> schedule, Money price, decimal paid,
        DecisionContext now) => terms switch
        {
            _ when price == Money.None => [],
            PaymentTerms.ThirtyDays => [new(price, Deadline.Of(Whole, now.At, now.Time))],
            _ => [.. Instalments.Unpaid(schedule, paid)
                .Select(it => new PaymentDue(Money.Exactly(it.InAll)!.Value, Deadline.Of(Until(it.Instalment.Due, now), now.At, now.Time)))],
        };

    // A day that passed before the contract was concluded is the day after it: no term ends before it begins.
    private static Term Until(LocalDate due, DecisionContext now) =>
        Term.CalendarDays(Math.Max(1, Period.DaysBetween(Kazakhstan.DayOf(now.At), due)));
}
