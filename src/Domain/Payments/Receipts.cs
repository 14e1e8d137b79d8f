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
    private readonly record struct Balance(LocalDate? Day, decimal Came, decimal Returned)
    {
        public decimal Left => Math.Max(0, Came - Returned);
    }

    public static Receipts None { get; } = new();

    private ImmutableDictionary<PaymentReference, Balance> Balances { get; init; } = ImmutableDictionary<PaymentReference, Balance>.Empty;
    private ImmutableSortedDictionary<LocalDate, decimal> Days { get; init; } = ImmutableSortedDictionary<LocalDate, decimal>.Empty;

    /// <summary>In tenge.</summary>
    public decimal Total { get; private init; }

    /// <summary>What is left of a payment, in tenge; nothing where there is none of that reference.</summary>
    public decimal LeftOf(PaymentReference reference) => Balances.GetValueOrDefault(reference).Left;

    /// <returns>The earliest day by which the payments of that day and before come to the sum; null where all of them do not.</returns>
    public LocalDate? DayReaching(Money sum)
    {
        var inAll = 0m;
        foreach (var (day, left) in Days)
            if ((inAll += left) >= sum.Tenge) return day;
        return null;
    }

    internal Receipts With(Payment payment) => payment.Reverses is { } reversed
        ? Change(reversed, balance => balance with { Returned = balance.Returned + payment.Amount.Tenge })
        : Change(payment.Reference, balance => balance with { Day = payment.Date, Came = payment.Amount.Tenge });

    internal Receipts Without(Payment payment) => payment.Reverses is { } reversed
        ? Change(reversed, balance => balance with { Returned = balance.Returned - payment.Amount.Tenge })
        : Change(payment.Reference, balance => balance with { Came = 0 });

    private Receipts Change(PaymentReference reference, Func<Balance, Balance> change)
    {
        var before = Balances.GetValueOrDefault(reference);
        var after = change(before);
        var more = after.Left - before.Left;
        return this with
        {
            Balances = Balances.SetItem(reference, after),
            Days = after.Day is { } day ? Days.SetItem(day, Days.GetValueOrDefault(day) + more) : Days,
            Total = Total + more,
        };
    }
}
