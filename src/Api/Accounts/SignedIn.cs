using System.Security.Claims;
using Marten;
using NodaTime;
using Privatization.Api.Http.Requests;
using Privatization.Storage;
using Privatization.Storage.Documents;
using Privatization.Storage.Postgres;

namespace Privatization.Api.Accounts;

/// <summary>Who has signed in with an account, as it stands at this request.</summary>
/// <param name="Iin">As it was signed in with: proven only where the account is.</param>
/// <param name="Office">Of an official: as the staff register has it today.</param>
internal sealed record SignedIn(Account Account, AccountSession Session, Iin Iin, StaffMember? Office = null)
{
    /// <summary>As whom the holder of an account acts.</summary>
    public static string Subject(Guid account) => $"account-{account}";

    public Caller Caller(Pseudonyms pseudonyms) =>
        Office is { } office ? new(office.Id, office.Role, office.Provider, null, WhoMaySee.CasesOf(office.Provider)) : new(
            StaffId.Parse(Subject(Account.Id)), Role.Applicant, null, Account.Proven ? Iin : null,
            Account.Proven ? WhoMaySee.OwnCases(pseudonyms.Of(Iin)) : WhoMaySee.Nothing);
}

/// <summary>Tokens name a session; each request asks whether it still is one, on whichever node it was signed out.</summary>
internal sealed class AccountSessions(IDocumentStore store, IClock clock)
{
    public const string SessionClaim = "sid", IinClaim = "iin";

    /// <returns>Null where it was signed out, has run out, the account has lapsed, or the official is not in office.</returns>
    public async Task<SignedIn?> Find(ClaimsPrincipal user, CancellationToken cancellation)
    {
        await using var query = store.QuerySession(Tenants.Oblast);
        var batch = query.CreateBatchQuery();
        var loading = batch.Load<AccountSession>(Guid.Parse(user.FindFirstValue(SessionClaim)!));
        var owning = batch.Load<Account>(Guid.Parse(user.FindFirstValue("sub")!));
        await batch.Execute(cancellation);
        if ((await loading, await owning) is not ({ } session, { } account)
            || session.Account != account.Id || session.Stamp != account.SecurityStamp || session.ExpiresAt <= clock.GetCurrentInstant()) return null;
        var iin = Iin.Parse(user.FindFirstValue(IinClaim)!);
        if (account.Staff is not { } staff) return new(account, session, iin);
        return await query.LoadAsync<StaffEntry>(staff, cancellation) is { Member: var office }
            && office.Serves(office.Provider, office.Role, Kazakhstan.DayOf(clock.GetCurrentInstant()))
            ? new(account, session, iin, office)
            : null;
    }
}
