using Marten;
using Privatization.Api.Http.Requests;
using Privatization.Storage.Documents;
using Privatization.Storage.Postgres;

namespace Privatization.Api.Cases.Acts;

/// <summary>
/// Tries an act on some live case while the service starts, and records nothing: what an act takes is compiled then, and not while
/// the first caller waits. Measured beside the same build without it, three starts each on a loaded machine: the first act in 0.40 s instead
/// of 1.11 s, for 0.4 s more processor time while starting.
/// </summary>
internal sealed class WarmUp(IDocumentStore store, ActPipeline pipeline, CaseDirectory directory, ILogger<WarmUp> log) : BackgroundService
{
    private static readonly Caller Nobody = new(StaffId.Parse("warm-up"), Role.Applicant, null, null, WhoMaySee.Everything);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var oblast = store.QuerySession(Tenants.Oblast);
            if (await oblast.QueryAsync<LiveCase>("where true limit 1", stoppingToken) is not [var live]) return;
            if (await directory.Find(live.Application, Nobody, stoppingToken) is not { } entry) return;
            await using var provider = store.QuerySession(entry.Provider);
            var version = (await provider.Events.AggregateStreamAsync<Application>(entry.Id, token: stoppingToken))!.LastAct;
            var request = new WriteRequest(Nobody, "", """{"reason":"-"}"""u8.ToArray(), "warm-up", IfMatch.ETag(version), ValidateOnly: true);
            await pipeline.Execute(entry.Id, request, new ActDefinition<Withdraw>(Act.Withdrawal, ApplicantWithdraws.Decide), stoppingToken);
        }
        // Whatever is wrong, whoever acts first will be told of it: the service does not stop for a warm-up.
        catch (Exception fault) { log.LogDebug(fault, "The warm-up by an act failed."); }
    }
}
