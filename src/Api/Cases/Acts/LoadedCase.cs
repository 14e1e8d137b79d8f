using JasperFx.Events;
using Marten;
using NodaTime;
using Privatization.Api.Http.Requests;
using Privatization.Storage.Documents;

namespace Privatization.Api.Cases.Acts;

/// <summary>All that is loaded for an act, in one round trip.</summary>
/// <param name="Answer">The first answer to the same Idempotency-Key.</param>
/// <param name="Staff">The caller's entry in the staff register, where the caller is an official.</param>
/// <param name="Newer">Decrees on the calendar that this node has not heard of.</param>
/// <param name="Executor">The entry of the executor whom the act names.</param>
/// <param name="Elsewhere">What other contracts stand in the way, where the act leads to one.</param>
internal sealed record LoadedCase(
    IEventStream<Application> Stream, IdempotencyRecord? Answer, StaffEntry? Staff, StaffEntry? Executor, IReadOnlyList<CalendarAmendment> Newer,
    ConcludedElsewhere? Elsewhere)
{
    public static async Task<LoadedCase> Load(IDocumentSession session, CaseEntry entry, WriteRequest request, object? act, int latestDecree,
        CancellationToken cancellation)
    {
        var batch = session.CreateBatchQuery();
        var stream = batch.Events.FetchForWriting<Application>(entry.Id);
        var answer = request.AnswerId is { } key ? batch.Load<IdempotencyRecord>(key) : Nothing<IdempotencyRecord>();
        var staff = request.Caller.IsOfficial ? batch.Load<StaffEntry>(request.Caller.Id.ToString()) : Nothing<StaffEntry>();
        var named = act is INamesExecutor { Executor: { } it } ? batch.Load<StaffEntry>(it.ToString()) : Nothing<StaffEntry>();
        var decrees = batch.Query<CalendarAmendment>().Where(amendment => amendment.Serial > latestDecree).ToList();
        var elsewhere = act is ILeadsToContract ? batch.Elsewhere(entry) : Nothing<ConcludedElsewhere>();
        await batch.Execute(cancellation);
        return new(await stream, await answer, await staff, await named, await decrees, await elsewhere);
    }

    /// <summary>
    /// Null where facts at its end are missing: nothing is decided on what is left. The version of the stream is read first, so that an act between
    /// the two only adds to them.
    /// </summary>
    public Application? Application => Stream.Aggregate is { } application && application.Version >= Stream.CurrentVersion ? application : null;

    /// <summary>Whether the executor whom the act names is one of the provider's at this instant.</summary>
    public bool KnowsExecutor(string provider, Instant now) =>
        Executor is { Member: { } member } && member.Serves(ProviderCode.Parse(provider), Role.Executor, Kazakhstan.DayOf(now));

    private static Task<T?> Nothing<T>() where T : class => Task.FromResult<T?>(null);
}
