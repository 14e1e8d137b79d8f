using Marten;
using NodaTime;
using Npgsql;
using Privatization.Storage;
using Privatization.Storage.Documents;
using Privatization.Storage.Postgres;
using Privatization.Storage.Text;

namespace Privatization.Api.Payments;

/// <summary>
/// Carries a file of payments into the cases, contract by contract and each in the order of its lines. A batch is one read and one append for each of
/// its cases, all in one transaction with the outcomes of its lines: after a crash nothing is left out, and what was done is not done again.
/// </summary>
public sealed class PaymentImporter(IDocumentStore store, NpgsqlDataSource database, Calendars calendars, IClock clock)
{
    private const int Batch = 500;
    private const int Tries = 20;

    /// <returns>Whether there is more to do.</returns>
    public async Task<bool> ImportBatch(Guid id, CancellationToken cancellation)
    {
        await clock.Follow(cancellation);
        // Somebody acted on one of the cases, or carries the same file on: what they recorded decides.
        return await ConcurrencyConflict.Retry(() => ImportOnce(id, cancellation), Tries);
    }

    private async Task<bool> ImportOnce(Guid id, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession(Tenants.Oblast);
        if (await session.LoadAsync<PaymentImport>(id, cancellation) is not { FinishedAt: null } import) return false;
        await calendars.Refresh(session, cancellation);
        var lines = await ImportLines.Waiting(database, id, Batch, cancellation);
        var cases = await ImportedCases.Of([.. lines.Select(line => (line, TreasuryFile.PaymentOf(line)))], import, session, cancellation);
        var outcomes = cases.Decide(calendars, clock, StaffId.Parse(import.By));
        cases.Append(session);
        session.Stamp(import.By, Role.Treasury, EnumCodes.Format(Act.Payments));
        ImportLines.Conclude(session, [.. outcomes.Select(line => (id, line.Line, line.Outcome))]);
        ImportLines.Conclude(session, await Disputed(cases.Disputed, cancellation));
        var progress = import.With(outcomes.Count, clock.Microsecond());
        session.UpdateRevision(progress, progress.Saves);
        await session.SaveChangesAsync(cancellation);
        return progress.FinishedAt is null;
    }

    // The lines that came before, of this file and of others: they are held as well.
    private async Task<IReadOnlyList<(Guid Import, int Line, string Outcome)>> Disputed(
        IReadOnlySet<(string Contract, string Reference)> disputed, CancellationToken cancellation) => disputed.Count == 0
            ? []
            : [.. (await ImportLines.OfReferences(database, disputed.Select(payment => payment.Reference), cancellation))
                .Where(line => TreasuryFile.PaymentOf(line.Line) is var (contract, payment)
                    && disputed.Contains((ContractEntry.IdOf(contract), payment.Reference.ToString())))
                .Select(line => (line.Import, line.Line.Line, PaymentObjections.ReferenceConflict.Code))];
}
