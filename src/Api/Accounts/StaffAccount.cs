using System.Security.Cryptography;
using Marten;
using Microsoft.AspNetCore.Identity;
using NodaTime;
using Privatization.Storage;
using Privatization.Storage.Documents;
using Privatization.Storage.Text;

namespace Privatization.Api.Accounts;

/// <summary>The account of an official, made by an operator where no OpenID Connect issuer is set. It takes the place of an earlier one.</summary>
internal static class StaffAccount
{
    /// <returns>Its password, which is told once.</returns>
    /// <exception cref="InvalidOperationException">An issuer is set, or the register does not have this IIN for the official.</exception>
    public static async Task<string> Make(IServiceProvider services, IDocumentSession session, StaffEntry official, Iin iin)
    {
        if (!string.IsNullOrEmpty(services.GetRequiredService<AuthenticationSettings>().Authority))
            throw new InvalidOperationException("Officials sign in with the OpenID Connect issuer that is set: Authentication__Authority.");
        var person = services.GetRequiredService<Pseudonyms>().Of(iin);
        if (official.Member.Person != person)
            throw new InvalidOperationException($"The register does not have this IIN for {official.Id}: staff set {official.Id} … --iin N.");
        var password = RandomNumberGenerator.GetHexString(20, lowercase: true);
        var account = new Account
        {
            Person = person.ToString(),
            Staff = official.Id,
            RegisteredAt = SystemClock.Instance.GetCurrentInstant(),
            ProvenAt = SystemClock.Instance.GetCurrentInstant()
        };
        await using var scope = services.CreateAsyncScope();
        account.PasswordHash = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>().HashPassword(account, Nfkd.Of(password));
        account.SecurityStamp = Guid.NewGuid().ToString();
        session.DeleteWhere<Account>(other => other.Staff == official.Id);
        session.Insert(account);
        return password;
    }
}
