using Marten;
using Microsoft.AspNetCore.Identity;
using Privatization.Api.Accounts.Passwords;
using Privatization.Storage.Documents;

namespace Privatization.Api.Accounts;

/// <summary>
/// Reg. §10, condition 1: the portal checks the authenticity of the data by IIN and password. The password is compared with the proven account,
/// or with nothing, and its hash is sought among all that were registered and not proven: always the same work, so that neither answer nor time
/// tells a stranger whether there is an account, and nobody's registrations stand between an account and its holder.
/// </summary>
internal static class Condition1
{
    private static readonly Account Nobody = new() { Person = "", PasswordHash = AccountHasher.HashOfNothing };

    public static async Task<Account?> Check(
        UserManager<Account> accounts, IQuerySession session, string person, string? staff, string password, CancellationToken cancellation)
    {
        var hash = accounts.PasswordHasher.HashPassword(new() { Person = person }, password);
        var batch = session.CreateBatchQuery();
        var proving = batch.Query<Account>().Where(account => account.Person == person && account.Proven && account.Staff == staff).FirstOrDefault();
        // Of those that registered with the same password as well, the first: who comes later changes nothing.
        var finding = batch.Query<Account>()
            .Where(account => account.Person == person && !account.Proven && account.PasswordHash == hash && account.Staff == staff)
            .OrderBy(account => account.Id).FirstOrDefault();
        await batch.Execute(cancellation);
        var proven = await proving;
        return await accounts.CheckPasswordAsync(proven ?? Nobody, password) ? proven : await finding;
    }
}
