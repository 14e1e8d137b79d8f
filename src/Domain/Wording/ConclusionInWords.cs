using NodaTime;
using Privatization.Domain.Clocks;
using Privatization.Domain.LegalTime;
using Privatization.Domain.Values;

namespace Privatization.Domain.Wording;

/// <summary>Reg. §3: that the contract is concluded, and until when it is paid: the term runs from the conclusion, not from its notice.</summary>
public static class ConclusionInWords
{
    /// <returns>Null while it is not concluded.</returns>
    public static Sentence? Of(Application application)
    {
        if (application.Contract is not { ConcludedAt: { } concluded } contract) return null;
        var (at, until) = (DayInWords.Of(concluded), Until(contract, application));
        return new($"Шарт жасалды: {at.Kk}{until.Kk}.", $"Договор заключён: {at.Ru}{until.Ru}.", $"The contract is concluded: {at.En}{until.En}.");
    }

    private static Sentence Until(Contract contract, Application application) => (contract.Terms, NextPayment(application)) switch
    {
        (PaymentTerms.FreeOfCharge, _) => new("; төлем жасалмайды", "; оплата не производится", "; no payment is made"),
        (_, null) => new("", "", ""),
        (PaymentTerms.Instalments, { } day) => new(
            $"; кезекті төлемнің соңғы күні – {day.Kk}", $"; последний день очередного платежа – {day.Ru}",
            $"; the last day of the next instalment is {day.En}"),
        (_, { } day) => new($"; төлемнің соңғы күні – {day.Kk}", $"; последний день оплаты – {day.Ru}", $"; the last day of payment is {day.En}"),
    };

    private static Sentence? NextPayment(Application application) =>
        application.Clocks.Where(clock => clock is { IsRunning: true, Kind: ClockKind.Payment }).MinBy(clock => clock.Deadline.Due) is { } next
            ? DayInWords.Of(Kazakhstan.DayOf(next.Deadline.Due - Duration.Epsilon)) : null;
}
