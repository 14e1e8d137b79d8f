using Marten;
using NodaTime;
using Npgsql;
using Privatization.Storage;
using Privatization.Storage.Deliveries;
using Privatization.Storage.Documents;
using Privatization.Storage.Postgres;
using Wolverine.Attributes;

namespace Privatization.Api.Cases.Acts;

/// <summary>Once a night: answers to Idempotency-Keys, and deliveries that were given up, are kept 90 days.</summary>
[MessageIdentity("Privatization.ForgetOldAnswers")]
public sealed record ForgetOldAnswers;

public static class ForgetOldAnswersHandler
{
    private static readonly Duration Kept = Duration.FromDays(90);

    public static async Task Handle(ForgetOldAnswers _, IDocumentStore store, NpgsqlDataSource database, CancellationToken cancellation)
    {
        var before = StoreTime.Real - Kept;
        await using var session = store.LightweightSession(Tenants.Oblast);
        session.DeleteWhere<IdempotencyRecord>(answer => answer.At < before);
        await session.SaveChangesAsync(cancellation);
        await Outbox.ForgetGivenUp(database, before, cancellation);
    }
}
