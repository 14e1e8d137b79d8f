using JasperFx.Events;
using Marten;
using NodaTime;

namespace Privatization;

/// <summary>All that is loaded for an act, in one round trip.</summary>
/// <param name="Answer">The first answer to the same Idempotency-Key.</param>
/// <param name="Staff">The caller's entry in the staff register, where the caller is an official.</param>
/// <param name="Newer">Decrees on the calendar that this node has not heard of.</param>
/// <param name="Executor">The entry of the executor whom the act names.</param>
public sealed record Known(IEventStream<Application> Stream, Answer? Answer, StaffEntry? Staff, StaffEntry? Executor, IReadOnlyList<CalendarAmendment> Newer)
{
    public static async Task<Known> Load(IDocumentSession session, Guid id, Asked asked, StaffId? executor, int latestDecree, CancellationToken cancellation)
    {
        var batch = session.CreateBatchQuery();
        var stream = batch.Events.FetchForWriting<Application>(id);
        var answer = asked.AnswerId is { } key ? batch.Load<Answer>(key) : Nothing<Answer>();
        var staff = asked.Caller.IsOfficial ? batch.Load<StaffEntry>(asked.Caller.Id.ToString()) : Nothing<StaffEntry>();
        var named = executor is { } it ? batch.Load<StaffEntry>(it.ToString()) : Nothing<StaffEntry>();
        var decrees = batch.Query<CalendarAmendment>().Where(amendment => amendment.Serial > latestDecree).ToList();
        await batch.Execute(cancellation);
        return new(await stream, await answer, await staff, await named, await decrees);
    }

    /// <summary>Whether the executor whom the act names is one of the provider's at this instant.</summary>
    public bool KnowsExecutor(string provider, Instant now) =>
        Executor is { Member: { } member } && member.Serves(ProviderCode.Parse(provider), Role.Executor, Kazakhstan.DayOf(now));

    private static Task<T?> Nothing<T>() where T : class => Task.FromResult<T?>(null);
}
