using Marten.Schema;
using NodaTime;

namespace Privatization.Storage.Documents;

/// <summary>A file of payments that the treasury sent, and how far it has been carried into the cases.</summary>
/// <param name="By">Who sent it.</param>
/// <param name="Provider">The only provider whose contracts it may name; null for all.</param>
/// <param name="Lines">Without the header.</param>
/// <param name="Saves">The revision: of two who carry the same file on, one goes on and the other stops.</param>
[DocumentAlias("paymentimport")]
public sealed record PaymentImport(Guid Id, string By, string? Provider, Instant ReceivedAt, int Lines, int Done, Instant? FinishedAt, int Saves)
{
    /// <param name="more">So many lines have their outcome now.</param>
    public PaymentImport With(int more, Instant now) =>
        this with { Done = Done + more, FinishedAt = Done + more == Lines ? now : null, Saves = Saves + 1 };
}
