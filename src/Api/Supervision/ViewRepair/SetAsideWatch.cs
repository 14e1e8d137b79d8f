using Npgsql;
using Privatization.Storage.Log;

namespace Privatization.Api.Supervision.ViewRepair;

/// <summary>
/// Tells the operator's log, on every node, which cases views have set aside, each once. When the service starts it reads them again first: this
/// build may read what an earlier one could not.
/// </summary>
internal sealed class SetAsideWatch(NpgsqlDataSource database, CaseRepair repair, ILogger<SetAsideWatch> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (told, tried) = (new HashSet<(string, Guid)>(), false);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var standing = await SetAsideCase.Standing(database, stoppingToken);
                if (!tried) standing = await TryAgain(standing, stoppingToken);
                tried = true;
                told.IntersectWith(standing.Select(it => (it.View, it.Application)));
                foreach (var aside in standing.Where(it => told.Add((it.View, it.Application))))
                    log.LogError(
                        "{View} has set case {Application} aside at its version {Version} (fact {Sequence}, {Fact}): {Reason}. "
                        + "All other cases go on. Mend it, then: views repair --case {Application}",
                        aside.View, aside.Application, aside.Version, aside.Sequence, aside.Fact, aside.Reason, aside.Application);
            }
            catch (OperationCanceledException) { /* is asked above */ }
            catch (Exception passing)
            {
                log.LogWarning("Which cases are set aside could not be read ({Fault}); it is read again.", passing.Message);
            }
            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <returns>Those that still cannot be read.</returns>
    private async Task<List<SetAsideCase>> TryAgain(List<SetAsideCase> standing, CancellationToken cancellation)
    {
        var left = new List<SetAsideCase>();
        foreach (var aside in standing)
            try { if (await repair.TryAgain(aside, cancellation) is not null) left.Add(aside); }
            // It goes on with a fact of a newer build: that is told, and the others are tried.
            catch (Exception newer) when (StoredFacts.AreNewer(newer)) { left.Add(aside); }
        return left;
    }
}
