using Marten;
using NodaTime;
using Npgsql;
using Privatization.Api.Cases.Reading;
using Privatization.Projections;
using Privatization.Storage;
using Privatization.Storage.Documents;
using Privatization.Storage.Log;
using Privatization.Storage.Postgres;

namespace Privatization.Api.Supervision.Amending;

/// <summary>
/// Carries decrees to running clocks, one decree after another, case by case in the order of their ids. What moves and how far it has come are one
/// commit, so that after a crash nothing is left out or counted twice.
/// </summary>
public sealed class TermMover(IDocumentStore store, NpgsqlDataSource database, Calendars calendars, IClock clock)
{
    private const int Batch = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <returns>Whether there is more to do.</returns>
    public async Task<bool> MoveBatch(CancellationToken cancellation)
    {
        await clock.Follow(cancellation);
        await using var session = store.LightweightSession(Tenants.Oblast);
        var progress = await session.Query<AmendmentProgress>().Where(it => it.FinishedAt == null).OrderBy(it => it.Serial)
            .FirstOrDefaultAsync(cancellation);
        if (progress is null) return false;
        var amendment = (await calendars.Refresh(session, cancellation)).Amendments.Single(it => it.Serial == progress.Serial);
        if (progress.CasesChecked == 0) await ViewHoldsAll(cancellation);
        var cases = await RunningCases(amendment, progress.Last, cancellation);
        foreach (var (id, provider) in cases)
        {
            try
            {
                if (await MoveCase(id, provider, progress, cancellation) is not { } next) return false;
                progress = next;
            }
            catch (UnreadableFact why)
            {
                await SetAside(why, cancellation);
                progress = progress.With(id, 0);
            }
        }
        if (cases.Count < Batch) progress = progress with { FinishedAt = clock.Microsecond() };
        session.UpdateRevision(progress.Saved(), progress.Saves + 1);
        await session.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>
    /// Carries to a case what was decreed while it could not be read: all decrees in their order, as whoever is moved twice stays where he is.
    /// </summary>
    /// <exception cref="UnreadableFact">It still cannot be read.</exception>
    public async Task MoveLate(Guid id, string provider, CancellationToken cancellation)
    {
        await using var reading = store.QuerySession(Tenants.Oblast);
        foreach (var serial in (await calendars.Refresh(reading, cancellation)).Amendments.Select(it => it.Serial))
            while (!await TryMove(id, provider, serial, cancellation)) { /* an act was first */ }
    }

    /// <returns>Whether no act on the case came between.</returns>
    private async Task<bool> TryMove(Guid id, string provider, int serial, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession(provider);
        if (await Queue(session, id, serial, cancellation) == 0) return true;
        try { await session.SaveChangesAsync(cancellation); }
        catch (Exception conflict) when (ConcurrencyConflict.Is(conflict)) { return false; }
        return true;
    }

    /// <summary>With the session's next commit: what the decree moves in the case.</summary>
    /// <returns>How many terms.</returns>
    private async Task<int> Queue(IDocumentSession session, Guid id, int serial, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForWriting<Application>(id, cancellation);
        var application = stream.Aggregate!;
        var moves = TermMoves.Find(application, new(clock.After(application), default, calendars.Of(application.Provider, serial)));
        if (moves is []) return 0;
        stream.AppendMany(moves);
        session.StampAsSystem("term-moved");
        return moves.Count;
    }

    /// <summary>As the view of clocks has done or will do: what is decreed is carried to the case when it is read again.</summary>
    private async Task SetAside(UnreadableFact why, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession(why.Fact.TenantId);
        session.SetAside(nameof(SlaClock), why);
        await session.SaveChangesAsync(cancellation);
    }

    /// <returns>Null where somebody else carries the decree on.</returns>
    private async Task<AmendmentProgress?> MoveCase(Guid id, string provider, AmendmentProgress progress, CancellationToken cancellation)
    {
        while (true)
        {
            await using var session = store.LightweightSession(provider);
            var moved = await Queue(session, id, progress.Serial, cancellation);
            var next = progress.With(id, moved);
            if (moved == 0) return next;
            session.UpdateRevision(next.Saved(), next.Saves + 1);
            try
            {
                await session.SaveChangesAsync(cancellation);
                return next.Saved();
            }
            catch (Exception conflict) when (ConcurrencyConflict.Is(conflict))
            {
                // To an act on the case, then it is looked at again; or to another who carries the same decree on.
                if ((await session.LoadAsync<AmendmentProgress>(progress.Serial, cancellation))!.Saves != progress.Saves) return null;
            }
        }
    }

    /// <summary>Every term set before the decree is in the view; those set after it know the decree.</summary>
    private async Task ViewHoldsAll(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"select coalesce(max(seq_id), 0) from {MartenTables.Events}");
        var all = (long)(await command.ExecuteScalarAsync(cancellation))!;
        var started = TimeProvider.System.GetTimestamp();
        while ((await ViewProgress.Of(database, [nameof(SlaClock)], cancellation)).Sequence < all)
        {
            if (TimeProvider.System.GetElapsedTime(started) > Patience) throw new TimeoutException($"The view of clocks has not come to {all} yet.");
            await Task.Delay(Pause, cancellation);
        }
    }

    /// <summary>
    /// Cases that may have a term to move. Which it is and whether it moves says <see cref="TermMoves"/>, of each case as it stands then.
    /// </summary>
    private async Task<IReadOnlyList<(Guid Id, string Provider)>> RunningCases(CalendarAmendment amendment, Guid after,
        CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""
             select distinct application, tenant_id from {MartenTables.Of<SlaClock>()}
             where running and until is null and (data ->> 'decree')::int < $1 and application > $2 and ($3::text is null or tenant_id = $3)
             order by application limit {Batch}
             """);
        command.Parameters.AddWithValue(amendment.Serial);
        command.Parameters.AddWithValue(after);
        command.Parameters.AddWithValue((object?)amendment.Provider?.ToString() ?? DBNull.Value);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var cases = new List<(Guid, string)>();
        while (await reader.ReadAsync(cancellation)) cases.Add((reader.GetGuid(0), reader.GetString(1)));
        return cases;
    }
}
