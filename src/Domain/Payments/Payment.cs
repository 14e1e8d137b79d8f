using NodaTime;
using Privatization.Domain.Values;

namespace Privatization.Domain.Payments;

/// <summary>A payment as the facts have it.</summary>
/// <param name="Reverses">The payment that it gives back; null where it is one.</param>
public sealed record Payment(PaymentReference Reference, LocalDate Date, Money Amount, PaymentReference? Reverses)
{
    /// <summary>In tenge; below zero where it was given back.</summary>
    public decimal Signed => Reverses is null ? Amount.Tenge : -Amount.Tenge;

    internal static Payment Of(RecordPayment act) => new(act.Reference, act.Date, act.Amount.Sum, act.Reverses);
}
