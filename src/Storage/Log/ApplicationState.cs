using JasperFx.Events;
using Marten.Events.Aggregation;

namespace Privatization.Storage.Log;

/// <summary>The domain's own fold, live from the stream: exact, and a writer reads his own write.</summary>
internal sealed class ApplicationState : SingleStreamProjection<Application, Guid>
{
    /// <exception cref="UnreadableFact">The case cannot be told.</exception>
    public override Application? Evolve(Application? snapshot, Guid id, IEvent e) => StoredFacts.Evolve(snapshot, e) with { Id = id };
}
