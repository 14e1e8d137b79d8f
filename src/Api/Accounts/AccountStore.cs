using Marten;
using Microsoft.AspNetCore.Identity;
using Privatization.Storage.Documents;
using Privatization.Storage.Postgres;

namespace Privatization.Api.Accounts;

/// <summary>
/// The accounts as ASP.NET Core Identity sees them: documents of one session. It stages; <see cref="AccountWork"/> commits, all or nothing.
/// To Identity an account is named by its id: an IIN is no name, as many accounts may claim it.
/// </summary>
internal sealed class AccountStore(IDocumentStore store) : IUserPasswordStore<Account>, IUserSecurityStampStore<Account>
{
    public IDocumentSession Session { get; } = store.LightweightSession(Tenants.Oblast);

    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) => Staged(() => Session.Insert(user));

    public Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken) => Staged(() => Session.Update(user));

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => Staged(() => Session.Delete(user));

    public Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Session.LoadAsync<Account>(Guid.Parse(userId), cancellationToken);

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        FindByIdAsync(normalizedUserName, cancellationToken);

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Id.ToString());

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => GetUserNameAsync(user, cancellationToken);

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string?> GetPasswordHashAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SecurityStamp);

    public Task SetPasswordHashAsync(Account user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.PasswordHash = passwordHash;
        return Task.CompletedTask;
    }

    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken)
    {
        user.SecurityStamp = stamp;
        return Task.CompletedTask;
    }

    public void Dispose() => Session.Dispose();

    private static Task<IdentityResult> Staged(Action stage)
    {
        stage();
        return Task.FromResult(IdentityResult.Success);
    }
}
