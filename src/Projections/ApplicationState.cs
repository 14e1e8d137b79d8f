using JasperFx.Events;
using Marten.Events.Aggregation;

namespace Privatization;

/// <summary>The domain's own fold, live from the stream: exact, and a writer reads his own write.</summary>
public sealed class ApplicationState : SingleStreamProjection<Application, Guid>
{
    public override Application? Evolve(Application? snapshot, Guid id, IEvent e) =>
        e.Data is ApplicationEvent fact && Application.Evolve(snapshot, fact) is { } next ? next with { Id = id } : snapshot;
}
