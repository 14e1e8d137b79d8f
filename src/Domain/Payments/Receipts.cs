using System.Collections.Immutable;
using NodaTime;
using Privatization.Domain.Values;

namespace Privatization.Domain.Payments;

/// <summary>
/// What the budget has of each payment, whatever the order in which payments and what was given back of them were entered: a payment counts with what
/// is left of it, on its own day; one whose reference is disputed does not count, nor does what was given back of a payment that is not on record.
/// </summary>
public sealed record Receipts
{
    /// <summary>Of a disputed payment: it leaves nothing, whatever is given back of it.</summary>
    private const decimal All = decimal.MaxValue / 2;

    public static Receipts None { get; } = new();

    /// <summary>What was given back, by the payment that it names, also before that is there.</summary>
    private ImmutableDictionary<PaymentReference, decimal> Returned { get; init; } = ImmutableDictionary<PaymentReference, decimal>.Empty;

    private ImmutableSortedDictionary<LocalDate, decimal> Days { get; init; } = ImmutableSortedDictionary<LocalDate, decimal>.Empty;

    /// <summary>In tenge.</summary>
    public decimal Total { get; private init; }

    /// <returns>The earliest day by which the payments of that day and before come to the sum; null where all of them do not.</returns>
    public LocalDate? DayReaching(Money sum)
    {
        var inAll = 0m;
        foreach (var (day, left) in Days)
            if ((inAll += left) >= sum.Tenge) return day;
        return null;
    }

    /// <summary>What is left of a payment, in tenge.</summary>
    internal decimal LeftOf(Payment payment) => Math.Max(0, payment.Amount.Tenge - Returned.GetValueOrDefault(payment.Reference));

    /// <param name="others">Those on record before it.</param>
    internal Receipts With(Payment payment, ImmutableList<Payment> others) => payment.Reverses is { } reversed
        ? Return(reversed, payment.Amount.Tenge, others)
        : Add(payment.Date, LeftOf(payment));

    /// <param name="others">Those on record, with it.</param>
    internal Receipts Without(Payment payment, ImmutableList<Payment> others) => payment.Reverses is { } reversed
        ? Return(reversed, -payment.Amount.Tenge, others)
        : Return(payment.Reference, All, others);

    private Receipts Return(PaymentReference reference, decimal amount, ImmutableList<Payment> others)
    {
        var after = this with { Returned = Returned.SetItem(reference, Returned.GetValueOrDefault(reference) + amount) };
        return others.Find(payment => payment.Reference == reference && payment.Reverses is null) is { } returned
            ? after.Add(returned.Date, after.LeftOf(returned) - LeftOf(returned))
            : after;
    }

    private Receipts Add(LocalDate day, decimal more) =>
        this with { Days = Days.SetItem(day, Days.GetValueOrDefault(day) + more), Total = Total + more };
}
