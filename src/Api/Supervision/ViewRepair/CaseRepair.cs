using Marten;
using Npgsql;
using Privatization.Api.Supervision.Amending;
using Privatization.Projections;
using Privatization.Storage.Log;
using Privatization.Storage.Postgres;

namespace Privatization.Api.Supervision.ViewRepair;

/// <summary>Reads cases again that views have set aside: after their record was mended, or by a build that can read it.</summary>
internal sealed class CaseRepair(IDocumentStore store, NpgsqlDataSource database, TermMover mover)
{
    private readonly IReadOnlyList<ICaseView> _views = CaseViews.All(database);

    /// <summary>In one transaction: the view says all of the case, and has not set it aside any more.</summary>
    /// <returns>Why it still cannot be read; null where it was.</returns>
    public async Task<UnreadableFact?> TryAgain(SetAsideCase setAside, CancellationToken cancellation)
    {
        try
        {
            if (setAside.View is nameof(SlaClock)) await mover.MoveLate(setAside.Application, setAside.Provider, cancellation);
            await TellAnew(setAside, cancellation);
            return null;
        }
        catch (UnreadableFact why) { return why; }
    }

    private async Task TellAnew(SetAsideCase setAside, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession(setAside.Provider);
        await session.BeginTransactionAsync(cancellation);
        var through = await HoldProgress(session, setAside.View, cancellation);
        var facts = await session.Events.FetchStreamAsync(setAside.Application, token: cancellation);
        var view = _views.Single(view => view.Name == setAside.View);
        await view.TellAnew(session, setAside.Application, [.. facts.Where(e => e.Sequence <= through)], cancellation);
        session.Repaired(setAside.View, setAside.Application);
        await session.SaveChangesAsync(cancellation);
    }

    /// <summary>How far the view has come; it comes no further until the transaction ends.</summary>
    private static async Task<long> HoldProgress(IDocumentSession session, string view, CancellationToken cancellation)
    {
        await using var command = session.Connection!.CreateCommand();
        command.CommandText = $"select last_seq_id from {MartenTables.Progress} where name = $1 for update";
        command.Parameters.AddWithValue(CaseViews.ProgressOf(view));
        return await command.ExecuteScalarAsync(cancellation) as long? ?? throw new InvalidOperationException($"The view {view} has not run yet.");
    }
}
