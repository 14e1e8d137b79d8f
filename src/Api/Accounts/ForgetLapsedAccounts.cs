using Marten;
using NodaTime;
using Npgsql;
using Privatization.Storage.Documents;
using Privatization.Storage.Postgres;
using Wolverine.Attributes;

namespace Privatization.Api.Accounts;

/// <summary>Once a night: sessions and challenges that have run out, accounts whose IIN nobody proved, tries and refusals of long ago.</summary>
[MessageIdentity("Privatization.ForgetLapsedAccounts")]
public sealed record ForgetLapsedAccounts;

public static class ForgetLapsedAccountsHandler
{
    private static readonly Duration Proving = Duration.FromDays(30);
    private static readonly Duration Refusals = Duration.FromDays(90);

    public static async Task Handle(ForgetLapsedAccounts _, IDocumentStore store, NpgsqlDataSource database, IClock clock,
        CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var (unproven, refused) = (now - Proving, now - Refusals);
        await using var session = store.LightweightSession(Tenants.Oblast);
        session.DeleteWhere<AccountSession>(it => it.ExpiresAt < now);
        session.DeleteWhere<SpentChallenge>(it => it.ExpiresAt < now);
        session.DeleteWhere<Account>(account => !account.Proven && account.RegisteredAt < unproven);
        session.DeleteWhere<AccountEntry>(entry => entry.Deed == AccountDeed.Refused && entry.At < refused);
        await session.SaveChangesAsync(cancellation);
        await SignInTries.ForgetBefore(database, now - Duration.FromDays(1), cancellation);
    }
}
