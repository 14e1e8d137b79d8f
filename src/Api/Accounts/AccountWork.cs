using Marten;
using Microsoft.AspNetCore.Identity;
using Privatization.Storage;
using Privatization.Storage.Documents;

namespace Privatization.Api.Accounts;

/// <summary>One piece of work on accounts is one commit; where another commit came first it is done again, on what is there now.</summary>
public sealed class AccountWork(IServiceScopeFactory scopes)
{
    private const int Tries = 5;

    public async Task<IResult> Do(Func<UserManager<Account>, IDocumentSession, Task<IResult>> work, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            var session = scope.ServiceProvider.GetRequiredService<AccountStore>().Session;
            try
            {
                var answer = await work(accounts, session);
                await session.SaveChangesAsync(cancellation);
                return answer;
            }
            catch (Exception lost) when (ConcurrencyConflict.Is(lost) && tries < Tries) { }
        }
    }
}
