using Marten.Schema;
using NodaTime;

namespace Privatization.Storage.Documents;

/// <summary>A file of payments that the treasury sent, and how far it has been carried into the cases.</summary>
/// <param name="By">Who sent it.</param>
/// <param name="Provider">The only provider whose contracts it may name; null for all.</param>
/// <param name="Lines">Without the header.</param>
/// <param name="Saves">The revision: of two who carry the same file on, one goes on and the other stops.</param>
[DocumentAlias("paymentimport")]
public sealed record PaymentImport(
    Guid Id, string By, string? Provider, Instant ReceivedAt, int Lines, int Done, int Recorded, int Reversed, int Known, int Refused,
    Instant? FinishedAt, int Saves)
{
    public PaymentImport With(IReadOnlyCollection<string> outcomes, Instant now)
    {
        int Count(string outcome) => outcomes.Count(it => it == outcome);
        var (recorded, reversed, known) = (Count(ImportLines.Recorded), Count(ImportLines.Reversed), Count(ImportLines.Known));
        return this with
        {
            Done = Done + outcomes.Count,
            Recorded = Recorded + recorded,
            Reversed = Reversed + reversed,
            Known = Known + known,
            Refused = Refused + outcomes.Count - recorded - reversed - known,
            FinishedAt = Done + outcomes.Count == Lines ? now : null,
            Saves = Saves + 1,
        };
    }
}
