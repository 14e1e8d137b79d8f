using Marten;
using Microsoft.AspNetCore.Identity;
using Privatization.Storage;
using Privatization.Storage.Documents;

namespace Privatization.Api.Accounts;

/// <summary>One piece of work on accounts is one commit; where another commit came first it is done again, on what is there now.</summary>
internal sealed class AccountWork(IServiceScopeFactory scopes)
{
    public Task<IResult> Do(Func<UserManager<Account>, IDocumentSession, Task<IResult>> work, CancellationToken cancellation) =>
        ConcurrencyConflict.Retry(async () =>
        {
            await using var scope = scopes.CreateAsyncScope();
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            var session = scope.ServiceProvider.GetRequiredService<AccountStore>().Session;
            var answer = await work(accounts, session);
            await session.SaveChangesAsync(cancellation);
            return answer;
        });
}
