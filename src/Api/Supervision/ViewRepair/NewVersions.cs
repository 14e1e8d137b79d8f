using Npgsql;
using Privatization.Projections;
using Privatization.Storage.Postgres;

namespace Privatization.Api.Supervision.ViewRepair;

/// <summary>Before the views of this node start: those of which this build says something else than an earlier one begin anew.</summary>
internal sealed class NewVersions(NpgsqlDataSource database) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var isMade = await database.Read(
            _ => $"select to_regclass('{MartenTables.Progress}') is not null", row => row.GetBoolean(0), cancellationToken);
        if (isMade[0]) await CaseViews.BeginNewVersions(database, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
