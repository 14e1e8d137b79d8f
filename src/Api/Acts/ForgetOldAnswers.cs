using Marten;
using NodaTime;

namespace Privatization;

/// <summary>Once a night: answers to Idempotency-Keys are kept 90 days.</summary>
public sealed record ForgetOldAnswers;

public static class ForgetOldAnswersHandler
{
    private static readonly Duration Kept = Duration.FromDays(90);

    public static async Task Handle(ForgetOldAnswers _, IDocumentStore store, CancellationToken cancellation)
    {
        var before = Recording.RealTime - Kept;
        await using var session = store.LightweightSession(EventStore.Oblast);
        session.DeleteWhere<Answer>(answer => answer.At < before);
        await session.SaveChangesAsync(cancellation);
    }
}
